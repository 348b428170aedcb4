import { RandomSource } from '../../../infra/local/faults/random-source'

/** The faults, and the highest rate of each: the share of the steps, calls, hints or events that it can affect. */
const maxRates = {
  /** A worker dies before or after a call of the table, a queue or SES. */
  crash: 0.03,
  /** The table or a queue refuses a call. */
  'call-failed': 0.03,
  /** The table has written, and its answer is lost. */
  'answer-lost': 0.02,
  /** A call takes seconds, so that what it read is outdated when it arrives. */
  slow: 0.04,
  'ses-reset-before': 0.08,
  'ses-reset-after': 0.15,
  'ses-throttle': 0.15,
  'ses-unreachable': 0.08,
  'ses-quota': 0.01,
  'schedule-lost': 0.3,
  'schedule-repeated': 0.3,
  'record-lost': 0.2,
  'record-repeated': 0.2,
  'record-late': 0.2,
  'job-lost': 0.15,
  'job-repeated': 0.2,
  'job-late': 0.2,
  /** The job of a failed worker does not come back. */
  'retry-lost': 0.5,
  'event-lost': 0.3,
  'event-repeated': 0.3,
  'event-late': 0.3,
  /** The clocks of two workers differ by up to half a minute; drawn for each worker. */
  skew: 1,
  /** Nothing runs for two hours; the script says when. */
  'clock-jump': 0,
  /** SES refuses the account: sending pauses for all workers. Among the last, so that the other rates stay what they were. */
  'ses-account-refused': 0.02,
  /** SES takes no mail for minutes, hours or days; the script says when. */
  'ses-outage': 0,
  /** An index shows an older state: of seconds ago, or of minutes. */
  'index-lag': 0.15,
  /** A read that need not be consistent misses the writes of the last two seconds. */
  'stale-read': 0.1,
  /** Another writer has the item of the seats: a transaction is refused, and nothing is written. */
  'transaction-conflict': 0.4,
  /** The table is set back to an older state; the script says when. */
  restore: 0,
} as const

export type FaultName = keyof typeof maxRates
export const faultNames = Object.keys(maxRates) as FaultName[]

/**
 * The faults of one run. Each run uses about half of the kinds, some often and some rarely: a failure that only appears
 * when one kind is alone would stay hidden if all were always mixed.
 */
export class FaultModel {
  readonly injectedFaults: { fault: FaultName; place: string }[] = []
  readonly #rates: Record<FaultName, number>

  /**
   * Both parameters shorten a trace.
   * @param suppressedFaults faults, or places of one fault, that are never injected
   * @param maxFaults after this number of injected faults no further fault is injected
   */
  constructor(
    seed: number,
    private readonly suppressedFaults: ReadonlySet<string> = new Set(),
    private readonly maxFaults: number = Number.POSITIVE_INFINITY,
  ) {
    const random = new RandomSource(seed, 'fault rates')
    this.#rates = Object.fromEntries(
      faultNames.map((fault) => [fault, random.chance(0.5) ? maxRates[fault] * random.next() ** 2 : 0]),
    ) as Record<FaultName, number>
  }

  isEnabled(fault: FaultName): boolean {
    return this.#rates[fault] > 0
  }

  shouldInject(fault: FaultName, random: RandomSource, place: () => string): boolean {
    const rate = this.#rates[fault]
    if (rate === 0 || random.next() >= rate || this.injectedFaults.length >= this.maxFaults) return false
    const location = place()
    if (
      this.suppressedFaults.size > 0 &&
      (this.suppressedFaults.has(fault) || this.suppressedFaults.has(faultLocation(fault, location)))
    )
      return false
    this.injectedFaults.push({ fault, place: location })
    return true
  }
}

export const faultLocation = (fault: FaultName, place: string): string => `${place} ${fault}`
