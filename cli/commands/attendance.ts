import { parseArgs } from 'node:util'
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
import { CliError } from '../cli-error'

const attendanceUsage = `clinic attendance --clinic FILE --day N --registrations REG.csv --zoom ZOOM.csv --zoom-zone ZONE
  --zoom-zone ZONE   the zone of the Zoom account, whose clock the report shows (Europe/Zurich)
  --zoom ZOOM.csv    again for each run of a meeting that was restarted
  --order mdy|dmy    month or day first, where the report can be read both ways
  --zone ZONE        the clinic's zone, where the announcement names none
  --organiser EMAIL  whose rows do not count, as those of the host do; again for each
  --long-enough 0.5  the share of the day's hours that is long enough
  --json             for a program`

/** What the command needs from the world. */
export interface AttendanceIo {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  /** To the person at the terminal, not into a pipe. */
  printToStderr(line: string): void
}

/**
 * Counts one day from files: an announcement, a list of registrations, Zoom's reports.
 * @throws Refusal; then nothing was printed
 */
export const runAttendanceCommand = async (args: string[], io: AttendanceIo): Promise<void> => {
  const request = readArguments(args)
  const text = async (path: string) => decodeTextFile(await io.read(path))
  const announced = findAnnouncedDay(readAnnouncement(await text(request.clinic)), request.day, request.zone)
  const { registrants, notes } = readRegistrationsFile(
    await text(request.registrations),
    request.registrations,
  )
  const { window, days } = announced
  const reports = await Promise.all(
    request.zoom.map(async (file) =>
      readZoomFile(await text(file), file, { zone: request.zoomZone, order: request.order, days }),
    ),
  )
  const stays = mergeReports(reports.map((report) => report.stays))
  const day = computeDayAttendance({ window, registrants, stays, organiserEmails: request.organisers })
  const counts = { registered: registrants.length, ...countAttendance(day, window, request.longEnough) }
  const countedDay: CountedDay = { ...announced, attendance: day, counts, longEnough: request.longEnough }

  const emptyDayNotes =
    staysInWindow(stays, window).length === 0
      ? [`no row of the report falls into the hours of day ${request.day}`]
      : []
  for (const note of [...notes, ...reports.flatMap((report) => report.notes), ...emptyDayNotes])
    io.printToStderr(note)
  io.print(request.json ? formatAttendanceJson(countedDay) : formatAttendanceText(countedDay))
}

const options = {
  clinic: { type: 'string' },
  day: { type: 'string' },
  registrations: { type: 'string' },
  zoom: { type: 'string', multiple: true },
  'zoom-zone': { type: 'string' },
  order: { type: 'string' },
  zone: { type: 'string' },
  organiser: { type: 'string', multiple: true },
  'long-enough': { type: 'string' },
  json: { type: 'boolean' },
} as const

const readArguments = (args: string[]) => {
  const values = parseOptions(args)
  const requiredOption = (name: 'clinic' | 'day' | 'registrations' | 'zoom-zone'): string =>
    values[name] ?? failWithUsage(`--${name} is missing`)
  const dayText = requiredOption('day')
  const longEnough = Number(values['long-enough'] ?? DEFAULT_ATTENDANCE_SHARE)
  const zoomZone = requiredOption('zoom-zone')
  if (!/^[1-9]\d?$/.test(dayText)) failWithUsage(`--day ${dayText}: expected 1, 2 or 3`)
  if (!(longEnough > 0 && longEnough <= 1))
    failWithUsage(`--long-enough ${values['long-enough']}: expected a share like 0.5`)
  if (!isTimeZone(zoomZone))
    throw new CliError([`"${zoomZone}" is no time zone; expected a name like Europe/Zurich`])
  return {
    clinic: requiredOption('clinic'),
    day: Number(dayText),
    registrations: requiredOption('registrations'),
    zoom: values.zoom ?? failWithUsage('--zoom is missing'),
    zoomZone,
    order: parseDateOrder(values.order),
    zone: values.zone,
    organisers: values.organiser ?? [],
    longEnough,
    json: values.json ?? false,
  }
}

const parseOptions = (args: string[]) => {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    return failWithUsage(error instanceof Error ? error.message : String(error))
  }
}

const parseDateOrder = (text: string | undefined): DateOrder | undefined =>
  text === undefined
    ? undefined
    : (dateOrders.find((order) => order === text) ?? failWithUsage(`--order ${text}: expected mdy or dmy`))

const failWithUsage = (reason: string): never => {
  throw new CliError([reason, attendanceUsage], 2)
}
