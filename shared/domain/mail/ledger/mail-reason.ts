import * as z from 'zod'
import { RegistrationStatus } from '../../registration/registration'

/** Why a mail is not sent although it was owed once. The console and the runbook explain each. */
export const SkipReason = z.union([
  z.templateLiteral(['registration-', RegistrationStatus]),
  z.enum([
    'newer-revision',
    'plan-changed',
    'clinic-cancelled',
    'clinic-not-published',
    'clinic-over',
    'clinic-gone',
    'covered-by-confirmation',
    'covered-by-cancellation',
    'already-announced',
    'day-not-attended',
    'registration-gone',
    'recipient-gone',
    'erased',
    'answered',
    'campaign-cancelled',
    'no-summary',
    'superseded',
    'no-longer-staff',
    'recipient-not-allowed-here',
    'no-address',
    'suppressed',
    'unsubscribed',
  ]),
])
export type SkipReason = z.infer<typeof SkipReason>

/** Why a mail was not sent while it was useful. */
const missedReasons = ['too-late', 'before-restore'] as const
export type MissedReason = (typeof missedReasons)[number]

/** Why a mail waits and nothing is written: its summary is not there yet, or its campaign is paused. */
const waitReasons = ['not-counted-yet', 'campaign-paused'] as const
export type WaitReason = (typeof waitReasons)[number]

/** Why a claimed mail is given back unsent: it waits, its data changed, or SES took nothing of it. */
const releaseReasons = [
  ...waitReasons,
  'day-moved',
  'not-composed',
  'throttled',
  'over-quota',
  'account-refused',
  'unreachable',
  'refused-for-now',
] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** A code that SES, the SDK or the network gave: `ses:MessageRejected`, `ses:http-503`. */
const SesReason = z.templateLiteral(['ses:', z.string()])
export type SesReason = z.infer<typeof SesReason>
export const toSesReason = (code: string): SesReason => `ses:${code}`

/** Why a mail failed for good: SES refused it, or it lacks something that its template needs. */
export type FailureReason = SesReason | 'not-composable'
/** Why it is unknown whether SES took a mail: its answer, or the worker that had claimed it never reported. */
export type UnknownOutcomeReason = SesReason | 'lease-expired'

/** What a ledger entry says of its last change. */
export const LedgerReason = z.union([
  z.enum([...missedReasons, ...releaseReasons, 'not-composable', 'lease-expired']),
  SkipReason,
  SesReason,
])
export type LedgerReason = z.infer<typeof LedgerReason>

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
