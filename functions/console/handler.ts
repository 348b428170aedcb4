import { handle } from 'hono/aws-lambda'
import { createWorld } from '../../shared/aws/services'
import { readEnvironment } from '../../shared/environment'
import { inInvocation, logFor } from '../../shared/log'
import { consoleApp } from './app'

const environment = readEnvironment('console')
const log = logFor('console')

/**
 * The signed-in pages. Trigger: HTTP API, `/console` and everything below it. A form sent twice finds the version
 * already saved and changes nothing; an error answers with a page that says whether to try again.
 */
export const handler = inInvocation(
  log,
  handle(
    consoleApp({
      world: createWorld('console'),
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
