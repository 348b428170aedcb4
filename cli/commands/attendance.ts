import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { computeDayAttendance } from '../../shared/domain/attendance/day-attendance'
import { countAttendance, DEFAULT_ATTENDANCE_SHARE } from '../../shared/domain/attendance/day-summary'
import { staysInWindow } from '../../shared/domain/attendance/intervals'
import { mergeReports } from '../../shared/domain/attendance/merge-reports'
import { isTimeZone } from '../../shared/domain/values/local-time'
import { decodeTextFile } from '../../shared/import/csv/read-csv'
import { type DateOrder, dateOrders } from '../../shared/import/zoom/zoom-time'
import { findAnnouncedDay } from '../attendance/announced-day'
import { type CountedDay, formatAttendanceJson, formatAttendanceText } from '../attendance/format-attendance'
import { readRegistrationsFile } from '../attendance/read-registrations'
import { readZoomFile } from '../attendance/read-zoom-file'
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
}

/** @throws CliError that names each row or decision that stands in the way */
const countDay = async (
  request: DayRequest,
  io: CliIo,
): Promise<{ countedDay: CountedDay; notes: string[] }> => {
  const { zoomZone, order, longEnough, organiser: organiserEmails = [] } = request
  if (!isTimeZone(zoomZone))
    throw new CliError([`"${zoomZone}" is no time zone; expected a name like Europe/Zurich`])
  const text = async (path: string) => decodeTextFile(await io.read(path))
  const announced = findAnnouncedDay(readAnnouncement(await text(request.clinic)), request.day, request.zone)
  const { registrants, notes } = readRegistrationsFile(
    await text(request.registrations),
    request.registrations,
  )
  const { window, days } = announced
  const reports = await Promise.all(
    request.zoom.map(async (file) => readZoomFile(await text(file), file, { zone: zoomZone, order, days })),
  )
  const stays = mergeReports(reports.map((report) => report.stays))
  const day = computeDayAttendance({ window, registrants, stays, organiserEmails })
  const counts = { registered: registrants.length, ...countAttendance(day, window, longEnough) }
  const countedDay: CountedDay = { ...announced, attendance: day, counts, longEnough }

  const emptyDayNotes =
    staysInWindow(stays, window).length === 0
      ? [`no row of the report falls into the hours of day ${request.day}`]
      : []
  return { countedDay, notes: [...notes, ...reports.flatMap((report) => report.notes), ...emptyDayNotes] }
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
