import { addMilliseconds, HOUR_MS } from '../values/instant'
import { instantAt } from '../values/local-time'

interface DayHours {
  date: string
  start: string
  end: string
}

/** The instants between which a day takes place. */
export const dayWindow = (clinic: { timeZone: string }, day: DayHours) => ({
  from: instantAt(day.date, day.start, clinic.timeZone),
  to: instantAt(day.date, day.end, clinic.timeZone),
})

/** The interval in which the joining link redirects to Zoom: from 30 minutes before the day to its end. */
export const joinWindow = (clinic: { timeZone: string }, day: DayHours) => {
  const { from, to } = dayWindow(clinic, day)
  return { from: addMilliseconds(from, -HOUR_MS / 2), to }
}
