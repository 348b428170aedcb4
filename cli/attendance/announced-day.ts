import type { AnnouncementReading, DraftClinic, DraftDay } from '../../shared/announcement/draft-clinic'
import type { TimeInterval } from '../../shared/domain/attendance/zoom/intervals'
import { areHoursInOrder, dayWindow } from '../../shared/domain/clinic/times/day-window'
import type { ClinicMode } from '../../shared/domain/clinic/venue'
import { isTimeZone } from '../../shared/domain/values/time/local-time'
import { hasUnknownHours } from '../../shared/domain/values/time/unknown-hours'
import { CliError } from '../cli-error'

/** One day of an announced clinic with its instants. */
export interface ReportedDay {
  title: string
  timeZone: string
  mode: ClinicMode | null
  day: number
  window: TimeInterval
  /** The hours of all its days, as far as they are known. */
  days: TimeInterval[]
}

/**
 * The hours of a day as the announcement states them.
 * @param day 1 for the first
 * @param zone the clinic's zone where the announcement names none
 * @throws CliError that says what the announcement lacks
 */
export const findAnnouncedDay = (
  { clinics, findings }: AnnouncementReading,
  day: number,
  zone: string | undefined,
): ReportedDay => {
  const clinic = requireSingleClinic(clinics)
  const timeZone = zone ?? clinic.timeZone
  if (timeZone === null) {
    const zoneMessages = findings.filter(({ code }) => code.startsWith('zone-')).map(({ message }) => message)
    throw new CliError([
      "the announcement does not settle the clinic's time zone; decide with --zone",
      ...zoneMessages,
    ])
  }
  if (!isTimeZone(timeZone))
    throw new CliError([`"${timeZone}" is not a time zone; expected a name like Africa/Mogadishu`])
  const draftDay = clinic.days[day - 1]
  if (!draftDay)
    throw new CliError([
      `the clinic has no day ${day}: the announcement has ${formatQuantity(clinic.days.length, 'day')}`,
    ])
  const window = computeDayWindow(draftDay, timeZone)
  if (typeof window === 'string') throw new CliError([`day ${day} of the announcement ${window}`])
  const days = clinic.days
    .map((otherDay) => computeDayWindow(otherDay, timeZone))
    .filter((hours) => typeof hours !== 'string')
  return { title: clinic.title, timeZone, mode: clinic.mode, day, window, days }
}

/** The instants of a day, or what is wrong with it. */
const computeDayWindow = ({ date, start, end }: DraftDay, timeZone: string): TimeInterval | string => {
  if (date === null) return 'has no date'
  if (hasUnknownHours({ start, end })) return 'has no hours'
  return areHoursInOrder({ start, end })
    ? dayWindow({ timeZone }, { date, start, end })
    : `ends at ${end}, before it starts at ${start}`
}

const requireSingleClinic = (clinics: DraftClinic[]): DraftClinic => {
  const [clinic] = clinics
  if (!clinic) throw new CliError(['no clinic is announced there'])
  if (clinics.length === 1) return clinic
  const titles = clinics.map(({ title, days }) => `  ${[days[0]?.date, title].filter(Boolean).join('  ')}`)
  throw new CliError([
    `a list of ${formatQuantity(clinics.length, 'clinic')}; give the announcement of one`,
    ...titles,
  ])
}

const formatQuantity = (quantity: number, noun: string): string =>
  `${quantity} ${noun}${quantity === 1 ? '' : 's'}`
