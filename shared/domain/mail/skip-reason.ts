import type { RegistrationStatus } from '../registration/registration'

/** Why a mail is not sent although it was owed once. The console and the runbook explain each. */
export type SkipReason =
  | `registration-${RegistrationStatus}`
  | 'newer-revision'
  | 'plan-changed'
  | 'clinic-cancelled'
  | 'clinic-not-published'
  | 'clinic-over'
  | 'clinic-gone'
  | 'covered-by-confirmation'
  | 'covered-by-cancellation'
  | 'already-announced'
  | 'day-not-attended'
  | 'registration-gone'
  | 'recipient-gone'
  | 'erased'
  | 'answered'
  | 'campaign-cancelled'
  | 'no-summary'
  | 'superseded'
  | 'no-longer-staff'
  | 'recipient-not-allowed-here'
  | 'no-address'
  | 'suppressed'
  | 'unsubscribed'

/** Why a mail was not sent while it was useful. */
export type MissedReason = 'too-late' | 'before-restore'

/** Why a mail waits and nothing is written: its summary is not there yet, or its campaign is paused. */
export type WaitReason = 'not-counted-yet' | 'campaign-paused'

/** Why a claimed mail is given back unsent: it waits, its data changed, or SES took nothing of it. */
export type ReleaseReason =
  | WaitReason
  | 'day-moved'
  | 'not-composed'
  | 'throttled'
  | 'over-quota'
  | 'account-refused'
  | 'unreachable'
  | 'refused-for-now'

/** A mail that is not to be sent, or not now. */
export type NotSendable =
  | { send: false; state: 'skipped'; reason: SkipReason }
  | { send: false; state: 'missed'; reason: MissedReason }
export interface NotReady {
  send: false
  state: 'due'
  reason: WaitReason
}

export const skipMail = (reason: SkipReason): NotSendable => ({ send: false, state: 'skipped', reason })
export const missMail = (reason: MissedReason): NotSendable => ({ send: false, state: 'missed', reason })
export const waitForReason = (reason: WaitReason): NotReady => ({ send: false, state: 'due', reason })
