import { createECDH, createHmac, createPrivateKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import type { TokenKeys } from '../../../shared/domain/values/token'

/** A key on P-256 that signs badges with ES256. */
export interface BadgeKey {
  /** The thumbprint of its public half (RFC 7638), in its address. */
  thumbprint: string
  privateKey: KeyObject
  publicJwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string; alg: 'ES256'; use: 'sig' }
}

/**
 * The keys of badges, each derived from a text of the stage's secret: the same text gives the same key.
 * @returns in the order of the texts: the first signs, and all are published
 */
export const deriveBadgeKeys = (texts: TokenKeys): Promise<BadgeKey[]> =>
  Promise.all(
    texts.map(async (text) => {
      const ecdh = deriveEcdh(text, 0)
      // An uncompressed point: 04, then x and y of 32 bytes each.
      const point = ecdh.getPublicKey()
      const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
      const ec = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } as const
      const d = ecdh.getPrivateKey().toString('hex').padStart(64, '0')
      return {
        thumbprint: await calculateJwkThumbprint(ec),
        privateKey: createPrivateKey({
          key: { ...ec, d: Buffer.from(d, 'hex').toString('base64url') },
          format: 'jwk',
        }),
        publicJwk: { ...ec, alg: 'ES256', use: 'sig' },
      }
    }),
  )

/** One text in four billion gives a number above the order of the curve; the next attempt takes another number. */
const deriveEcdh = (text: string, attempt: number): ReturnType<typeof createECDH> => {
  const ecdh = createECDH('prime256v1')
  try {
    ecdh.setPrivateKey(createHmac('sha256', text).update(`badge ${attempt}`).digest())
    return ecdh
  } catch (error) {
    if (attempt === 3) throw error
    return deriveEcdh(text, attempt + 1)
  }
}
