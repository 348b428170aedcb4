import type { StaffMember } from '../../domain/access/staff'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { planListPages } from '../../domain/programme/people-pages'
import type { Dependencies } from '../../ports/dependencies'
import { type ClinicAttendanceDependencies, readClinicAttendance } from '../attendees/clinic-attendance'
import {
  type ClinicOfFigure,
  findListedClinics,
  type ListedClinicsDependencies,
  type ListedPerson,
  type PeopleQuery,
} from './listed-clinics'

/** A person in one clinic; of registered, joined and attended, who came to two clinics is two of them. */
export interface ProgrammePerson extends ListedPerson {
  clinic: Pick<ClinicFigures, 'clinicId' | 'title' | 'firstDay'>
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

type PeopleDependencies = ListedClinicsDependencies &
  ClinicAttendanceDependencies &
  Pick<Dependencies, 'clinics'>

/**
 * One page of the people whom a figure of the programme report counts, the latest clinic first. It reads the figures
 * and the lists of at most four clinics, however many there are.
 * @param page from 1; beyond the last one it is the last
 * @throws AccessDeniedError when the role may not see the figure or these people
 */
export const readProgrammePeople = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  { page, ...query }: PeopleQuery & { page: number },
): Promise<ProgrammePeople> => {
  const found = await findListedClinics(deps, staff, query)
  const listed = found.filter(({ rows }) => rows > 0)
  const pages = planListPages(listed.map(({ figures, rows }) => ({ clinicId: figures.clinicId, rows })))
  const number = Math.min(Math.max(1, page), pages.length)
  const people = []
  for (const { clinicId, from, to } of pages[number - 1] ?? []) {
    const clinic = listed.find(({ figures }) => figures.clinicId === clinicId)
    if (clinic) people.push(...(await readPeople(deps, staff, clinic)).slice(from, to ?? undefined))
  }
  return {
    people,
    page: number,
    pages: pages.length,
    listed: listed.reduce((sum, { rows }) => sum + rows, 0),
    clinics: listed.length,
    unlisted: {
      people: found.reduce((sum, { unlisted }) => sum + unlisted, 0),
      clinics: found.filter(({ unlisted }) => unlisted > 0).length,
    },
  }
}

/** More people or clinics than this are not read for one file. */
const MAX_PEOPLE_IN_FILE = 5_000
const MAX_CLINICS_IN_FILE = 40

/**
 * All of them, clinic by clinic, for a file.
 * @param beforeClinic is called before the people of a clinic are given, to record that they leave the product
 * @returns too-many: more than 5,000 people or 40 clinics
 * @throws AccessDeniedError as above
 */
export const readAllProgrammePeople = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  query: PeopleQuery,
  beforeClinic: (clinicId: string, people: readonly ProgrammePerson[]) => Promise<void>,
): Promise<ProgrammePerson[] | 'too-many'> => {
  const listed = (await findListedClinics(deps, staff, query)).filter(({ rows }) => rows > 0)
  const count = listed.reduce((total, { rows }) => total + rows, 0)
  if (count > MAX_PEOPLE_IN_FILE || listed.length > MAX_CLINICS_IN_FILE) return 'too-many'
  const people: ProgrammePerson[] = []
  for (const clinic of listed) {
    const own = await readPeople(deps, staff, clinic)
    await beforeClinic(clinic.figures.clinicId, own)
    people.push(...own)
  }
  return people
}

const readPeople = async (
  deps: PeopleDependencies,
  staff: StaffMember,
  { figures: { clinicId, title, firstDay }, select }: ClinicOfFigure,
): Promise<ProgrammePerson[]> => {
  const clinic = await deps.clinics.get(clinicId)
  const view = clinic && (await readClinicAttendance(deps, staff, clinic))
  if (!clinic || !view) return []
  return select(view.attendees, clinic.days.length).map((person) => ({
    ...person,
    clinic: { clinicId, title, firstDay },
    hasName: view.hasNames,
  }))
}
