import type { StaffMember } from '../../domain/access/staff'
import type { ClinicAttendee } from '../../domain/attendees/clinic-attendee'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import {
  hasPeopleList,
  type ListedFigure,
  type ListedSlice,
  planPeoplePages,
} from '../../domain/programme/people-pages'
import { clinicsOfGroup, type GroupChoice } from '../../domain/programme/programme-groups'
import type { Dependencies } from '../../ports/dependencies'
import { type FiguresDependencies, listVisibleFigures } from '../../use-cases/programme/list-visible-figures'
import { selectAttendees } from '../attendees/attendee-list'
import { type ClinicAttendanceDependencies, readClinicAttendance } from '../attendees/clinic-attendance'

/** A person in one clinic; who came to two clinics is two of them. */
export interface ProgrammePerson {
  clinic: Pick<ClinicFigures, 'clinicId' | 'title' | 'firstDay'>
  attendee: ClinicAttendee
  /** Whether the reader may see the names of this clinic. */
  hasName: boolean
}

export interface ProgrammePeople {
  people: ProgrammePerson[]
  /** Which page it is, from 1, and of how many. */
  page: number
  pages: number
  /** How many people are on all pages, and of how many clinics, by the kept figures. */
  listed: number
  clinics: number
  /** Of the figure's people those of whom there is no list: recorded afterwards, or erased. */
  unlisted: { people: number; clinics: number }
}

type PeopleDependencies = FiguresDependencies & ClinicAttendanceDependencies & Pick<Dependencies, 'clinics'>

export interface PeopleQuery {
  figure: ListedFigure
  within: GroupChoice | undefined
}

/**
 * One page of the people whom a figure of the programme report counts, the latest clinic first. It reads the figures
 * and the lists of at most four clinics, however many there are.
 * @param page from 1; beyond the last one it is the last
 * @throws AccessDeniedError when the role sees no figures
 */
export const readProgrammePeople = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  { figure, within, page }: PeopleQuery & { page: number },
): Promise<ProgrammePeople> => {
  const { counted, listed } = await findListedClinics(deps, staff, { figure, within })
  const pages = planPeoplePages(listed, figure)
  const number = Math.min(Math.max(1, page), pages.length)
  const people = []
  for (const slice of pages[number - 1] ?? [])
    people.push(...(await readSlice(deps, staff, listed, figure, slice)))
  const sum = (clinics: readonly ClinicFigures[]) =>
    clinics.reduce((total, clinic) => total + (clinic[figure] ?? 0), 0)
  return {
    people,
    page: number,
    pages: pages.length,
    listed: sum(listed),
    clinics: listed.length,
    unlisted: { people: sum(counted) - sum(listed), clinics: counted.length - listed.length },
  }
}

/** More people or clinics than this are not read for one file. */
const MAX_PEOPLE_IN_FILE = 5_000
const MAX_CLINICS_IN_FILE = 40

/**
 * All of them, clinic by clinic, for a file.
 * @param beforeClinic is called before the people of a clinic are given, to record that they leave the product
 * @returns too-many: more than 5,000 people or 40 clinics
 */
export const readAllProgrammePeople = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  query: PeopleQuery,
  beforeClinic: (clinicId: string, people: readonly ProgrammePerson[]) => Promise<void>,
): Promise<ProgrammePerson[] | 'too-many'> => {
  const { listed } = await findListedClinics(deps, staff, query)
  const count = listed.reduce((total, clinic) => total + (clinic[query.figure] ?? 0), 0)
  if (count > MAX_PEOPLE_IN_FILE || listed.length > MAX_CLINICS_IN_FILE) return 'too-many'
  const people: ProgrammePerson[] = []
  for (const { clinicId } of listed) {
    const own = await readSlice(deps, staff, listed, query.figure, { clinicId, from: 0, to: null })
    await beforeClinic(clinicId, own)
    people.push(...own)
  }
  return people
}

/** The clinics that the figure counts anybody of, and those of them that have a list, the latest first. */
const findListedClinics = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  { figure, within }: PeopleQuery,
) => {
  const visible = clinicsOfGroup(await listVisibleFigures(deps, staff), within)
  const counted = visible.filter((clinic) => (clinic[figure] ?? 0) > 0)
  return { counted, listed: counted.filter(hasPeopleList).toSorted(byLatest) }
}

const readSlice = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  clinics: readonly ClinicFigures[],
  figure: ListedFigure,
  { clinicId, from, to }: ListedSlice,
): Promise<ProgrammePerson[]> => {
  const figures = clinics.find((each) => each.clinicId === clinicId)
  const clinic = await deps.clinics.get(clinicId)
  const view = clinic && (await readClinicAttendance(deps, staff, clinic))
  if (!figures || !clinic || !view) return []
  const { title, firstDay } = figures
  const everybody = { ...noFilter, reach: figure, day: null }
  return selectAttendees(view.attendees, everybody, clinic.days.length)
    .slice(from, to ?? undefined)
    .map((attendee) => ({ clinic: { clinicId, title, firstDay }, attendee, hasName: view.hasNames }))
}

const noFilter = {
  also: null,
  except: null,
  session: null,
  text: '',
  sector: null,
  country: null,
  language: null,
  gender: null,
  institution: null,
  sort: 'name',
} as const

const byLatest = (a: ClinicFigures, b: ClinicFigures): number =>
  (a.firstDay ?? '') < (b.firstDay ?? '') ? 1 : -1
