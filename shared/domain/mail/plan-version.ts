import type { Clinic } from '../clinic/clinic'
import type { MessageKind } from '../message-kinds'

/** The clinic's own cancellation; a person's withdrawal carries the round of the registration, which is 2 or more. */
export const CANCELLATION_VERSION = 1

/**
 * The plan version that a message of this kind and day has now; what carries another one is stale.
 * Undefined for mails whose version is not the clinic's (confirmation, own withdrawal, day summary, invitation).
 */
export const currentPlanVersion = (
  clinic: Clinic,
  kind: MessageKind,
  day: number | null,
): number | undefined => {
  if (kind === 'cancelled') return CANCELLATION_VERSION
  if (kind === 'reminder-week') return clinic.days[0]?.planVersion
  return clinic.days.find(({ number }) => number === day)?.planVersion
}
