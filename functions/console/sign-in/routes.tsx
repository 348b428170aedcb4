import { createHash, randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { SignedOutPage, SignInFailedPage } from '../pages/sign-in'
import { openIdProvider, SignInFailed } from './provider'
import { endSession, keepPending, startSession, takePending } from './session'
import { staffOf } from './staff-of'

const SIGNED_IN = '/console/signed-in'

/** Signing in and out: OpenID Connect, code flow with PKCE. */
export const addSignIn = (app: Hono<ConsoleEnv>, { world, settings, log, fetch }: ConsoleParts): void => {
  const redirectUri = `${settings.siteUrl}${SIGNED_IN}`
  const provider = openIdProvider({
    issuer: settings.issuer,
    clientId: settings.clientId,
    redirectUri,
    fetch,
  })

  app.get('/console/sign-in', async (c) => {
    const [state, nonce, verifier] = [random(), random(), random()]
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const address = await provider.authorizationUrl({ state, nonce, challenge })
    await keepPending(c, world, { state, nonce, verifier, to: ownPath(c.req.query('to')) })
    return c.redirect(address)
  })

  app.get(SIGNED_IN, async (c) => {
    const pending = await takePending(c, world)
    const { code, state, error } = c.req.query()
    if (!pending || !code || state !== pending.state) {
      log.warn('sign-in came back without its beginning', { refused: error !== undefined })
      return c.html(<SignInFailedPage />, 400)
    }
    const claims = await provider.claimsFor({
      code,
      verifier: pending.verifier,
      nonce: pending.nonce,
      now: world.now(),
    })
    const staff = staffOf(claims, settings.rolesClaim)
    await startSession(c, world, staff)
    log.info('signed in', { by: staff.subject, roles: staff.roles.join(' ') })
    return c.redirect(pending.to)
  })

  app.post('/console/sign-out', async (c) => {
    await endSession(c, world)
    return c.redirect('/console/signed-out', 303)
  })

  app.get('/console/signed-out', (c) => c.html(<SignedOutPage />))
}

/** The page for a sign-in that failed; undefined for other errors. */
export const signInProblem = (error: Error) =>
  error instanceof SignInFailed
    ? {
        page: <SignInFailedPage />,
        status: error.code === 'provider-unreachable' ? (503 as const) : (400 as const),
      }
    : undefined

const random = (): string => randomBytes(32).toString('base64url')

/** Where to go on: only to a page of the console, never to another site. */
const ownPath = (path = ''): string => (/^\/console(\/[\w/-]*)?$/.test(path) ? path : '/console')
