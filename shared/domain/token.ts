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
export const signToken = (keys: TokenKeys, purpose: Purpose, claims: TokenClaims): string => {
  const body = `${claims.clinicId}.${claims.registrationId}`
  return `${body}.${mac(keys[0], purpose, body)}`
}

/** The claims of a genuine token of this purpose; undefined for anything else. */
export const readToken = (keys: TokenKeys, purpose: Purpose, token: string): TokenClaims | undefined => {
  const match = /^([a-z0-9-]{3,40})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(token)
  if (!match) return undefined
  const [, clinicId = '', registrationId = '', given = ''] = match
  const genuine = keys.some((key) => same(mac(key, purpose, `${clinicId}.${registrationId}`), given))
  return genuine ? { clinicId, registrationId } : undefined
}

const mac = (key: string, purpose: Purpose, body: string): string =>
  createHmac('sha256', key).update(`${purpose}:${body}`).digest('base64url').slice(0, 22)

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
