import { createHash } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { Instant } from '../../../shared/domain/values/time/instant'
import type { TokenKeys } from '../../../shared/domain/values/token'

/** The purpose of a cookie; it is part of what is encrypted, so one cookie cannot be used as another. */
export type CookiePurpose = 'session' | 'sign-in'

interface CookieEncryption {
  keys: TokenKeys
  purpose: CookiePurpose
  now: Instant
}

/** Encrypts a payload for a cookie (RFC 7516: dir, A256GCM). @param minutes after which it no longer decrypts */
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

/** The payload; undefined when it was encrypted with another key or for another purpose, or has expired. */
export const decryptCookie = async (
  { keys, purpose, now }: CookieEncryption,
  text: string,
): Promise<Record<string, unknown> | undefined> => {
  const options = { audience: purpose, currentDate: new Date(now), keyManagementAlgorithms: ['dir'] }
  for (const key of keys) {
    try {
      return (await jwtDecrypt(text, encryptionKey(key), options)).payload
    } catch {
      // Keys are rotated, newest first: an older one may have encrypted it.
    }
  }
  return undefined
}

const encryptionKey = (secret: string): Uint8Array =>
  createHash('sha256').update(`console cookie:${secret}`).digest()
