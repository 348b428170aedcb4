/** A promise that was broken in one run. */
export interface BrokenPromise {
  promise:
    | 'lost'
    | 'duplicated'
    | 'unexpected'
    | 'misled'
    | 'undone'
    | 'counters'
    | 'rate'
    | 'unerased'
    | 'refused'
    | 'late'
  /** What happened and to which person, in words for the reader of a report. */
  what: string
}
