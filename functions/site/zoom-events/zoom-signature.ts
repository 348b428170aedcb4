import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'

export interface SignedZoomRequest {
  /** Exactly as it came: parsing and printing again would change the signature. */
  body: string
  /** x-zm-request-timestamp: seconds since 1970. */
  timestamp: string | undefined
  /** x-zm-signature: `v0=` and a hexadecimal HMAC. */
  signature: string | undefined
}

const MAX_AGE = 5 * MINUTE_MS

/**
 * Whether a request comes from Zoom and is fresh: HMAC-SHA256 over `v0:<timestamp>:<body>` with the app's
 * secret token, compared in constant time (Zoom, "Using webhooks": verify with Zoom's header).
 */
export const hasValidZoomSignature = (
  secret: string,
  { body, timestamp, signature }: SignedZoomRequest,
  now: Instant,
): boolean => {
  if (!timestamp || !signature || !/^\d{9,11}$/.test(timestamp)) return false
  if (Math.abs(toEpochMillis(now) - Number(timestamp) * 1000) > MAX_AGE) return false
  const expected = Buffer.from(`v0=${hmac(secret, `v0:${timestamp}:${body}`)}`)
  const received = Buffer.from(signature)
  return received.length === expected.length && timingSafeEqual(received, expected)
}

/** The answer by which Zoom sees that this address knows the secret (event `endpoint.url_validation`). */
export const createValidationAnswer = (secret: string, plainToken: string) => ({
  plainToken,
  encryptedToken: hmac(secret, plainToken),
})

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')
