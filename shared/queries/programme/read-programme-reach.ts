import type { StaffMember } from '../../domain/access/staff'
import { hasJoined } from '../../domain/attendees/clinic-attendee'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import type { Institution } from '../../domain/institutions/institution'
import { hasPeopleList, planListPages } from '../../domain/programme/people-pages'
import { institutionKey } from '../../domain/programme/person-keys'
import { placeKeys } from '../../domain/programme/place-keys'
import { clinicsOfGroup, type GroupChoice } from '../../domain/programme/programme-groups'
import { addUpClinics } from '../../domain/programme/programme-totals'
import type { Dependencies } from '../../ports/dependencies'
import { type FiguresDependencies, listKeyedFigures } from '../../use-cases/programme/list-visible-figures'
import { type ClinicAttendanceDependencies, readClinicAttendance } from '../attendees/clinic-attendance'
import { latestFirst } from './listed-clinics'

type ListingClinic = Pick<ClinicFigures, 'clinicId' | 'title' | 'firstDay'>

/** An institution whose people joined a clinic. */
export interface ProgrammeInstitution {
  institution: Institution
  /** ISO 3166-1 alpha-2. */
  country: string
  /** How many of the clinics, and the latest of them. */
  clinics: number
  latest: ListingClinic
}

export interface ProgrammeInstitutions {
  institutions: ProgrammeInstitution[]
  /** Which page it is, from 1, and of how many. */
  page: number
  pages: number
  listed: number
  /** Those whose names no list has: of clinics recorded afterwards, or erased. */
  unlisted: number
}

type InstitutionsDependencies = FiguresDependencies &
  ClinicAttendanceDependencies &
  Pick<Dependencies, 'clinics'>

/**
 * One page of the institutions that the programme report counts, each in the latest clinic that it came to. It reads
 * the figures and the lists of at most four clinics, however many there are.
 * @param page from 1; beyond the last one it is the last
 * @throws AccessDeniedError when the role sees no figures
 */
export const readProgrammeInstitutions = async (
  deps: InstitutionsDependencies,
  staff: StaffMember,
  { within, page }: { within: GroupChoice | undefined; page: number },
): Promise<ProgrammeInstitutions> => {
  const counted = clinicsOfGroup(await listKeyedFigures(deps, staff), within)
  const clinics = counted.filter(hasPeopleList).toSorted(latestFirst)
  const places = placeKeys(clinics.map(({ institutions }) => institutions?.keys ?? []))
  const pages = planListPages(
    clinics.map(({ clinicId }, index) => ({ clinicId, rows: places.counts[index] ?? 0 })),
  )
  const number = Math.min(Math.max(1, page), pages.length)
  const institutions = []
  for (const { clinicId, from, to } of pages[number - 1] ?? []) {
    const index = clinics.findIndex((clinic) => clinic.clinicId === clinicId)
    const own = await readInstitutions(deps, staff, clinics[index], places.keysOf(index))
    institutions.push(...own.slice(from, to ?? undefined))
  }
  const listed = places.counts.reduce((sum, count) => sum + count, 0)
  const all = addUpClinics(counted).institutions ?? 0
  return { institutions, page: number, pages: pages.length, listed, unlisted: Math.max(0, all - listed) }
}

const readInstitutions = async (
  deps: InstitutionsDependencies,
  staff: StaffMember,
  figures: ClinicFigures | undefined,
  wanted: ReadonlyMap<number, number>,
): Promise<ProgrammeInstitution[]> => {
  const clinic = figures && (await deps.clinics.get(figures.clinicId))
  const view = clinic && (await readClinicAttendance(deps, staff, clinic))
  if (!figures || !view) return []
  const { clinicId, title, firstDay } = figures
  const found = new Map(
    view.attendees.filter(hasJoined).flatMap(({ institution, country }) => {
      const clinics = institution ? wanted.get(institutionKey(institution.id)) : undefined
      if (!institution || clinics === undefined) return []
      return [[institution.id, { institution, country, clinics, latest: { clinicId, title, firstDay } }]]
    }),
  )
  return [...found.values()].toSorted((a, b) => (a.institution.id < b.institution.id ? -1 : 1))
}

/** A country from which people joined a clinic. */
export interface ProgrammeCountry {
  country: string
  /** How many of the clinics, and the latest of them with whether it has a list of its people. */
  clinics: number
  latest: ListingClinic & { hasList: boolean }
}

export interface ProgrammeCountries {
  countries: ProgrammeCountry[]
  /** The clinics that know how many countries, but not which. */
  unlistedClinics: number
}

/**
 * The countries that the programme report counts, those of most clinics first, from the kept figures alone.
 * @throws AccessDeniedError when the role sees no figures
 */
export const readProgrammeCountries = async (
  deps: FiguresDependencies,
  staff: StaffMember,
  within: GroupChoice | undefined,
): Promise<ProgrammeCountries> => {
  const clinics = clinicsOfGroup(await listKeyedFigures(deps, staff), within).toSorted(latestFirst)
  const entries = clinics.flatMap((figures) =>
    (figures.countries?.codes ?? []).map((country) => ({ country, figures })),
  )
  const countries = [...Map.groupBy(entries, ({ country }) => country)].flatMap(([country, all]) => {
    const latest = all[0]?.figures
    if (!latest) return []
    const { clinicId, title, firstDay } = latest
    return [
      { country, clinics: all.length, latest: { clinicId, title, firstDay, hasList: hasPeopleList(latest) } },
    ]
  })
  return {
    countries: countries.toSorted((a, b) => b.clinics - a.clinics || (a.country < b.country ? -1 : 1)),
    unlistedClinics: clinics.filter(({ countries }) => countries !== null && countries.codes === null).length,
  }
}
