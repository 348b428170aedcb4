import type { Clinic, Day } from '../../../shared/domain/clinic'
import { Badge, type Tone } from '../../../shared/pages/notice'
import { may } from '../access/rules'
import type { Staff } from '../access/staff'
import type { Overview } from '../queries/overview'
import { DayHours, dayDate, dayState } from './day-words'

interface DayTableProps {
  staff: Staff
  clinic: Clinic
  overview: Overview
}

const states: Record<ReturnType<typeof dayState>, { words: string; tone: Tone }> = {
  open: { words: 'not decided', tone: 'warn' },
  'to-come': { words: 'to come', tone: 'accent' },
  running: { words: 'going on now', tone: 'good' },
  over: { words: 'over', tone: 'plain' },
}

/** The days of a clinic, where each stands, and what can be done with it now. */
export const DayTable = ({ staff, clinic, overview }: DayTableProps) => (
  <div class="table cards">
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Hours</th>
          <th scope="col">State</th>
          <th scope="col">
            <span class="hidden">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {clinic.days.map((day) => {
          const state = states[dayState(clinic, day, overview.now)]
          return (
            <tr>
              <th scope="row">
                {clinic.days.length > 1 && `${day.number}. `}
                {dayDate(day)}
              </th>
              <td data-label="Hours">
                <DayHours clinic={clinic} day={day} />
                {day.former.length > 0 && <div class="small muted">moved {timesMoved(day)}</div>}
              </td>
              <td data-label="State">
                <Badge tone={state.tone}>{state.words}</Badge>
              </td>
              <td>
                <DayLinks {...{ staff, clinic, overview, day }} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

const timesMoved = ({ former }: Day): string => (former.length === 1 ? 'once' : `${former.length} times`)

const DayLinks = ({ staff, clinic, overview, day }: DayTableProps & { day: Day }) => {
  if (clinic.status !== 'published') return null
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  const name = <span class="hidden"> of day {day.number}</span>
  if (dayState(clinic, day, overview.now) !== 'over') {
    return may(staff, 'POST /console/clinics/:id/days/:day/move', clinic) ? (
      <a href={`${base}/move`}>Change date or hours{name}</a>
    ) : null
  }
  return (
    <span class="row">
      {overview.summarised.includes(day.number) && <a href={base}>Summary{name}</a>}
      {may(staff, 'POST /console/clinics/:id/days/:day/report', clinic) && (
        <a href={`${base}/report`}>Upload Zoom report{name}</a>
      )}
    </span>
  )
}
