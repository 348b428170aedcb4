import { handle } from 'hono/aws-lambda'
import { createDependencies } from '../../shared/aws/dependencies'
import { createFunctionLog, withInvocationLog } from '../../shared/lambda/log'
import { createSiteApp } from './app'
import { constantTimeResponse } from './constant-time-response'
import { createTimeout } from './with-timeout'

/**
 * Trigger: every request of the HTTP API that is not the console's. Repetition: a repeated form or event
 * changes nothing. Failure: a page that says so, with an id that is in the log; Zoom sends its event again.
 */
const deps = createDependencies('site')
const log = createFunctionLog('site')
const { siteUrl, registrationResponseMs } = deps.config
const startConstantTime = constantTimeResponse(registrationResponseMs)
export const handler = withInvocationLog(
  log,
  handle(createSiteApp({ deps, siteUrl, startConstantTime, runWithTimeout: createTimeout(), log })),
)
