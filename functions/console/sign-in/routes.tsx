import { createHash, randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { requires } from '../middleware/route-action'
import { createOpenIdClient, SignInError } from './openid-client'
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
  const openIdClient = createOpenIdClient({
    issuer: settings.issuer,
    clientId: settings.clientId,
    redirectUri,
    fetch,
  })

  app.get('/console/sign-in', requires('public'), async (c) => {
    const [state, nonce, verifier] = [randomToken(), randomToken(), randomToken()]
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const address = await openIdClient.authorizationUrl({ state, nonce, challenge })
    await savePendingSignIn(c, deps, { state, nonce, verifier, to: safeReturnPath(c.req.query('to')) })
    return c.redirect(address)
  })

  app.get(CALLBACK_PATH, requires('public'), async (c) => {
    const pending = await takePendingSignIn(c, deps)
    const { code, state, error } = c.req.query()
    if (!pending || !code || state !== pending.state) {
      log.warn('sign-in-state-unknown', { refused: error !== undefined })
      return c.html(<SignInErrorPage />, 400)
    }
    const claims = await openIdClient.fetchClaims({
      code,
      verifier: pending.verifier,
      nonce: pending.nonce,
      now: deps.now(),
    })
    const staff = staffFromClaims(claims, settings.rolesClaim)
    await startSession(c, deps, staff)
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

const randomToken = (): string => randomBytes(32).toString('base64url')

/** Where to go on: only to a page of the console, never to another site. */
const safeReturnPath = (path = ''): string => (/^\/console(\/[\w/-]*)?$/.test(path) ? path : '/console')
