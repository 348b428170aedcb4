/** A time of the programme and what stands beside it in the same line. */
export interface ProgrammeSlot {
  /** Minutes since midnight; `to` null where only the beginning is written. */
  from: number
  to: number | null
  /** Empty when the title stands in another line. */
  title: string
  /** Further cells of a table row: speakers, notes. */
  cells: string[]
  position: 'leading' | 'trailing'
  /** `Time: 10:00 - 12:30`. */
  labelled: boolean
  /** It could be a sentence: a slot only among others of its kind. */
  doubtful?: boolean
}
