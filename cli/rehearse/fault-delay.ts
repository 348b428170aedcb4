import type { FaultPlan } from '../../infra/local/faults/fault-plan'
import { type Instant, MINUTE_MS, toEpochMillis } from '../../shared/domain/values/time/instant'

/**
 * How long faults may delay a mail after the last window of a rule: it may be lost and found again twice, and sending
 * may be paused until the next probe.
 */
const MAX_FAULT_DELAY_MS = 30 * MINUTE_MS

/**
 * The longest delay that a plan explains, in milliseconds, of a mail that was due at this instant: to the end of the
 * window of a rule, and of each window that begins before the mail has certainly left.
 */
export const maxFaultDelayMs = ({ rules }: FaultPlan, dueAt: Instant): number => {
  const due = toEpochMillis(dueAt)
  const windows = rules
    .flatMap(({ between }) => (between ? [between.map((instant) => Date.parse(instant))] : []))
    .toSorted(([from = 0], [otherFrom = 0]) => from - otherFrom)
  let latest = due + MAX_FAULT_DELAY_MS
  for (const [from = 0, to = 0] of windows)
    if (from <= latest && to >= due) latest = Math.max(latest, to + MAX_FAULT_DELAY_MS)
  return latest - due
}
