import type { ClinicFigures } from '../clinic/clinic-figures'

/** The figures of which every person can be listed. */
export const listedFigures = ['registered', 'joined', 'attended'] as const
export type ListedFigure = (typeof listedFigures)[number]

/** The people of one clinic on one page: those from `from` on, `to` not included; null: to the end of its list. */
export interface ListedSlice {
  clinicId: string
  from: number
  to: number | null
}

export const PEOPLE_PER_PAGE = 50
/** Each clinic costs some requests to the table, so that a page has a bound however small its clinics are. */
export const LISTS_PER_PAGE = 4

/** A clinic recorded afterwards has a list once it was completed; one whose personal data were erased has none. */
export const hasPeopleList = ({ recorded, people }: ClinicFigures): boolean =>
  people === null ? !recorded : people.keys.length > 0 || people.erased === 0

/** The pages of a list of several clinics, from the figures alone: no page needs the lists of those before it. */
export const planPeoplePages = (
  clinics: readonly ClinicFigures[],
  figure: ListedFigure,
): [ListedSlice[], ...ListedSlice[][]] => {
  const pages: [ListedSlice[], ...ListedSlice[][]] = [[]]
  let room = PEOPLE_PER_PAGE
  for (const clinic of clinics) {
    const people = clinic[figure] ?? 0
    for (let from = 0; from < people; ) {
      const isFull = room === 0 || (pages.at(-1)?.length ?? 0) === LISTS_PER_PAGE
      if (isFull) {
        pages.push([])
        room = PEOPLE_PER_PAGE
      }
      const to = Math.min(people, from + room)
      pages.at(-1)?.push({ clinicId: clinic.clinicId, from, to: to === people ? null : to })
      room -= to - from
      from = to
    }
  }
  return pages
}
