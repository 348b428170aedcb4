import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link lets its holder do; a token for one purpose opens nothing else. */
export type Purpose = 'my' | 'join' | 'calendar'

/** Signing keys, newest first: the first signs, all verify, so that sent mails survive a rotation. */
export type TokenKeys = readonly [string, ...string[]]

export interface TokenClaims {
  clinicId: string
  registrationId: string
}

/** `<clinic>.<registration>.<mac>`, unguessable, for addresses in mails. */
export const signToken = (keys: TokenKeys, purpose: Purpose, claims: TokenClaims): string =>
  signed(keys, purpose, `${claims.clinicId}.${claims.registrationId}`)

/** The claims of a genuine token of this purpose; undefined for anything else. */
export const readToken = (keys: TokenKeys, purpose: Purpose, token: string): TokenClaims | undefined => {
  const match = /^([a-z0-9-]{3,40})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(token)
  if (!match) return undefined
  const [, clinicId = '', registrationId = '', given = ''] = match
  const genuine = isGenuine(keys, purpose, `${clinicId}.${registrationId}`, given)
  return genuine ? { clinicId, registrationId } : undefined
}

/**
 * `<person>.<mac>`: ends the invitations to one address (`personId`), whatever clinic or list they come from,
 * and opens nothing else.
 */
export const signUnsubscribe = (keys: TokenKeys, personId: string): string =>
  signed(keys, 'unsubscribe', personId)

/** Whose invitations a genuine token ends; undefined for anything else. */
export const readUnsubscribe = (keys: TokenKeys, token: string): string | undefined => {
  const match = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(token)
  if (!match) return undefined
  const [, personId = '', given = ''] = match
  return isGenuine(keys, 'unsubscribe', personId, given) ? personId : undefined
}

type AnyPurpose = Purpose | 'unsubscribe'

const signed = (keys: TokenKeys, purpose: AnyPurpose, body: string): string =>
  `${body}.${mac(keys[0], purpose, body)}`

const isGenuine = (keys: TokenKeys, purpose: AnyPurpose, body: string, given: string): boolean =>
  keys.some((key) => same(mac(key, purpose, body), given))

const mac = (key: string, purpose: AnyPurpose, body: string): string =>
  createHmac('sha256', key).update(`${purpose}:${body}`).digest('base64url').slice(0, 22)

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
