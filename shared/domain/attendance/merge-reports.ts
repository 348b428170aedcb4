import type { Stay } from './stay'

/**
 * The stays of several reports of one day: a meeting that was restarted gives a report per run. A row that
 * stands in two reports is one stay, so the same report twice changes nothing; two equal rows within one
 * report are two devices and stay two.
 */
export const mergeReports = (reports: readonly (readonly Stay[])[]): Stay[] => {
  const gathered = new Map<string, Stay[]>()
  for (const report of reports) {
    for (const [row, same] of Map.groupBy(report, (stay) =>
      JSON.stringify(Object.entries(stay).toSorted()),
    )) {
      if (same.length > (gathered.get(row)?.length ?? 0)) gathered.set(row, same)
    }
  }
  return [...gathered.values()].flat()
}
