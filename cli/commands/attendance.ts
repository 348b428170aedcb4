import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { DEFAULT_ATTENDANCE_SHARE } from '../../shared/domain/attendance/summary/attendance-rule'
import { computeDayAttendance } from '../../shared/domain/attendance/summary/day-attendance'
import { countAttendance } from '../../shared/domain/attendance/summary/day-summary'
import { boundsOf, staysInWindow } from '../../shared/domain/attendance/zoom/intervals'
import { mergeReports } from '../../shared/domain/attendance/zoom/merge-reports'
import { checkReportZone } from '../../shared/domain/attendance/zoom/report-zone'
import type { Stay } from '../../shared/domain/attendance/zoom/stay'
import type { ClinicMode } from '../../shared/domain/clinic/venue'
import { isTimeZone } from '../../shared/domain/values/time/local-time'
import { formatMoment } from '../../shared/i18n/format-times'
import { describeReportZone } from '../../shared/i18n/report-zone-text'
import { decodeTextFile } from '../../shared/import/text/decode-text-file'
import type { ReadZoomReport } from '../../shared/import/zoom/read-zoom-report'
import { type DateOrder, dateOrders } from '../../shared/import/zoom/zoom-time'
import { findAnnouncedDay, type ReportedDay } from '../attendance/announced-day'
import {
  formatAttendanceJson,
  formatAttendanceText,
  type ReportedAttendance,
} from '../attendance/format-attendance'
import { readRegistrationsFile } from '../attendance/read-registrations'
import { describeOtherDurations, readZoomFile } from '../attendance/read-zoom-file'
import type { ConfigureCommand } from '../cli-command'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { collectValues } from '../option-values'

/** Counts one day from files: an announcement, a list of registrations and Zoom's reports. */
export const configureAttendance: ConfigureCommand = (command, io) => {
  command
    .requiredOption('--clinic <file>', 'announcement page of the clinic')
    .requiredOption('--day <number>', 'day of the clinic, from 1', parseDay)
    .requiredOption('--registrations <file>', 'CSV file with the columns email, name')
    .requiredOption(
      '--zoom <file>',
      'Zoom report; repeat it for each run of a restarted meeting',
      collectValues,
    )
    .requiredOption('--zoom-zone <zone>', 'time zone of the Zoom account, whose clock the report shows')
    .addOption(
      new Option('--order <order>', 'month or day first, when the report can be read both ways').choices(
        dateOrders,
      ),
    )
    .option('--zone <zone>', "the clinic's time zone, when the announcement names none")
    .option('--organiser <email>', 'e-mail of a host, who is not counted; repeat it for each', collectValues)
    .option(
      '--long-enough <share>',
      "share of the day's hours that counts as attended",
      parseShare,
      DEFAULT_ATTENDANCE_SHARE,
    )
    .option('--skip-bad-rows', 'leave out rows that cannot be read; each is named on stderr')
    .option('--json', 'print JSON')
    .action(async ({ json, ...request }) => {
      const { countedDay, notes } = await countDay(request, io)
      for (const note of notes) io.printToStderr(note)
      io.print(json ? formatAttendanceJson(countedDay) : formatAttendanceText(countedDay))
    })
}

interface DayRequest {
  clinic: string
  day: number
  registrations: string
  zoom: string[]
  zoomZone: string
  order?: DateOrder | undefined
  zone?: string | undefined
  organiser?: string[] | undefined
  longEnough: number
  skipBadRows?: true | undefined
}

/** @throws CliError that names each row or decision that prevents the count */
const countDay = async (
  request: DayRequest,
  io: CliIo,
): Promise<{ countedDay: ReportedAttendance; notes: string[] }> => {
  const { zoomZone, order, longEnough, organiser: organiserEmails = [] } = request
  if (!isTimeZone(zoomZone))
    throw new CliError([`"${zoomZone}" is not a time zone; expected a name like Europe/Zurich`])
  const text = async (path: string) => decodeTextFile(await io.read(path))
  const announced = findAnnouncedDay(readAnnouncement(await text(request.clinic)), request.day, request.zone)
  const { registrants, notes } = readRegistrationsFile(
    await text(request.registrations),
    request.registrations,
  )
  const { window, days } = announced
  const options = { zone: zoomZone, order, days, skipBadRows: request.skipBadRows ?? false }
  const files = await Promise.all(
    request.zoom.map(async (file) => ({ file, ...readZoomFile(await io.read(file), file, options) })),
  )
  const stays = mergeReports(files.map(({ report }) => report.stays))
  const outside = stays.length - staysInWindow(stays, window).length
  if (outside === stays.length) throw new CliError([describeOtherDay(stays, announced)])
  const day = computeDayAttendance({ window, registrants, stays, organiserEmails })
  const counts = { registered: registrants.length, ...countAttendance(day, window, longEnough) }
  const countedDay: ReportedAttendance = { ...announced, attendance: day, counts, longEnough }
  const reportNotes = files.flatMap(({ file, report, notes: own }) => [
    ...own,
    ...describeOtherDurations(report, file),
    ...zoneNotes(report, announced).map((note) => `${file}: ${note}`),
  ])
  const sharedNotes = day.sharedAddress
    ? [`every row has the address ${day.sharedAddress} under several names; it was not used to match`]
    : []
  const outsideNotes = outside > 0 ? [describeOutside(outside, announced)] : []
  const modeNotes = announced.mode ? (notesOfModes[announced.mode] ?? []) : []
  return { countedDay, notes: [...modeNotes, ...notes, ...reportNotes, ...outsideNotes, ...sharedNotes] }
}

/** Zoom knows nothing of people in a room. */
const notesOfModes: Partial<Record<ClinicMode, string[]>> = {
  'in-person': [
    'the announcement says that the clinic takes place in person: the numbers cover only people in the Zoom report',
  ],
  hybrid: ['the clinic is hybrid: the numbers cover only the people who joined online'],
}

/** Without a row within the day's hours nothing is known about the day, which is not zero attendance. */
const describeOtherDay = (stays: readonly Stay[], { day, timeZone }: ReportedDay): string => {
  const [first] = stays.map(({ from }) => from).toSorted()
  const begins =
    first && !first.startsWith('0000') ? ` (the report begins on ${formatMoment(first, timeZone, 'en')})` : ''
  return `no row of the report falls into the hours of day ${day}${begins}`
}

const describeOutside = (rows: number, { day }: ReportedDay): string =>
  `${rows === 1 ? '1 row is' : `${rows} rows are`} outside the hours of day ${day} and not counted`

/** A warning where the report's times do not fit the day and another zone would. */
const zoneNotes = (report: ReadZoomReport, { day, window, timeZone }: ReportedDay): string[] => {
  const meeting = report.meeting ?? boundsOf(report.stays)
  if (report.zoneFromHeading || meeting === null) return []
  const check = checkReportZone({ zone: report.zone, meeting, window }, [timeZone])
  return check.suggested
    ? [...describeReportZone(check, { day, window, timeZone }), `try --zoom-zone ${check.suggested.zone}`]
    : []
}

const parseDay = (text: string): number => {
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Expected 1, 2 or 3.')
}

const parseShare = (text: string): number => {
  const share = Number(text)
  if (share > 0 && share <= 1) return share
  throw new InvalidArgumentError('Expected a share like 0.5.')
}
