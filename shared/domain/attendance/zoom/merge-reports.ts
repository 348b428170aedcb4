import type { Stay } from './stay'

/**
 * The stays of several reports of one day: a meeting that was restarted gives one report per run. A row that occurs
 * in two reports is one stay, so uploading the same report twice changes nothing; two equal rows within one report
 * are two devices and count as two stays.
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
