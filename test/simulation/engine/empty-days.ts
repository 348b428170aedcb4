import type { Simulation } from './simulation'

/** What a count of a day reads, apart from the people. */
const sources: ReadonlySet<string> = new Set([
  'clinics',
  'events',
  'reports',
  'decisions',
  'attendanceRecords',
])

/**
 * The days of which a count found no data. The deployed sweep counts such a day every five minutes for days, for instance
 * when a clinic was cancelled while it ran; here it need not run again until something about the day is written.
 */
export class EmptyDays {
  readonly #days = new Set<number>()
  #writes = 0

  constructor({ onWrite }: Pick<Simulation, 'onWrite'>) {
    onWrite((collection) => {
      if (!sources.has(collection)) return
      this.#writes += 1
      this.#days.clear()
    })
  }

  has(day: number): boolean {
    return this.#days.has(day)
  }

  /** Counts a day and remembers that there was no data, unless something was written meanwhile. */
  async watch(day: number, count: () => Promise<string>): Promise<void> {
    const writesBefore = this.#writes
    const result = await count()
    if (result === 'no-data' && this.#writes === writesBefore) this.#days.add(day)
  }
}
