import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { addMilliseconds, type Instant, MINUTE_MS } from './time/instant'
import { InstantText } from './time/time-schemas'
import type { TokenKeys } from './token'

const Key = z.string().min(1)

const SigningKeys = z.strictObject({
  current: Key,
  /** Keys that signed before; what they signed is still valid. */
  previous: z.array(Key).default([]),
  /** A key that every function learns before one signs with it. */
  next: z.strictObject({ key: Key, since: InstantText }).optional(),
})
type SigningKeys = z.infer<typeof SigningKeys>

/** What signs the personal links in mails, what encrypts the console's sessions, and what signs badges. */
export const keyUses = ['links', 'sessions', 'badges'] as const
export type KeyUse = (typeof keyUses)[number]

/**
 * The one secret of a stage, a JSON object with a field for each use. The first deployment generates a text from which
 * the keys derive until they are first rotated; the token of the Zoom app is put in by an operator.
 */
export const StageSecret = z.strictObject({
  generated: Key,
  links: SigningKeys.optional(),
  sessions: SigningKeys.optional(),
  badges: SigningKeys.optional(),
  zoom: Key.optional(),
})
export type StageSecret = z.infer<typeof StageSecret>

/** Functions read the secret again after this long. */
export const SECRET_CACHE_MS = 5 * MINUTE_MS
/** A key is known everywhere this long after it was added; a call in progress ends within another minute. */
const OVERLAP_MS = SECRET_CACHE_MS + MINUTE_MS

/** The first signs, and each of them verifies. */
export const keysOf = (secret: StageSecret, use: KeyUse): TokenKeys => {
  const { current, previous, next } = signingKeys(secret, use)
  return [current, ...previous, ...(next ? [next.key] : [])]
}

export type KeyRotation =
  | { step: 'added' | 'too early'; secret: StageSecret; switchFrom: Instant }
  | { step: 'switched'; secret: StageSecret }

/**
 * One step of a rotation. The first adds the new key, which is not used yet; the second, when each function knows it,
 * lets it sign, and the old key goes on to verify. So what was signed before, between and after is valid everywhere.
 * @param newKey is not used in the second step
 */
export const rotateKeys = (secret: StageSecret, use: KeyUse, newKey: string, now: Instant): KeyRotation => {
  const keys = signingKeys(secret, use)
  if (!keys.next) {
    const added = { ...keys, next: { key: newKey, since: now } }
    return {
      step: 'added',
      secret: { ...secret, [use]: added },
      switchFrom: addMilliseconds(now, OVERLAP_MS),
    }
  }
  const switchFrom = addMilliseconds(keys.next.since, OVERLAP_MS)
  if (now < switchFrom) return { step: 'too early', secret, switchFrom }
  const switched = { current: keys.next.key, previous: [keys.current, ...keys.previous] }
  return { step: 'switched', secret: { ...secret, [use]: switched } }
}

/** Ends the validity of everything that earlier keys signed. @returns how many keys it removes */
export const dropPreviousKeys = (
  secret: StageSecret,
  use: KeyUse,
): { secret: StageSecret; dropped: number } => {
  const keys = signingKeys(secret, use)
  return { secret: { ...secret, [use]: { ...keys, previous: [] } }, dropped: keys.previous.length }
}

/** What events of Zoom are signed with; until it is put in, a key that Zoom does not have, so every event is refused. */
export const zoomTokenOf = (secret: StageSecret): string => secret.zoom ?? deriveKey(secret, 'zoom')

/**
 * What the ids of institutions' answers are keyed with. No rotation changes it: an institution that answers again would
 * count twice.
 */
export const institutionIdKeyOf = (secret: StageSecret): string => deriveKey(secret, 'institutions')

const signingKeys = (secret: StageSecret, use: KeyUse): SigningKeys =>
  secret[use] ?? { current: deriveKey(secret, use), previous: [] }

const deriveKey = ({ generated }: StageSecret, use: string): string =>
  createHmac('sha256', generated).update(use).digest('base64url')
