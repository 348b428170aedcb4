import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, MINUTE, millisOf } from '../../shared/domain/time/instant'

export interface SignedRequest {
  /** Exactly as it came: parsing and printing again would change the signature. */
  body: string
  /** x-zm-request-timestamp: seconds since 1970. */
  timestamp: string | undefined
  /** x-zm-signature: `v0=` and a hexadecimal HMAC. */
  signature: string | undefined
}

const OLDEST = 5 * MINUTE

/**
 * Whether a request comes from Zoom and is fresh: HMAC-SHA256 over `v0:<timestamp>:<body>` with the app's
 * secret token, compared in constant time (Zoom, "Using webhooks": verify with Zoom's header).
 */
export const isFromZoom = (
  secret: string,
  { body, timestamp, signature }: SignedRequest,
  now: Instant,
): boolean => {
  if (!timestamp || !signature || !/^\d{9,11}$/.test(timestamp)) return false
  if (Math.abs(millisOf(now) - Number(timestamp) * 1000) > OLDEST) return false
  const expected = Buffer.from(`v0=${hmac(secret, `v0:${timestamp}:${body}`)}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The answer by which Zoom sees that this address knows the secret (event `endpoint.url_validation`). */
export const validationAnswer = (secret: string, plainToken: string) => ({
  plainToken,
  encryptedToken: hmac(secret, plainToken),
})

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')
