import { AccessDeniedError, accessScopeFor } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { ClinicAttendee } from '../../domain/attendees/clinic-attendee'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { gendersOfClinic } from '../../domain/programme/gender-groups'
import { hasPeopleList, type ListedFigure, type ReachFigure } from '../../domain/programme/people-pages'
import { personKey } from '../../domain/programme/person-keys'
import { placeKeys } from '../../domain/programme/place-keys'
import { clinicsOfGroup, type GroupChoice } from '../../domain/programme/programme-groups'
import { compareText } from '../../domain/values/text/compare-text'
import type { Dependencies } from '../../ports/dependencies'
import { type FiguresDependencies, listKeyedFigures } from '../../use-cases/programme/list-visible-figures'
import { type GenderAnswer, selectAttendees, UNANSWERED } from '../attendees/attendee-list'

export interface PeopleQuery {
  figure: ListedFigure
  within: GroupChoice | undefined
  /** Of registered, joined and attended only the people of one gender; null: everybody. */
  gender: GenderAnswer | null
}

export interface ListedPerson {
  attendee: ClinicAttendee
  /** How many of the clinics the person joined; null where each clinic counts on its own. */
  clinics: number | null
}

/** A clinic whose people a figure counts. */
export interface ClinicOfFigure {
  figures: ClinicFigures
  /** How many of the people its list has, and of how many there is none: recorded afterwards, or erased. */
  rows: number
  unlisted: number
  select(attendees: readonly ClinicAttendee[], dayCount: number): ListedPerson[]
}

export type ListedClinicsDependencies = FiguresDependencies & {
  programme: Pick<Dependencies['programme'], 'personSecret'>
}

/** Whether a staff member sees the names of every clinic whose figures they see. */
export const canListPersons = (staff: StaffMember): boolean => {
  const names = accessScopeFor('attendees:names', staff)
  return names !== undefined && names === accessScopeFor('programme:read', staff)
}

/**
 * The clinics of whose people a figure counts some, the latest first, with the kept number of people of each.
 * @throws AccessDeniedError when the role sees no figures, or no names and asks who came to several clinics or who is
 * of one gender
 */
export const findListedClinics = async (
  deps: ListedClinicsDependencies,
  staff: StaffMember,
  { figure, within, gender }: PeopleQuery,
): Promise<ClinicOfFigure[]> => {
  const isOfPersons = figure === 'people' || figure === 'returning'
  if ((isOfPersons || gender !== null) && !canListPersons(staff))
    throw new AccessDeniedError('attendees:names')
  const clinics = clinicsOfGroup(await listKeyedFigures(deps, staff), within).toSorted(latestFirst)
  const found = isOfPersons
    ? placePersons(clinics, figure, await deps.programme.personSecret())
    : clinics.map((clinic) => listReach(clinic, figure, gender))
  return found.filter(({ rows, unlisted }) => rows + unlisted > 0)
}

export const latestFirst = (a: ClinicFigures, b: ClinicFigures): number =>
  compareText(b.firstDay ?? '', a.firstDay ?? '') || compareText(a.clinicId, b.clinicId)

const listReach = (
  figures: ClinicFigures,
  figure: ReachFigure,
  gender: GenderAnswer | null,
): ClinicOfFigure => {
  const answer = gender === UNANSWERED ? null : gender
  const counts = gender === null ? figures : gendersOfClinic(figures).find((group) => group.gender === answer)
  const people = counts?.[figure] ?? 0
  const hasList = hasPeopleList(figures)
  return {
    figures,
    rows: hasList ? people : 0,
    unlisted: hasList ? 0 : people,
    select: (attendees, dayCount) =>
      selectAttendees(attendees, { ...everybody, reach: figure, gender }, dayCount).map((attendee) => ({
        attendee,
        clinics: null,
      })),
  }
}

/** Each person in the latest clinic that they joined; who was erased has no key, and is not known to have come twice. */
const placePersons = (
  clinics: readonly ClinicFigures[],
  figure: 'people' | 'returning',
  secret: string,
): ClinicOfFigure[] => {
  const places = placeKeys(
    clinics.map(({ people }) => people?.keys ?? []),
    figure === 'returning' ? 2 : 1,
  )
  return clinics.map((figures, index): ClinicOfFigure => {
    const erased = figure === 'people' ? (figures.people?.erased ?? 0) : 0
    const listedErased = hasPeopleList(figures) ? erased : 0
    const returnedErased = figure === 'returning' ? (figures.people?.erasedReturning ?? 0) : 0
    return {
      figures,
      rows: (places.counts[index] ?? 0) + listedErased,
      unlisted: erased - listedErased + returnedErased,
      select: (attendees, dayCount) => {
        const keys = places.keysOf(index)
        return selectAttendees(attendees, { ...everybody, reach: 'joined' }, dayCount).flatMap(
          (attendee): ListedPerson[] => {
            const { email } = attendee
            const times = email === null ? undefined : keys.get(personKey(email, secret))
            if (times !== undefined) return [{ attendee, clinics: times }]
            return email === null && figure === 'people' ? [{ attendee, clinics: null }] : []
          },
        )
      },
    }
  })
}

const everybody = {
  day: null,
  also: null,
  except: null,
  session: null,
  text: '',
  sector: null,
  country: null,
  language: null,
  gender: null,
  institution: null,
  organisation: null,
  sort: 'name',
} as const
