import { parseArgs } from 'node:util'
import { readAnnouncement } from '../shared/domain/announcement/read-announcement'
import { attendDay } from '../shared/domain/attendance/day-attendance'
import { countsOf, HALF_OF_THE_DAY } from '../shared/domain/attendance/day-summary'
import { gatherReports } from '../shared/domain/attendance/gather-reports'
import { within } from '../shared/domain/attendance/intervals'
import { type DateOrder, dateOrders } from '../shared/domain/attendance/zoom/zoom-time'
import { textOf } from '../shared/domain/csv-table'
import { isZone } from '../shared/domain/time/local-time'
import { announcedDay } from './announced-day'
import { attendanceJson, attendanceText, type CountedDay } from './attendance-report'
import { Refusal } from './refusal'
import { readRegistrations } from './registrations-file'
import { readZoomFile } from './zoom-file'

const attendanceUsage = `clinic attendance --clinic FILE --day N --registrations REG.csv --zoom ZOOM.csv --zoom-zone ZONE
  --zoom-zone ZONE   the zone of the Zoom account, whose clock the report shows (Europe/Zurich)
  --zoom ZOOM.csv    again for each run of a meeting that was restarted
  --order mdy|dmy    month or day first, where the report can be read both ways
  --zone ZONE        the clinic's zone, where the announcement names none
  --organiser EMAIL  whose rows do not count, as those of the host do; again for each
  --long-enough 0.5  the share of the day's hours that is long enough
  --json             for a program`

/** What the command needs from the world. */
export interface AttendanceDesk {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  /** To the person at the terminal, not into a pipe. */
  tell(line: string): void
}

/**
 * Counts one day from files: an announcement, a list of registrations, Zoom's reports.
 * @throws Refusal; then nothing was printed
 */
export const attendance = async (args: string[], desk: AttendanceDesk): Promise<void> => {
  const asked = readArguments(args)
  const text = async (path: string) => textOf(await desk.read(path))
  const announced = announcedDay(readAnnouncement(await text(asked.clinic)), asked.day, asked.zone)
  const { registrants, notes } = readRegistrations(await text(asked.registrations), asked.registrations)
  const { window, days } = announced
  const reports = await Promise.all(
    asked.zoom.map(async (file) =>
      readZoomFile(await text(file), file, { zone: asked.zoomZone, order: asked.order, days }),
    ),
  )
  const stays = gatherReports(reports.map((report) => report.stays))
  const day = attendDay({ window, registrants, stays, organiserEmails: asked.organisers })
  const counts = { registered: registrants.length, ...countsOf(day, window, asked.longEnough) }
  const counted: CountedDay = { ...announced, attendance: day, counts, longEnough: asked.longEnough }

  const empty =
    within(stays, window).length === 0
      ? [`no row of the report falls into the hours of day ${asked.day}`]
      : []
  for (const note of [...notes, ...reports.flatMap((report) => report.notes), ...empty]) desk.tell(note)
  desk.print(asked.json ? attendanceJson(counted) : attendanceText(counted))
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
  const values = parse(args)
  const needed = (name: 'clinic' | 'day' | 'registrations' | 'zoom-zone'): string =>
    values[name] ?? misused(`--${name} is missing`)
  const dayText = needed('day')
  const longEnough = Number(values['long-enough'] ?? HALF_OF_THE_DAY)
  const zoomZone = needed('zoom-zone')
  if (!/^[1-9]\d?$/.test(dayText)) misused(`--day ${dayText}: expected 1, 2 or 3`)
  if (!(longEnough > 0 && longEnough <= 1))
    misused(`--long-enough ${values['long-enough']}: expected a share like 0.5`)
  if (!isZone(zoomZone))
    throw new Refusal([`"${zoomZone}" is no time zone; expected a name like Europe/Zurich`])
  return {
    clinic: needed('clinic'),
    day: Number(dayText),
    registrations: needed('registrations'),
    zoom: values.zoom ?? misused('--zoom is missing'),
    zoomZone,
    order: orderOf(values.order),
    zone: values.zone,
    organisers: values.organiser ?? [],
    longEnough,
    json: values.json ?? false,
  }
}

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error))
  }
}

const orderOf = (text: string | undefined): DateOrder | undefined =>
  text === undefined
    ? undefined
    : (dateOrders.find((order) => order === text) ?? misused(`--order ${text}: expected mdy or dmy`))

const misused = (reason: string): never => {
  throw new Refusal([reason, attendanceUsage], 2)
}
