import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { StaffMember } from '../../../shared/domain/access/staff'
import { addMilliseconds, HOUR_MS } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { decryptCookie, encryptCookie } from './cookie-encryption'

type SessionDependencies = Pick<Dependencies, 'secrets' | 'signInSessions' | 'now'>

const SESSION_HOURS = 8
const SIGN_IN_MINUTES = 15
/**
 * `__Host-` before the name: no other host and no plain http can set it. Browsers take it from http://localhost too.
 * Lax: the way back from the provider is a cross-site GET.
 */
const cookie = { prefix: 'host', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const

const SignInSession = z.object({ id: z.uuid(), staff: StaffMember })
type SignInSession = z.infer<typeof SignInSession>

/** Who is signed in; undefined after eight hours, after signing out, or with a cookie that is not ours. */
export const readSession = async (
  c: Context,
  deps: SessionDependencies,
): Promise<StaffMember | undefined> => {
  const session = await sessionFromCookie(c, deps)
  return session && !(await deps.signInSessions.hasEnded(session.id)) ? session.staff : undefined
}

export const startSession = async (
  c: Context,
  deps: SessionDependencies,
  staff: StaffMember,
): Promise<void> => {
  const session: SignInSession = { id: randomUUID(), staff }
  const text = await encryptCookie(await cookieEncryption(deps, 'session'), session, SESSION_HOURS * 60)
  setCookie(c, 'session', text, { ...cookie, maxAge: SESSION_HOURS * 3600 })
}

/** Ends the session in the store: a copy of the cookie is refused afterwards. */
export const endSession = async (c: Context, deps: SessionDependencies): Promise<void> => {
  const session = await sessionFromCookie(c, deps)
  if (session) await deps.signInSessions.end(session.id, addMilliseconds(deps.now(), SESSION_HOURS * HOUR_MS))
  deleteCookie(c, 'session', cookie)
}

const sessionFromCookie = async (
  c: Context,
  deps: SessionDependencies,
): Promise<SignInSession | undefined> => {
  const text = getCookie(c, 'session', cookie.prefix)
  return text === undefined
    ? undefined
    : SignInSession.safeParse(await decryptCookie(await cookieEncryption(deps, 'session'), text)).data
}

/** What must be the same when the person comes back from the provider. */
export const PendingSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
})
export type PendingSignIn = z.infer<typeof PendingSignIn>

export const savePendingSignIn = async (
  c: Context,
  deps: SessionDependencies,
  pending: PendingSignIn,
): Promise<void> => {
  const text = await encryptCookie(await cookieEncryption(deps, 'sign-in'), pending, SIGN_IN_MINUTES)
  setCookie(c, 'sign-in', text, { ...cookie, maxAge: SIGN_IN_MINUTES * 60 })
}

/** Returns the value once and deletes the cookie. */
export const takePendingSignIn = async (
  c: Context,
  deps: SessionDependencies,
): Promise<PendingSignIn | undefined> => {
  const payload = await decryptCookie(
    await cookieEncryption(deps, 'sign-in'),
    getCookie(c, 'sign-in', cookie.prefix) ?? '',
  )
  deleteCookie(c, 'sign-in', cookie)
  return PendingSignIn.safeParse(payload).data
}

const cookieEncryption = async (deps: SessionDependencies, purpose: 'session' | 'sign-in') => ({
  keys: await deps.secrets.sessionKeys(),
  purpose,
  now: deps.now(),
})
