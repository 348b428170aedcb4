import { handle } from 'hono/aws-lambda'
import { createDependencies } from '../../shared/aws/dependencies'
import { certificates } from '../../shared/aws/port-builders'
import { createFontLibrary } from '../../shared/certificate/font-library'
import { readBundledFile } from '../../shared/lambda/bundled-file'
import { createFunctionLog, withInvocationLog } from '../../shared/lambda/log'
import { createCertificateApp } from './app'

/**
 * Trigger: a request for the PDF of a certificate. Repetition: the same certificate gives the same file. Failure: an
 * error without a page; the visitor tries again.
 */
const deps = createDependencies('render-certificate', { certificates })
const log = createFunctionLog('render-certificate')
/** The bundle carries the font files beside it. */
const fonts = createFontLibrary((path) => readBundledFile(`fonts/${path}`))
export const handler = withInvocationLog(
  log,
  handle(createCertificateApp({ deps, siteUrl: deps.config.siteUrl, fonts, log })),
)
