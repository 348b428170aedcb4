import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow, endsNextDay } from '../../../shared/domain/clinic/times/day-window'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { hasUnknownHours } from '../../../shared/domain/values/time/unknown-hours'
import { formatLongDate } from '../../../shared/i18n/format-times'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'

/** `Wednesday 10 December 2025`; says when there is no date yet. */
export const formatDayDate = (day: ClinicDay): string =>
  day.date === null ? 'no date yet' : formatLongDate(day.date, 'en')

/** A day's hours with place and offset; without them while the zone is open; in words while they are not known. */
export const DayTimeRange = ({ clinic, day }: { clinic: Clinic; day: ClinicDay }) => {
  if (clinic.status === 'draft' && hasUnknownHours(day)) return <span class="muted">no hours yet</span>
  if (clinic.status === 'recorded' && hasUnknownHours(day)) return <span class="muted">hours not known</span>
  if (clinic.timeZone === null || day.date === null) {
    return (
      <>
        {day.start}–{day.end}
        {endsNextDay(day) && ' on the next day'}{' '}
        <span class="muted">(no {clinic.timeZone === null ? 'time zone' : 'date'} yet)</span>
      </>
    )
  }
  const { from, to } = dayWindow({ timeZone: clinic.timeZone }, { ...day, date: day.date })
  return <ZonedTimeRange from={from} to={to} zone={clinic.timeZone} language="en" />
}

/** The state of a day at an instant; `open` while date or zone is missing. A recorded clinic's days are over. */
export const dayStateAt = (
  clinic: Clinic,
  day: ClinicDay,
  now: Instant,
): 'open' | 'upcoming' | 'running' | 'over' => {
  if (clinic.status === 'recorded') return 'over'
  if (clinic.timeZone === null || day.date === null) return 'open'
  const { from, to } = dayWindow({ timeZone: clinic.timeZone }, { ...day, date: day.date })
  if (now >= to) return 'over'
  return now >= from ? 'running' : 'upcoming'
}
