import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { HOUR, plus } from '../../../shared/domain/time/instant'
import type { World } from '../../../shared/ports/world'
import { Staff } from '../access/staff'
import { seal, unseal } from './seal'

type SessionWorld = Pick<World, 'secrets' | 'sessions' | 'now'>

const HOURS = 8
const SIGN_IN_MINUTES = 15
/**
 * `__Host-` before the name: no other host and no plain http can set it. Browsers take it from http://localhost too.
 * Lax: the way back from the provider is a cross-site GET.
 */
const cookie = { prefix: 'host', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const

const Session = z.object({ id: z.uuid(), staff: Staff })
type Session = z.infer<typeof Session>

/** Who is signed in; undefined after eight hours, after signing out, or with a cookie that is not ours. */
export const readSession = async (c: Context, world: SessionWorld): Promise<Staff | undefined> => {
  const session = await sessionIn(c, world)
  return session && !(await world.sessions.hasEnded(session.id)) ? session.staff : undefined
}

export const startSession = async (c: Context, world: SessionWorld, staff: Staff): Promise<void> => {
  const session: Session = { id: randomUUID(), staff }
  const text = await seal(await sealed(world, 'session'), session, HOURS * 60)
  setCookie(c, 'session', text, { ...cookie, maxAge: HOURS * 3600 })
}

/** For good: a copy of the cookie opens nothing any more. */
export const endSession = async (c: Context, world: SessionWorld): Promise<void> => {
  const session = await sessionIn(c, world)
  if (session) await world.sessions.end(session.id, plus(world.now(), HOURS * HOUR))
  deleteCookie(c, 'session', cookie)
}

const sessionIn = async (c: Context, world: SessionWorld): Promise<Session | undefined> => {
  const text = getCookie(c, 'session', cookie.prefix)
  return text === undefined
    ? undefined
    : Session.safeParse(await unseal(await sealed(world, 'session'), text)).data
}

/** What must be the same when the person comes back from the provider. */
export const PendingSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
})
export type PendingSignIn = z.infer<typeof PendingSignIn>

export const keepPending = async (c: Context, world: SessionWorld, pending: PendingSignIn): Promise<void> => {
  const text = await seal(await sealed(world, 'sign-in'), pending, SIGN_IN_MINUTES)
  setCookie(c, 'sign-in', text, { ...cookie, maxAge: SIGN_IN_MINUTES * 60 })
}

/** Gives it out once: the cookie is gone after it. */
export const takePending = async (c: Context, world: SessionWorld): Promise<PendingSignIn | undefined> => {
  const payload = await unseal(await sealed(world, 'sign-in'), getCookie(c, 'sign-in', cookie.prefix) ?? '')
  deleteCookie(c, 'sign-in', cookie)
  return PendingSignIn.safeParse(payload).data
}

const sealed = async (world: SessionWorld, purpose: 'session' | 'sign-in') => ({
  keys: await world.secrets.sessionKeys(),
  purpose,
  now: world.now(),
})
