import { handle } from 'hono/aws-lambda'
import { createDependencies } from '../../shared/aws/dependencies'
import {
  attendance,
  campaigns,
  certificates,
  clinics,
  contactLists,
  deadLetters,
  dispatches,
  erasures,
  institutions,
  ledger,
  programme,
  registrations,
  secrets,
  signInSessions,
  suppressions,
  surveys,
} from '../../shared/aws/port-builders'
import { readEnvironment } from '../../shared/lambda/environment'
import { createFunctionLog, withInvocationLog } from '../../shared/lambda/log'
import { createConsoleApp } from './app'

const environment = readEnvironment('console')
const log = createFunctionLog('console')

/**
 * The signed-in pages. Trigger: HTTP API, `/console` and everything below it. A form sent twice finds the version
 * already saved and changes nothing; an error answers with a page that says whether to try again.
 */
export const handler = withInvocationLog(
  log,
  handle(
    createConsoleApp({
      deps: createDependencies('console', {
        clinics,
        registrations,
        ledger,
        dispatches,
        attendance,
        erasures,
        institutions,
        programme,
        certificates,
        surveys,
        suppressions,
        contactLists,
        campaigns,
        signInSessions,
        deadLetters,
        secrets,
      }),
      settings: {
        siteUrl: environment.SITE_URL,
        issuer: environment.OIDC_ISSUER,
        clientId: environment.OIDC_CLIENT_ID,
        rolesClaim: environment.OIDC_ROLES_CLAIM,
      },
      log,
      fetch,
    }),
  ),
)
