import {
  type DraftClinic,
  type DraftDay,
  type Reading,
  unknownHours,
} from '../shared/domain/announcement/draft'
import type { Interval } from '../shared/domain/attendance/intervals'
import { dayWindow } from '../shared/domain/clinic/plan'
import { isZone } from '../shared/domain/time/local-time'
import { Refusal } from './refusal'

/** One day of an announced clinic with its instants. */
export interface AnnouncedDay {
  title: string
  timeZone: string
  day: number
  window: Interval
  /** The hours of all its days, as far as they are known. */
  days: Interval[]
}

/**
 * The hours of a day as the announcement tells them.
 * @param day 1 for the first
 * @param zone the clinic's zone where the announcement names none
 * @throws Refusal that says what the announcement lacks
 */
export const announcedDay = (
  { clinics, findings }: Reading,
  day: number,
  zone: string | undefined,
): AnnouncedDay => {
  const clinic = onlyClinic(clinics)
  const timeZone = zone ?? clinic.timeZone
  if (timeZone === null) {
    const why = findings.filter(({ code }) => code.startsWith('zone-')).map(({ message }) => message)
    throw new Refusal(["the announcement does not settle the clinic's time zone; decide with --zone", ...why])
  }
  if (!isZone(timeZone))
    throw new Refusal([`"${timeZone}" is no time zone; expected a name like Africa/Mogadishu`])
  const found = clinic.days[day - 1]
  if (!found)
    throw new Refusal([
      `the clinic has no day ${day}: the announcement has ${count(clinic.days.length, 'day')}`,
    ])
  const window = hoursOf(found, timeZone)
  if (typeof window === 'string') throw new Refusal([`day ${day} of the announcement ${window}`])
  const days = clinic.days.map((each) => hoursOf(each, timeZone)).filter((hours) => typeof hours !== 'string')
  return { title: clinic.title, timeZone, day, window, days }
}

/** The instants of a day, or what is wrong with it. */
const hoursOf = ({ date, start, end }: DraftDay, timeZone: string): Interval | string => {
  if (date === null) return 'has no date'
  if (start === unknownHours.start && end === unknownHours.end) return 'has no hours'
  const window = dayWindow({ timeZone }, { date, start, end })
  return window.to > window.from ? window : `ends at ${end}, before it starts at ${start}`
}

const onlyClinic = (clinics: DraftClinic[]): DraftClinic => {
  const [clinic] = clinics
  if (!clinic) throw new Refusal(['no clinic is announced there'])
  if (clinics.length === 1) return clinic
  const titles = clinics.map(({ title, days }) => `  ${[days[0]?.date, title].filter(Boolean).join('  ')}`)
  throw new Refusal([`a list of ${count(clinics.length, 'clinic')}; give the announcement of one`, ...titles])
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
