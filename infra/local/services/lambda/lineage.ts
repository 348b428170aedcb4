import { createHash } from 'node:crypto'

/** How often each function was invoked in one chain of messages, by a short hash of its ARN. */
export type Lineage = ReadonlyMap<string, number>

/**
 * Lambda ends a chain when a function would be invoked more often than about this in it, unless the function's
 * RecursiveLoop is Allow (Lambda developer guide, "Use Lambda recursive loop detection to prevent infinite loops").
 */
export const MAX_INVOCATIONS_IN_CHAIN = 16

const lineagePart = /(?:^|;)Lineage=([^;]*)/

/** @param traceHeader the X-Amzn-Trace-Id that the SDK passes on; without one a chain begins */
export const parseLineage = (traceHeader: string | undefined): Lineage => {
  const [, text = ''] = lineagePart.exec(traceHeader ?? '') ?? []
  return new Map(
    text
      .split('|')
      .map((part) => part.split(':'))
      .flatMap(([hash, count]) => (hash && count ? [[hash, Number(count)] as const] : [])),
  )
}

export const countInLineage = (lineage: Lineage, functionArn: string): number =>
  lineage.get(hashOf(functionArn)) ?? 0

/** The trace header of an invocation that was caused by messages with these headers: the longest chain counts. */
export const extendTraceHeader = (
  traceHeaders: readonly (string | undefined)[],
  functionArn: string,
): string => {
  const counts = new Map<string, number>()
  for (const [hash, count] of traceHeaders.flatMap((header) => [...parseLineage(header)]))
    counts.set(hash, Math.max(count, counts.get(hash) ?? 0))
  const own = hashOf(functionArn)
  counts.set(own, (counts.get(own) ?? 0) + 1)
  const lineage = [...counts].map(([hash, count]) => `${hash}:${count}`).join('|')
  return `Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0;Lineage=${lineage}`
}

const hashOf = (functionArn: string): string =>
  createHash('sha256').update(functionArn).digest('hex').slice(0, 8)
