import { createHash } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { Instant } from '../../../shared/domain/values/instant'
import type { TokenKeys } from '../../../shared/domain/values/token'

/** What a sealed text is for: one made for another purpose does not open. */
export type CookiePurpose = 'session' | 'sign-in'

interface CookieEncryption {
  keys: TokenKeys
  purpose: CookiePurpose
  now: Instant
}

/** Encrypts a payload for a cookie (JWE, dir, A256GCM). @param minutes how long it opens */
export const encryptCookie = async (
  { keys, purpose, now }: CookieEncryption,
  payload: Record<string, unknown>,
  minutes: number,
): Promise<string> => {
  const seconds = Math.floor(Date.parse(now) / 1000)
  return new EncryptJWT(payload)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(purpose)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + minutes * 60)
    .encrypt(encryptionKey(keys[0]))
}

/** The payload; undefined when it was not sealed with one of the keys, for this purpose, or is too old. */
export const decryptCookie = async (
  { keys, purpose, now }: CookieEncryption,
  text: string,
): Promise<Record<string, unknown> | undefined> => {
  const options = { audience: purpose, currentDate: new Date(now), keyManagementAlgorithms: ['dir'] }
  for (const key of keys) {
    try {
      return (await jwtDecrypt(text, encryptionKey(key), options)).payload
    } catch {
      // Another key may have made it: keys are rotated, newest first.
    }
  }
  return undefined
}

const encryptionKey = (secret: string): Uint8Array =>
  createHash('sha256').update(`console cookie:${secret}`).digest()
