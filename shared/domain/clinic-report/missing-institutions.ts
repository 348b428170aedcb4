import type { ClinicAttendee } from '../attendees/clinic-attendee'
import type { Contact } from '../contact-list/contact'
import { personId } from '../ids'
import type { Institution, InstitutionFinder } from '../institutions/institution'

/** An institution of which people were invited and no person joined a day. */
export interface MissingInstitution {
  institution: Institution
  country: string
  /** People of it who were invited. */
  invited: number
  /** People of it who have a confirmed registration. */
  registered: number
}

interface MissingInput {
  /** Of the lists to which the invitations went. */
  contacts: readonly Pick<Contact, 'email' | 'organisation' | 'country'>[]
  /** `personId` of the people to whom an invitation was sent. */
  invited: ReadonlySet<string>
  attendees: readonly ClinicAttendee[]
  day: number
  findInstitution: InstitutionFinder
}

/** The missing institutions, those with the most invited people first. */
export interface MissingInstitutions {
  missing: MissingInstitution[]
  /** Institutions of which people were invited, the missing included. */
  institutions: number
  /** Invited people of whom the list knows no organisation or no country: theirs cannot be told. */
  unknownPeople: number
}

export const findMissingInstitutions = (input: MissingInput): MissingInstitutions => {
  const { contacts, invited, attendees, day, findInstitution } = input
  const people = new Map(
    contacts.map((contact) => [personId(contact.email), contact] as const).filter(([id]) => invited.has(id)),
  )
  const known = [...people.values()].flatMap(({ organisation, country }) => {
    const institution = country === null ? null : findInstitution(country, organisation)
    return institution === null || country === null ? [] : [{ institution, country }]
  })
  const byInstitution = Map.groupBy(known, ({ institution }) => institution.id)
  const present = new Set(
    attendees.filter(({ days }) => days.has(day)).map(({ institution }) => institution?.id),
  )
  const missing = [...byInstitution].flatMap(([id, members]): MissingInstitution[] => {
    const [first] = members
    if (!first || present.has(id)) return []
    const registered = attendees.filter(({ institution }) => institution?.id === id).length
    return [{ ...first, invited: members.length, registered }]
  })
  return {
    missing: missing.toSorted(
      (a, b) => b.invited - a.invited || (a.institution.name < b.institution.name ? -1 : 1),
    ),
    institutions: byInstitution.size,
    unknownPeople: people.size - known.length,
  }
}
