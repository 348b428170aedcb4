/** How long a call to AWS may take before it counts as failed; without these the SDK waits for ever. Milliseconds. */
export const limits = {
  connectionTimeout: 2_000,
  requestTimeout: 10_000,
  throwOnRequestTimeout: true,
} as const
