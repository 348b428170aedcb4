/** The lines that gave the values of a draft, so that a page can mark them; null where no line gave one. */
export interface DraftSources {
  title: number | null
  country: number | null
  timeZone: number | null
  mode: number | null
  venue: number | null
  languages: number | null
  registration: number | null
  introduction: number[]
  /** One entry per day of the draft. */
  days: { date: number | null; hours: number | null; sessions: number[]; speakers: number[] }[]
}
