import { createHash } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { Instant } from '../../../shared/domain/time/instant'
import type { TokenKeys } from '../../../shared/domain/token'

/** What a sealed text is for: one made for another purpose does not open. */
export type SealedPurpose = 'session' | 'sign-in'

interface Sealed {
  keys: TokenKeys
  purpose: SealedPurpose
  now: Instant
}

/** Encrypts a payload for a cookie (JWE, dir, A256GCM). @param minutes how long it opens */
export const seal = async (
  { keys, purpose, now }: Sealed,
  payload: Record<string, unknown>,
  minutes: number,
): Promise<string> => {
  const seconds = Math.floor(Date.parse(now) / 1000)
  return new EncryptJWT(payload)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(purpose)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + minutes * 60)
    .encrypt(keyOf(keys[0]))
}

/** The payload; undefined when it was not sealed with one of the keys, for this purpose, or is too old. */
export const unseal = async (
  { keys, purpose, now }: Sealed,
  text: string,
): Promise<Record<string, unknown> | undefined> => {
  const options = { audience: purpose, currentDate: new Date(now), keyManagementAlgorithms: ['dir'] }
  for (const key of keys) {
    try {
      return (await jwtDecrypt(text, keyOf(key), options)).payload
    } catch {
      // Another key may have made it: keys are rotated, newest first.
    }
  }
  return undefined
}

const keyOf = (secret: string): Uint8Array => createHash('sha256').update(`console cookie:${secret}`).digest()
