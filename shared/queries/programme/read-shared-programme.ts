import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { addUpClinics, type ProgrammeTotals } from '../../domain/programme/programme-totals'
import { uniteInstitutions } from '../../domain/programme/unite-institutions'
import {
  type HideableFigure,
  hideSmallGroups,
  type PublishableClinic,
} from '../../domain/programme-link/hide-small-groups'
import {
  type ProgrammeLink,
  type ProgrammeLinkState,
  programmeLinkState,
} from '../../domain/programme-link/programme-link'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/** A line of the page: a clinic, or all together. */
export interface SharedFigures extends Omit<ProgrammeTotals, 'people'> {
  hidden: ReadonlySet<HideableFigure>
}

export interface SharedClinic extends SharedFigures {
  clinicId: string
  title: string
  firstDay: string | null
  isRecorded: boolean
}

export interface SharedProgramme {
  state: 'open'
  link: ProgrammeLink
  /** The latest first. */
  clinics: SharedClinic[]
  /** Of what the lines show: a figure that is hidden or not known in a line is not in the sum. */
  total: SharedFigures
}

/** A link that shows nothing any more. */
export interface EndedProgrammeLink {
  state: Exclude<ProgrammeLinkState, 'open'>
  endedAt: Instant
}

/**
 * What a link shows: the clinics that name one of its co-organisers, without small groups. No other clinic and no
 * hidden figure has any part in it.
 * @returns undefined when there is no such link; of one that has expired or was withdrawn the state and when it ended
 */
export const readSharedProgramme = async (
  deps: Pick<Dependencies, 'programme' | 'institutions' | 'now'>,
  linkId: string,
): Promise<SharedProgramme | EndedProgrammeLink | undefined> => {
  const link = await deps.programme.getLink(linkId)
  if (!link) return undefined
  const state = programmeLinkState(link, deps.now())
  if (state !== 'open') return { state, endedAt: link.withdrawnAt ?? link.endsAt }
  const [all, choices] = await Promise.all([deps.programme.listFigures(), deps.institutions.listChoices()])
  const own = all.filter((clinic) => isOf(link, clinic)).toSorted(byLatest)
  return { state: 'open', link, ...publishClinics(uniteInstitutions(own, choices)) }
}

/** @param clinics those of one link, in the order of the page */
export const publishClinics = (
  clinics: readonly ClinicFigures[],
): Pick<SharedProgramme, 'clinics' | 'total'> => {
  const published = clinics.map(hideSmallGroups)
  return {
    clinics: published.map((clinic) => ({
      clinicId: clinic.figures.clinicId,
      title: clinic.figures.title,
      firstDay: clinic.figures.firstDay,
      isRecorded: clinic.figures.recorded,
      ...addUp([clinic]),
    })),
    total: addUp(published),
  }
}

const addUp = (clinics: readonly PublishableClinic[]): SharedFigures => {
  const { people: _, ...figures } = addUpClinics(clinics.map((clinic) => clinic.figures))
  return { ...figures, hidden: new Set(clinics.flatMap(({ hidden }) => [...hidden])) }
}

const isOf = (link: ProgrammeLink, { coOrganisers }: ClinicFigures): boolean =>
  coOrganisers.some((name) => link.coOrganisers.includes(name))

const byLatest = (a: ClinicFigures, b: ClinicFigures): number =>
  (a.firstDay ?? '') < (b.firstDay ?? '') ? 1 : -1
