/** How long a call to AWS may take; milliseconds. */
export interface Limits {
  connectionTimeout: number
  requestTimeout: number
  /** Between two parts of an answer. */
  socketTimeout: number
  /** False would make a time-out a line in the log and wait on. */
  throwOnRequestTimeout: true
}

/** Without limits the SDK waits for ever. */
export const limits: Limits = {
  connectionTimeout: 2_000,
  requestTimeout: 10_000,
  socketTimeout: 10_000,
  throwOnRequestTimeout: true,
}
