import { type Clinic, isPlannable, type PlannableClinic } from '../clinic/clinic'
import { clinicEnd } from '../clinic/clinic-times'
import type { Registration } from '../registration/registration'
import type { Instant } from '../values/instant'
import type { Campaign } from './campaign'

/** What to do with an invitation now. due: the campaign is paused, the ledger is left as it is. */
export type InvitationDecision =
  | { send: true; clinic: PlannableClinic; usefulUntil: Instant | null }
  | { send: false; state: 'skipped' | 'missed' | 'due'; reason: string }

export const CAMPAIGN_PAUSED = 'campaign-paused'

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
  if (state === 'paused') return { send: false, state: 'due', reason: CAMPAIGN_PAUSED }
  if (state === 'cancelled') return skip('campaign-cancelled')
  if (registration) return skip('answered')
  return decideForClinic(clinic, now)
}

/** An invitation is sent while registration is open, that is until the end of a published clinic. */
export const decideForClinic = (clinic: Clinic | undefined, now: Instant): InvitationDecision => {
  if (!clinic || !isPlannable(clinic)) return skip('clinic-gone')
  if (clinic.status !== 'published') {
    return skip(clinic.status === 'cancelled' ? 'clinic-cancelled' : 'clinic-not-published')
  }
  const usefulUntil = clinicEnd(clinic)
  if (usefulUntil !== null && now >= usefulUntil) return { send: false, state: 'missed', reason: 'too-late' }
  return { send: true, clinic, usefulUntil }
}

const skip = (reason: string): InvitationDecision => ({ send: false, state: 'skipped', reason })
