import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link lets its holder do; a token for one purpose opens nothing else. */
export type TokenPurpose = 'my' | 'join' | 'calendar'

/** Signing keys, newest first: the first signs, all verify, so that sent mails survive a rotation. */
export type TokenKeys = readonly [string, ...string[]]

export interface TokenClaims {
  clinicId: string
  registrationId: string
}

/** `<clinic>.<registration>.<mac>`, unguessable, for addresses in mails. */
export const signToken = (keys: TokenKeys, purpose: TokenPurpose, claims: TokenClaims): string =>
  appendMac(keys, purpose, `${claims.clinicId}.${claims.registrationId}`)

/** The claims of a genuine token of this purpose; undefined for anything else. */
export const readToken = (keys: TokenKeys, purpose: TokenPurpose, token: string): TokenClaims | undefined => {
  const match = /^([a-z0-9-]{3,40})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(token)
  if (!match) return undefined
  const [, clinicId = '', registrationId = '', claimedMac = ''] = match
  const genuine = isGenuine(keys, purpose, `${clinicId}.${registrationId}`, claimedMac)
  return genuine ? { clinicId, registrationId } : undefined
}

/**
 * `<clinic>.<registration>.<new registration>.<mac>`: confirms the address of the new registration, and shows nothing of
 * the old one.
 * @param newId `registrationId` of the clinic and the new address
 */
export const signAddressToken = (keys: TokenKeys, claims: TokenClaims, newId: string): string =>
  appendMac(keys, 'address', `${claims.clinicId}.${claims.registrationId}.${newId}`)

/** The claims of a genuine token that confirms an address; undefined for anything else. */
export const readAddressToken = (
  keys: TokenKeys,
  token: string,
): (TokenClaims & { newId: string }) | undefined => {
  const match = /^([a-z0-9-]{3,40})\.([\w-]{22})\.([\w-]{22})\.([\w-]{22})$/.exec(token)
  if (!match) return undefined
  const [, clinicId = '', registrationId = '', newId = '', claimedMac = ''] = match
  const genuine = isGenuine(keys, 'address', `${clinicId}.${registrationId}.${newId}`, claimedMac)
  return genuine ? { clinicId, registrationId, newId } : undefined
}

/**
 * `<person>.<mac>`: unsubscribes one address (`personId`) from the invitations of all clinics and lists, and gives
 * access to nothing else.
 */
export const signUnsubscribeToken = (keys: TokenKeys, personId: string): string =>
  appendMac(keys, 'unsubscribe', personId)

/** The person whom a genuine token unsubscribes; undefined for anything else. */
export const readUnsubscribeToken = (keys: TokenKeys, token: string): string | undefined =>
  readIdToken(keys, 'unsubscribe', token)

/** `<person>.<mac>`: confirms that one address (`personId`) wants to be told of new clinics. */
export const signFollowToken = (keys: TokenKeys, personId: string): string =>
  appendMac(keys, 'follow', personId)

/** The person of a genuine token; undefined for anything else. Whether they have asked, the table says. */
export const readFollowToken = (keys: TokenKeys, token: string): string | undefined =>
  readIdToken(keys, 'follow', token)

/** `<link>.<mac>`: opens the figures that a stored link shows, as long as the table says so. */
export const signProgrammeLinkToken = (keys: TokenKeys, linkId: string): string =>
  appendMac(keys, 'programme', linkId)

/** The link of a genuine token; undefined for anything else. Whether it is open still, the table says. */
export const readProgrammeLinkToken = (keys: TokenKeys, token: string): string | undefined =>
  readIdToken(keys, 'programme', token)

const readIdToken = (keys: TokenKeys, purpose: MacPurpose, token: string): string | undefined => {
  const match = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(token)
  if (!match) return undefined
  const [, id = '', claimedMac = ''] = match
  return isGenuine(keys, purpose, id, claimedMac) ? id : undefined
}

type MacPurpose = TokenPurpose | 'address' | 'unsubscribe' | 'follow' | 'programme'

const appendMac = (keys: TokenKeys, purpose: MacPurpose, body: string): string =>
  `${body}.${computeMac(keys[0], purpose, body)}`

const isGenuine = (keys: TokenKeys, purpose: MacPurpose, body: string, claimedMac: string): boolean =>
  keys.some((key) => isEqualInConstantTime(computeMac(key, purpose, body), claimedMac))

const computeMac = (key: string, purpose: MacPurpose, body: string): string =>
  createHmac('sha256', key).update(`${purpose}:${body}`).digest('base64url').slice(0, 22)

const isEqualInConstantTime = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
