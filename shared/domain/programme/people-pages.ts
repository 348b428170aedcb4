import type { ClinicFigures } from '../clinic/clinic-figures'

/** The figures that count a person in each clinic. */
export const reachFigures = ['registered', 'joined', 'attended'] as const
export type ReachFigure = (typeof reachFigures)[number]

/** The figures of which every person can be listed; the last two count a person once in all clinics. */
export const listedFigures = [...reachFigures, 'people', 'returning'] as const
export type ListedFigure = (typeof listedFigures)[number]

/** The part of one clinic's list on one page: from `from` on, `to` not included; null: to the end of its list. */
export interface ListedSlice {
  clinicId: string
  from: number
  to: number | null
}

export const ROWS_PER_PAGE = 50
/** Each clinic costs some requests to the table, so that a page has a bound however small its clinics are. */
const LISTS_PER_PAGE = 4

/** A clinic recorded afterwards has a list once it was completed; one whose personal data were erased has none. */
export const hasPeopleList = ({ recorded, people }: ClinicFigures): boolean =>
  people === null ? !recorded : people.keys.length > 0 || people.erased === 0

/**
 * The pages of a list of several clinics, from kept figures alone: no page needs the lists of those before it.
 * @param clinics how many rows each has, in the order of the list
 */
export const planListPages = (
  clinics: readonly { clinicId: string; rows: number }[],
): [ListedSlice[], ...ListedSlice[][]] => {
  const pages: [ListedSlice[], ...ListedSlice[][]] = [[]]
  let room = ROWS_PER_PAGE
  for (const { clinicId, rows } of clinics) {
    for (let from = 0; from < rows; ) {
      const isFull = room === 0 || (pages.at(-1)?.length ?? 0) === LISTS_PER_PAGE
      if (isFull) {
        pages.push([])
        room = ROWS_PER_PAGE
      }
      const to = Math.min(rows, from + room)
      pages.at(-1)?.push({ clinicId, from, to: to === rows ? null : to })
      room -= to - from
      from = to
    }
  }
  return pages
}
