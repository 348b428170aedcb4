/** How long a call to AWS may take; milliseconds. */
export interface Limits {
  connectionTimeout: number
  requestTimeout: number
  /** Between two parts of an answer. */
  socketTimeout: number
  /** False would make a time-out a line in the log and wait on. */
  throwOnRequestTimeout: true
}

const limitsOf = (milliseconds: number): Limits => ({
  connectionTimeout: Math.min(milliseconds, 2_000),
  requestTimeout: milliseconds,
  socketTimeout: milliseconds,
  throwOnRequestTimeout: true,
})

/** Without limits the SDK waits for ever. A mail is sent once, and many items take their time: they are waited for. */
export const limits = {
  table: limitsOf(10_000),
  mail: limitsOf(10_000),
  others: limitsOf(3_000),
}

/**
 * Of one call to the table, for its client's `send`. It answers within some tens of milliseconds, and what is
 * repeated harms nothing (docs/decisions/0015-calls-persist.md): to ask again is sooner done than to wait.
 */
export const quick = {
  oneItem: { requestTimeout: 1_000 },
  transaction: { requestTimeout: 3_000 },
}
