import type { ClinicFigures } from '../clinic/clinic-figures'
import { hideSmallGenders } from '../programme/gender-groups'
import { isSmallGroup } from '../values/small-groups'

/** The counts of people, in the order in which they are kept when two of them cannot both be shown. */
const peopleFigures = ['registered', 'attended', 'joined'] as const
/** What follows from who registered or joined: it would bound a count that is hidden. */
const dependentFigures = ['personMinutes', 'institutions', 'countries', 'genders'] as const

export type HideableFigure = (typeof peopleFigures)[number] | (typeof dependentFigures)[number]

export interface PublishableClinic {
  /** Without the hidden figures (null) and without people's keys: everything that is shown is counted from this. */
  figures: ClinicFigures
  hidden: ReadonlySet<HideableFigure>
}

/**
 * Takes out of a clinic's figures what tells of a group of one to four people: a count, and the difference of two
 * counts, for who registered and did not attend is a group too. A hidden figure is in no sum, so no total minus the
 * rest gives it, today or after the next clinic.
 */
export const hideSmallGroups = (clinic: ClinicFigures): PublishableClinic => {
  const shown: number[] = []
  const hidden = new Set<HideableFigure>()
  for (const figure of peopleFigures) {
    const count = clinic[figure]
    if (count === null) continue
    if ([0, ...shown].some((other) => isSmallGroup(Math.abs(count - other)))) hidden.add(figure)
    else shown.push(count)
  }
  if (hidden.size > 0) {
    for (const figure of dependentFigures) if (clinic[figure] !== null) hidden.add(figure)
  }
  if (clinic.genders !== hideSmallGenders(clinic).genders) hidden.add('genders')
  const withoutHidden = Object.fromEntries([...hidden].map((figure) => [figure, null]))
  // Who came twice is the overlap of two clinics, and such an overlap may be one person.
  return { figures: { ...clinic, ...withoutHidden, people: null, organiserEmails: [] }, hidden }
}
