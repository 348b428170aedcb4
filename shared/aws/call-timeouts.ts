/** How long a call to AWS may take; milliseconds. */
export interface CallTimeouts {
  connectionTimeout: number
  requestTimeout: number
  /** The longest pause between two parts of a response. */
  socketTimeout: number
  /** With false a time-out only writes a log line and the call continues. */
  throwOnRequestTimeout: true
}

const timeoutsOf = (milliseconds: number): CallTimeouts => ({
  connectionTimeout: Math.min(milliseconds, 2_000),
  requestTimeout: milliseconds,
  socketTimeout: milliseconds,
  throwOnRequestTimeout: true,
})

/** Without limits the SDK waits for ever. A mail is sent once, and many items take their time: they are waited for. */
export const callTimeouts = {
  table: timeoutsOf(10_000),
  mail: timeoutsOf(10_000),
  others: timeoutsOf(3_000),
}

/**
 * Of one call to the table, for its client's `send`. It answers within some tens of milliseconds, and what is
 * repeated harms nothing (docs/decisions/0015-ten-attempts-per-aws-call.md): to ask again is sooner done than to wait.
 */
export const shortTimeouts = {
  oneItem: { requestTimeout: 1_000 },
  transaction: { requestTimeout: 3_000 },
}
