import { type Clinic, isPlannable, type PlannableClinic } from '../clinic/clinic'
import { usefulUntilOf } from '../mail/kinds/useful-until'
import {
  missMail,
  type NotReady,
  type NotSendable,
  skipMail,
  waitForReason,
} from '../mail/ledger/mail-reason'
import type { Registration } from '../registration/registration'
import type { Instant } from '../values/time/instant'
import type { Campaign } from './campaign'

/** What to do with an invitation now. due: the campaign is paused, the ledger is left as it is. */
export type InvitationDecision =
  | { send: true; clinic: PlannableClinic; usefulUntil: Instant | null }
  | NotSendable
  | NotReady

/**
 * Decides whether an invitation is still sent, from everything that may have changed since the campaign was started.
 * Suppression and unsubscription are checked for every mail alike, when it is sent.
 */
export const decideInvitation = (
  { state }: Pick<Campaign, 'state'>,
  clinic: Clinic | undefined,
  registration: Registration | undefined,
  now: Instant,
): InvitationDecision => {
  if (state === 'paused') return waitForReason('campaign-paused')
  if (state === 'cancelled') return skipMail('campaign-cancelled')
  if (registration) return skipMail('answered')
  return decideForClinic(clinic, now)
}

/** An invitation is sent until registration closes; before it opens, the clinic's page says when it does. */
export const decideForClinic = (clinic: Clinic | undefined, now: Instant): InvitationDecision => {
  if (!clinic || !isPlannable(clinic)) return skipMail('clinic-gone')
  if (clinic.status !== 'published') {
    return skipMail(clinic.status === 'cancelled' ? 'clinic-cancelled' : 'clinic-not-published')
  }
  const usefulUntil = usefulUntilOf('invitation', { clinic })
  if (usefulUntil !== null && now >= usefulUntil) return missMail('too-late')
  return { send: true, clinic, usefulUntil }
}
