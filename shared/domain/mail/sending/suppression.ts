import * as z from 'zod'
import type { Instant } from '../../values/time/instant'
import { InstantText } from '../../values/time/time-schemas'

/** An address that gets no mail of any clinic: it bounced permanently, or its owner complained. */
export const Suppression = z.object({
  /** `personId` of the address; the address itself is not kept. */
  personId: z.string(),
  reason: z.enum(['bounced', 'complained']),
  at: InstantText,
})
export type Suppression = z.infer<typeof Suppression>

/** A suppression that staff have lifted, for the audit. */
const LiftedSuppression = Suppression.pick({ reason: true, at: true }).extend({
  liftedAt: InstantText,
  /** The subject of the staff member's sign-in. */
  by: z.string(),
  /** Why, in the words of the staff member. */
  because: z.string().min(1).max(500),
})
export type LiftedSuppression = z.infer<typeof LiftedSuppression>

/** Everything that is stored about the suppressions of an address. */
export const SuppressionRecord = Suppression.extend({
  /** Newest last; a later suppression keeps them. */
  lifted: z.array(LiftedSuppression).default([]),
  /** Rises with every change; a write is conditional on the version that was read. */
  version: z.int().min(1).default(1),
})
export type SuppressionRecord = z.infer<typeof SuppressionRecord>

/** The suppression in force; undefined when the latest one was lifted. */
export const activeSuppression = ({
  personId,
  reason,
  at,
  lifted,
}: SuppressionRecord): Suppression | undefined =>
  isLifted({ at, lifted }) ? undefined : { personId, reason, at }

const isLifted = ({ at, lifted }: Pick<SuppressionRecord, 'at' | 'lifted'>): boolean =>
  lifted.at(-1)?.at === at

/**
 * The record after an event of SES; undefined when it changes nothing. Events repeat: one from before the last lift is
 * the event that was lifted.
 */
export const suppressAgain = (
  record: SuppressionRecord,
  { reason, at }: Pick<Suppression, 'reason' | 'at'>,
): SuppressionRecord | undefined => {
  const last = record.lifted.at(-1)
  return last && isLifted(record) && at > last.liftedAt
    ? { ...record, reason, at, version: record.version + 1 }
    : undefined
}

/** The record after a lift; undefined when nothing is in force. */
export const liftRecord = (
  record: SuppressionRecord,
  { by, because, now }: { by: string; because: string; now: Instant },
): SuppressionRecord | undefined => {
  if (isLifted(record)) return undefined
  const { reason, at } = record
  return {
    ...record,
    lifted: [...record.lifted, { reason, at, liftedAt: now, by, because }],
    version: record.version + 1,
  }
}
