import { addMilliseconds, HOUR_MS, type Instant } from '../../values/time/instant'
import { addDays, instantAt } from '../../values/time/local-time'

interface DayHours {
  date: string
  start: string
  end: string
}

/** Whether a day goes on over midnight: its end is an earlier clock time than its start. */
export const endsNextDay = ({ start, end }: Pick<DayHours, 'start' | 'end'>): boolean => end < start

/** The date on which a day ends. */
export const endDateOf = (day: DayHours): string => (endsNextDay(day) ? addDays(day.date, 1) : day.date)

/** The instants between which a day takes place. */
export const dayWindow = (clinic: { timeZone: string }, day: DayHours) => ({
  from: instantAt(day.date, day.start, clinic.timeZone),
  to: instantAt(endDateOf(day), day.end, clinic.timeZone),
})

/**
 * The instant of a clock time of the programme. On a day that goes on over midnight, times up to its end are those
 * of the next date.
 */
export const instantOfSession = (clinic: { timeZone: string }, day: DayHours, time: string): Instant =>
  instantAt(endsNextDay(day) && time <= day.end ? endDateOf(day) : day.date, time, clinic.timeZone)

/** The interval in which the joining link redirects to Zoom: from 30 minutes before the day to its end. */
export const joinWindow = (clinic: { timeZone: string }, day: DayHours) => {
  const { from, to } = dayWindow(clinic, day)
  return { from: addMilliseconds(from, -HOUR_MS / 2), to }
}

export const MINUTES_PER_DAY = 24 * 60

/** Minutes since midnight of `HH:mm`. */
export const minutesOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** `HH:mm` some minutes later (earlier when negative), over midnight too. */
export const shiftClockTime = (time: string, minutes: number): string => {
  const within = (((minutesOfDay(time) + minutes) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** How long a day lasts by the clock, in minutes; 0 where it ends when it starts. */
export const clockMinutesOf = ({ start, end }: Pick<DayHours, 'start' | 'end'>): number =>
  (minutesOfDay(end) - minutesOfDay(start) + MINUTES_PER_DAY) % MINUTES_PER_DAY

/** A day that goes on over midnight is at most this long: a longer one has its hours in the wrong order. */
const maxNightMinutes = 12 * 60

/** Whether hours can be those of a day: the end is later, or at most twelve hours after the start on the next date. */
export const areHoursInOrder = (hours: Pick<DayHours, 'start' | 'end'>): boolean =>
  hours.end > hours.start || (endsNextDay(hours) && clockMinutesOf(hours) <= maxNightMinutes)
