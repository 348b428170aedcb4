/** `npm run bench` measures all workloads and the timing of registrations, `npm run bench -- hostile rate` only those named. Nothing passes or fails. */

import { hostilePageBenchmarks, readingBenchmarks } from './announcement-reading'
import { type Comparison, type ComparisonRow, compareWithPeer } from './compare-with-peer'
import { localStackTimes } from './local-stack'
import { mailBenchmarks } from './mail-composition'
import { mailComparisons } from './mail-peers'
import { measureCpuTime } from './measure-cpu'
import { moduleStarts } from './module-start'
import { costRows } from './monthly-costs'
import { measurePublicList, measureRegistrationList, measureUnmatchedList } from './page-sizes'
import { measureProgramme, programmeRows } from './programme'
import { readUnitCounts } from './read-units'
import { measureRegistrationRush } from './registration-rush'
import { measureRegistrationTiming } from './registration-timing'
import { measureSendingRate } from './sending-rate'
import { callCounts } from './table-calls'
import { measureWorkerReminder } from './worker-reminder'
import { zoomComparison, zoomReportBenchmarks } from './zoom-reports'

const groups: Record<string, () => Promise<void>> = {
  work: () => measureCpuTime({ ...readingBenchmarks, ...mailBenchmarks, ...zoomReportBenchmarks }),
  'registration-timing': () => measureRegistrationTiming(400),
  hostile: () => measureCpuTime(hostilePageBenchmarks),
  rate: measureSendingRate,
  programme: measureProgramme,
}

const comparisons: Record<string, () => Promise<Comparison>> = {
  ...mailComparisons,
  'zoom.report': zoomComparison,
}

/** Rows that measure something beside a limit or a peer by themselves. */
const measuredRows: Record<string, () => Promise<ComparisonRow>> = {
  'worker.reminder': measureWorkerReminder,
  ...callCounts,
  'registration.rush': measureRegistrationRush,
  ...readUnitCounts,
  'list.public': measurePublicList,
  'list.registrations': measureRegistrationList,
  'list.unmatched': measureUnmatchedList,
  ...programmeRows,
  ...moduleStarts,
  ...localStackTimes,
  ...costRows,
}

const rowNames = [...Object.keys(comparisons), ...Object.keys(measuredRows)]

/** @param names all when it is empty @throws Error that names those which exist */
const printComparisons = async (names: string[]): Promise<void> => {
  const rows: ComparisonRow[] = []
  for (const name of names.length > 0 ? names : rowNames) {
    const [comparison, measure] = [comparisons[name], measuredRows[name]]
    if (comparison) rows.push(await compareWithPeer(await comparison()))
    else if (measure) rows.push(await measure())
    else throw new Error(`bench --json knows ${rowNames.join(', ')}; not "${name}"`)
  }
  console.log(JSON.stringify({ rows }))
}

const runGroups = async (names: string[]): Promise<void> => {
  for (const name of names.length > 0 ? names : ['work', 'registration-timing']) {
    const group = groups[name]
    if (!group) throw new Error(`bench knows ${Object.keys(groups).join(', ')}; not "${name}"`)
    await group()
  }
}

const args = process.argv.slice(2)
const names = args.filter((arg) => arg !== '--json')
await (args.includes('--json') ? printComparisons(names) : runGroups(names))
