import type { Clinic, Organiser } from '../../clinic/clinic'
import { staffId } from '../../ids'
import { normaliseEmail } from '../../values/email-address'

/** Who gets the day summaries of a clinic: its organisers and ITU, each address once. */
export const staffRecipients = (
  clinic: Clinic,
  ituEmails: readonly string[],
): (Organiser & { id: string })[] => {
  const people = [
    ...clinic.organisers,
    ...ituEmails.map((email) => ({ name: 'ITU', email, language: 'en' as const })),
  ]
  const byId = new Map(people.map((person) => [staffId(person.email), person]))
  return [...byId].map(([id, person]) => ({ ...person, email: normaliseEmail(person.email), id }))
}
