import { handle } from 'hono/aws-lambda'
import { createDependencies } from '../../shared/aws/dependencies'
import {
  attendance,
  certificates,
  clinics,
  contactLists,
  erasures,
  institutions,
  ledger,
  programme,
  registrations,
  secrets,
  suppressions,
  surveys,
  visitors,
} from '../../shared/aws/port-builders'
import { createFunctionLog, withInvocationLog } from '../../shared/lambda/log'
import { createSiteApp } from './app'
import { constantTimeResponse } from './middleware/constant-time-response'
import { createTimeout } from './middleware/with-timeout'

/**
 * Trigger: every request of the HTTP API that is not the console's. Repetition: a repeated form or event
 * changes nothing. Failure: an error page with the id of the log entry; Zoom repeats its event.
 */
const deps = createDependencies('site', {
  clinics,
  registrations,
  ledger,
  attendance,
  erasures,
  institutions,
  programme,
  certificates,
  surveys,
  suppressions,
  contactLists,
  visitors,
  secrets,
})
const log = createFunctionLog('site')
const { siteUrl, isIndexed, registrationResponseMs } = deps.config
const startConstantTime = constantTimeResponse(registrationResponseMs)
export const handler = withInvocationLog(
  log,
  handle(
    createSiteApp({ deps, siteUrl, isIndexed, startConstantTime, runWithTimeout: createTimeout(), log }),
  ),
)
