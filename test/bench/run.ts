/** `npm run bench` measures all workloads and the timing of registrations, `npm run bench -- hostile rate` only those named. Nothing passes or fails. */

import { hostilePageBenchmarks, readingBenchmarks } from './announcement-reading'
import { type Comparison, type ComparisonRow, compareWithPeer } from './compare-with-peer'
import { mailBenchmarks } from './mail-composition'
import { mailComparisons } from './mail-peers'
import { measureCpuTime } from './measure-cpu'
import { measureProgramme } from './programme'
import { measureRegistrationTiming } from './registration-timing'
import { measureSendingRate } from './sending-rate'
import { callCounts } from './table-calls'
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

const rowNames = [...Object.keys(comparisons), ...Object.keys(callCounts)]

/** @param names all when it is empty @throws Error that names those which exist */
const printComparisons = async (names: string[]): Promise<void> => {
  const rows: ComparisonRow[] = []
  for (const name of names.length > 0 ? names : rowNames) {
    const [comparison, count] = [comparisons[name], callCounts[name]]
    if (comparison) rows.push(await compareWithPeer(await comparison()))
    else if (count) rows.push(await count())
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
