import type { Clinic, Day } from '../../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../../shared/domain/clinic/plan'
import type { Instant } from '../../../../shared/domain/time/instant'
import { longDate } from '../../../../shared/language/times'
import { Hours } from '../../../../shared/pages/time'

/** `Wednesday 10 December 2025`, or that nobody has said yet. */
export const dayDate = (day: Day): string => (day.date === null ? 'no date yet' : longDate(day.date, 'en'))

/** A day's hours with place and offset; without them while the zone is open. */
export const DayHours = ({ clinic, day }: { clinic: Clinic; day: Day }) => {
  if (clinic.timeZone === null || day.date === null) {
    return (
      <>
        {day.start}–{day.end}{' '}
        <span class="muted">(no {clinic.timeZone === null ? 'time zone' : 'date'} yet)</span>
      </>
    )
  }
  const { from, to } = dayWindow({ timeZone: clinic.timeZone }, { ...day, date: day.date })
  return <Hours from={from} to={to} zone={clinic.timeZone} language="en" />
}

/** Where a day stands at an instant; `open` while date or zone is missing. */
export const dayState = (clinic: Clinic, day: Day, now: Instant): 'open' | 'to-come' | 'running' | 'over' => {
  if (clinic.timeZone === null || day.date === null) return 'open'
  const { from, to } = dayWindow({ timeZone: clinic.timeZone }, { ...day, date: day.date })
  if (now >= to) return 'over'
  return now >= from ? 'running' : 'to-come'
}
