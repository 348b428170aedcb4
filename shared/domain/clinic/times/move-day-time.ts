import type { Instant } from '../../values/time/instant'
import type { PlannableClinic, PlannableDay, ProgrammeSession } from '../clinic'
import { clockMinutesOf, endsNextDay, minutesOfDay, shiftClockTime } from './day-window'

/** A new date and new hours for one day. */
export interface DayTime {
  date: string
  start: string
  end: string
}

export const isSameTime = (a: DayTime, b: DayTime): boolean =>
  a.date === b.date && a.start === b.start && a.end === b.end

/**
 * The clinic with one day moved: its plan version and SEQUENCE rise by one, the old time is kept,
 * the programme moves along when the day keeps its length.
 */
export const withDayMoved = (
  clinic: PlannableClinic,
  number: number,
  time: DayTime,
  now: Instant,
): PlannableClinic => ({
  ...clinic,
  days: clinic.days.map((day) =>
    day.number === number
      ? { ...withNextPlanVersion(clinic, day, now), ...time, sessions: shiftSessions(day, time) }
      : day,
  ),
})

/** A day with a new plan version: all mails sent for it now refer to a former time. */
export const withNextPlanVersion = (
  clinic: PlannableClinic,
  day: PlannableDay,
  now: Instant,
): PlannableDay => {
  const { planVersion, date, start, end } = day
  return {
    ...day,
    planVersion: planVersion + 1,
    changedAt: now,
    former: [...day.former, { planVersion, date, start, end, zone: clinic.timeZone }],
  }
}

const shiftSessions = (day: PlannableDay, time: DayTime): ProgrammeSession[] => {
  const shift = minutesOfDay(time.start) - minutesOfDay(day.start)
  if (shift === 0 || clockMinutesOf(time) !== clockMinutesOf(day)) return day.sessions
  const isOvernight = endsNextDay(time) || endsNextDay(day)
  const shifted = (clock: string): string =>
    isOvernight ? shiftClockTime(clock, shift) : clampClockTime(minutesOfDay(clock) + shift)
  return day.sessions.map((session) => ({
    ...session,
    start: shifted(session.start),
    end: shifted(session.end),
  }))
}

/** `HH:mm`; a session beyond the date stops at its bounds. */
const clampClockTime = (total: number): string => {
  const within = Math.min(Math.max(total, 0), 24 * 60 - 1)
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
