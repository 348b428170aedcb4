import { type Clinic, isPlannable, type PlannableClinic } from '../clinic/clinic'
import { endOf } from '../clinic/clinic-times'
import type { Registration } from '../registration/registration'
import type { Instant } from '../time/instant'
import type { Campaign } from './campaign'

/** What to do with an invitation now. due: the campaign stands still, nothing is written down. */
export type InvitationVerdict =
  | { send: true; clinic: PlannableClinic; usefulUntil: Instant | null }
  | { send: false; state: 'skipped' | 'missed' | 'due'; reason: string }

export const PAUSED = 'campaign-paused'

/**
 * Checks everything that may have changed since the campaign was started. Whether the address takes mail and wants
 * invitations is asked for every mail alike (permitted.ts).
 */
export const judgeInvitation = (
  { state }: Pick<Campaign, 'state'>,
  clinic: Clinic | undefined,
  registration: Registration | undefined,
  now: Instant,
): InvitationVerdict => {
  if (state === 'paused') return { send: false, state: 'due', reason: PAUSED }
  if (state === 'cancelled') return skip('campaign-cancelled')
  if (registration) return skip('answered')
  return judgeClinic(clinic, now)
}

/** The invitation is useful as long as somebody can register. */
export const judgeClinic = (clinic: Clinic | undefined, now: Instant): InvitationVerdict => {
  if (!clinic || !isPlannable(clinic)) return skip('clinic-gone')
  if (clinic.status !== 'published') {
    return skip(clinic.status === 'cancelled' ? 'clinic-cancelled' : 'clinic-not-published')
  }
  const usefulUntil = endOf(clinic)
  if (usefulUntil !== null && now >= usefulUntil) return { send: false, state: 'missed', reason: 'too-late' }
  return { send: true, clinic, usefulUntil }
}

const skip = (reason: string): InvitationVerdict => ({ send: false, state: 'skipped', reason })
