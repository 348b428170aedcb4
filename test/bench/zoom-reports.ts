import { parse } from 'csv-parse/sync'
import { RandomSource } from '../../infra/local/faults/random-source'
import { computeDayAttendance } from '../../shared/domain/attendance/summary/day-attendance'
import { readZoomReport } from '../../shared/import/zoom/read-zoom-report'
import type { Comparison } from './compare-with-peer'
import type { Benchmarks } from './measure-cpu'

const window = { from: '2025-12-10T06:00:00.000Z', to: '2025-12-10T10:00:00.000Z' }
const people = Array.from({ length: 1000 }, (_, index) => ({
  name: `Person ${index}`,
  email: `person-${index}@example.org`,
}))
const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Ten joins each, a quarter of an hour long; every tenth person gave Zoom no address. */
const rows = Array.from({ length: 10_000 }, (_, row) => {
  const index = row % people.length
  const [hour, minute] = [7 + (row % 5), row % 40]
  const formatTime = (minutes: number) =>
    `12/10/2025 ${twoDigits(hour)}:${twoDigits(minutes)}:${twoDigits(row % 60)} AM`
  const email = index % 10 === 0 ? '' : people[index]?.email
  return `${people[index]?.name},${email},${formatTime(minute)},${formatTime(minute + 15)},15,Yes,OK,No`
})
const header =
  'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room'
const report = [header, ...rows].join('\n')
const registrants = people.map(({ name, email }) => ({
  id: email,
  name,
  email,
  organisation: '',
  country: '',
  sector: null,
  zoomRegistrantId: null,
}))

const readReport = () => {
  const result = readZoomReport(report, { zone: 'Africa/Nairobi', days: [window] })
  if (result.kind !== 'read') throw new Error(`the report is ${result.kind}`)
  return result.stays
}
const stays = readReport()

/** The same rows with the seconds of a real report, in which hardly any time occurs twice. */
const realisticReport = (): string => {
  const random = new RandomSource(1, 'zoom report')
  return report.replaceAll(/:\d\d (AM|PM)/g, (_, half) => `:${twoDigits(random.whole(0, 59))} ${half}`)
}

export const zoomComparison = async (): Promise<Comparison> => {
  const text = realisticReport()
  return {
    name: 'zoom.report',
    goal: 2.5,
    ours: () => readZoomReport(text, { zone: 'Africa/Nairobi', days: [window] }),
    reference: () => parse(text),
  }
}

export const zoomReportBenchmarks: Benchmarks = {
  'read a Zoom report of 10,000 rows': readReport,
  'count a day of 10,000 joins, 1,000 people': () =>
    computeDayAttendance({ window, registrants, stays, organiserEmails: [] }),
}
