/** `npm run bench` measures works and the timing of registrations; `npm run bench -- hostile rate` what is named. Nothing passes or fails. */

import { hostilePageBenchmarks, readingBenchmarks } from './announcement-reading'
import { mailBenchmarks } from './mail-composition'
import { measureCpuTime } from './measure-cpu'
import { measureRegistrationTiming } from './registration-timing'
import { measureSendingRate } from './sending-rate'
import { zoomReportBenchmarks } from './zoom-reports'

const groups: Record<string, () => Promise<void>> = {
  work: () => measureCpuTime({ ...readingBenchmarks, ...mailBenchmarks, ...zoomReportBenchmarks }),
  'registration-timing': () => measureRegistrationTiming(400),
  hostile: () => measureCpuTime(hostilePageBenchmarks),
  rate: measureSendingRate,
}

const requestedGroups = process.argv.slice(2)
for (const name of requestedGroups.length > 0 ? requestedGroups : ['work', 'registration-timing']) {
  const group = groups[name]
  if (!group) throw new Error(`bench knows ${Object.keys(groups).join(', ')}; not "${name}"`)
  await group()
}
