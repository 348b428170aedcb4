import type { Clinic } from '../../clinic/clinic'
import { registrationEnd } from '../../clinic/registration-phase'
import { clinicEnd } from '../../clinic/times/clinic-times'
import { dayWindow } from '../../clinic/times/day-window'
import { addressRequestEnds } from '../../registration/address-change'
import type { Registration } from '../../registration/registration'
import type { Instant } from '../../values/time/instant'
import { addDays, instantAt, type WallTime } from '../../values/time/local-time'
import type { DayRule, UsefulUntilRule, WallRule } from './message-kind-row'
import { type ClinicKind, messageKinds } from './message-kinds'

interface DayHours {
  date: string
  start: string
  end: string
}

/** What a mail is about, as far as its kind needs it. */
interface MailSubject {
  clinic: Clinic
  day?: DayHours | undefined
  registration?: Partial<Pick<Registration, 'offeredUntil' | 'addressRequest'>>
}

/**
 * Until when a mail of the kind is useful, by its row in `messageKinds`; null: always, or the end is not known.
 * @throws RangeError when the kind needs the day that the mail is about, and there is none
 */
export const usefulUntilOf = (
  kind: ClinicKind,
  { clinic, day, registration }: MailSubject,
): Instant | null => {
  const rule: UsefulUntilRule | null = messageKinds[kind].usefulUntil
  switch (rule) {
    case null:
      return null
    case 'clinic-end':
      return clinicEnd(clinic)
    case 'registration-end':
      return registrationEnd(clinic)
    case 'offer-end':
      return registration?.offeredUntil ?? null
    case 'address-request-end':
      return registration?.addressRequest ? addressRequestEnds(registration.addressRequest) : null
    default:
      if (!day || clinic.timeZone === null) throw new RangeError(`${kind} needs the day that it is about`)
      return resolveDayRule({ timeZone: clinic.timeZone }, day, rule)
  }
}

/** The instant that the rule means for the day. */
export const resolveDayRule = (clinic: { timeZone: string }, day: DayHours, rule: DayRule): Instant => {
  if (rule === 'day-start') return dayWindow(clinic, day).from
  if (rule === 'day-end') return dayWindow(clinic, day).to
  const wall = wallTimeOf(day, rule)
  return instantAt(wall.date, wall.time, clinic.timeZone)
}

/** The clock time that the rule means for the day, in the clinic's zone. */
export const wallTimeOf = (
  day: Pick<DayHours, 'date' | 'start'>,
  { daysBefore, time }: WallRule,
): WallTime => ({ date: addDays(day.date, -daysBefore), time: time === 'start' ? day.start : time })
