import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { World } from '../../../shared/ports'
import { Staff } from '../access/staff'
import { seal, unseal } from './seal'

type SessionWorld = Pick<World, 'secrets' | 'now'>

const HOURS = 8
const SIGN_IN_MINUTES = 15
/** Browsers take a Secure cookie from http://localhost too. Lax: the way back from the provider is a cross-site GET. */
const cookie = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/console' } as const

/** Who is signed in; undefined after eight hours, after signing out, or with a cookie that is not ours. */
export const readSession = async (c: Context, world: SessionWorld): Promise<Staff | undefined> => {
  const payload = await unseal(await sealed(world, 'session'), getCookie(c, 'session') ?? '')
  return Staff.safeParse(payload?.staff).data
}

export const startSession = async (c: Context, world: SessionWorld, staff: Staff): Promise<void> => {
  const text = await seal(await sealed(world, 'session'), { staff }, HOURS * 60)
  setCookie(c, 'session', text, { ...cookie, maxAge: HOURS * 3600 })
}

export const endSession = (c: Context): void => {
  deleteCookie(c, 'session', cookie)
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
  const payload = await unseal(await sealed(world, 'sign-in'), getCookie(c, 'sign-in') ?? '')
  deleteCookie(c, 'sign-in', cookie)
  return PendingSignIn.safeParse(payload).data
}

const sealed = async (world: SessionWorld, purpose: 'session' | 'sign-in') => ({
  keys: await world.secrets.sessionKeys(),
  purpose,
  now: world.now(),
})
