import type { Hono } from 'hono'
import { renewSubscription } from '../../../shared/use-cases/programme/subscribe'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { requires } from '../route-action'
import { createIdentityProvider, SignInError } from './identity-provider'
import { endSession, savePendingSignIn, startSession, takePendingSignIn } from './session'
import { SignedOutPage, SignInErrorPage } from './sign-in-pages'
import { staffFromClaims } from './staff-from-claims'

const CALLBACK_PATH = '/console/signed-in'

/** Signing in and out: OpenID Connect, code flow with PKCE. */
export const addSignInRoutes = (
  app: Hono<ConsoleEnv>,
  { deps, settings, log, fetch }: ConsoleAppOptions,
): void => {
  const redirectUri = `${settings.siteUrl}${CALLBACK_PATH}`
  const provider = createIdentityProvider({
    issuer: settings.issuer,
    clientId: settings.clientId,
    redirectUri,
    fetch,
  })

  app.get('/console/sign-in', requires('public'), async (c) => {
    const { address, checks } = await provider.startSignIn()
    await savePendingSignIn(c, deps, { ...checks, to: safeReturnPath(c.req.query('to')) })
    return c.redirect(address)
  })

  app.get(CALLBACK_PATH, requires('public'), async (c) => {
    const pending = await takePendingSignIn(c, deps)
    const query = c.req.query()
    if (!pending || !query.code || query.state !== pending.state) {
      log.warn('sign-in-state-unknown', { refused: query.error !== undefined })
      return c.html(<SignInErrorPage />, 400)
    }
    const staff = staffFromClaims(await provider.fetchClaims(query, pending), settings.rolesClaim)
    await startSession(c, deps, staff)
    await renewSubscription(deps, staff)
    log.info('signed-in', { by: staff.subject, roles: staff.roles.join(' ') })
    return c.redirect(pending.to)
  })

  app.post('/console/sign-out', requires('public'), async (c) => {
    await endSession(c, deps)
    return c.redirect('/console/signed-out', 303)
  })

  app.get('/console/signed-out', requires('public'), (c) => c.html(<SignedOutPage />))
}

/** The page for a sign-in that failed; undefined for other errors. */
export const signInErrorFor = (error: Error) =>
  error instanceof SignInError
    ? {
        page: <SignInErrorPage />,
        status: error.code === 'provider-unreachable' ? (503 as const) : (400 as const),
      }
    : undefined

/** The page to open after signing in: one of the console, never another site. */
const safeReturnPath = (path = ''): string => (/^\/console(\/[\w/-]*)?$/.test(path) ? path : '/console')
