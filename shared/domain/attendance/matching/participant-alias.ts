import * as z from 'zod'
import { personId } from '../../ids'
import { InstantText } from '../../values/time/time-schemas'
import type { Stay } from '../zoom/stay'
import { createCandidateFinder } from './match-candidates'
import { decisionWords, participantKey } from './match-participants'
import { namesDeviceOnly } from './person-words'
import type { Registrant } from './registrant'

/**
 * What a staff member decided once about a display name (with its address), remembered for later clinics. It holds no
 * name and no address; it is erased with the person, and expires with the personal data of the clinic it comes from.
 */
export const ParticipantAlias = z.object({
  participantKey: z.string(),
  /** A decision word, or null: the registrant whose pseudonym is `personId`. */
  role: z.enum(decisionWords).nullable(),
  /** `personId` of the registrant, or of the participant's own address where Zoom knew it. */
  personId: z.string().nullable(),
  /** Where it was decided last, and when. */
  clinicId: z.string(),
  decidedAt: InstantText,
  expiresAt: InstantText,
})
export type ParticipantAlias = z.infer<typeof ParticipantAlias>

type ParticipantIdentity = Pick<Stay, 'name' | 'email'>

/** Whether a decision about this participant says something about other days: "iPhone" may be anybody tomorrow. */
export const isRecognisable = ({ name, email }: ParticipantIdentity): boolean =>
  email !== null || !namesDeviceOnly(name)

/**
 * Whether a decision about a display name may be repeated by the system among these registrants. With an address it
 * may. Without one it may not when another registrant has that name: people of one name are never merged.
 * @param registrationId of the registrant it was decided to be; null for a role
 */
export const mayRepeatDecision = (
  participant: Stay,
  registrationId: string | null,
  registrants: readonly Registrant[],
): boolean => {
  if (!isRecognisable(participant)) return false
  if (participant.email !== null) return true
  return createCandidateFinder(registrants)
    .find(participant)
    .candidates.every(({ registrant, reasons }) => registrant.id === registrationId || !isStrong(reasons))
}

const isStrong = (reasons: readonly string[]): boolean =>
  reasons.includes('same-name') || reasons.includes('address-in-name')

/** The decision that an alias means in a clinic, as a registration id or a decision word; null: none there. */
export const applyAlias = (
  { role, personId: person }: ParticipantAlias,
  participant: Stay,
  registrants: readonly Registrant[],
): string | null => {
  if (role !== null) return mayRepeatDecision(participant, null, registrants) ? role : null
  const registrant = registrants.find(({ email }) => personId(email) === person)
  if (registrant === undefined) return null
  return mayRepeatDecision(participant, registrant.id, registrants) ? registrant.id : null
}

/** One stay of each participant whose rows are among the stays. */
export const distinctParticipants = (stays: readonly Stay[]): Map<string, Stay> =>
  new Map(stays.toReversed().map((stay) => [participantKey(stay), stay]))
