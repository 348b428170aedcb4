import type { Clinic, Day } from '../../../../shared/domain/clinic/clinic'
import { Badge, type Tone } from '../../../../shared/pages/notice'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import type { Overview } from '../../queries/overview'
import { CardTable } from '../card-table'
import { DayHours, dayDate, dayState } from '../day/day-words'

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
const cancelled = { words: 'cancelled', tone: 'bad' } as const

/** The days of a clinic, where each stands, and what can be done with it now. */
export const DayTable = ({ staff, clinic, overview }: DayTableProps) => (
  <CardTable
    rows={clinic.days}
    columns={[
      {
        label: 'Day',
        of: (day) => `${clinic.days.length > 1 ? `${day.number}. ` : ''}${dayDate(day)}`,
      },
      {
        label: 'Hours',
        of: (day) => (
          <>
            <DayHours clinic={clinic} day={day} />
            {moves(clinic, day) > 0 && <div class="small muted">moved {times(moves(clinic, day))}</div>}
          </>
        ),
      },
      {
        label: 'State',
        of: (day) => {
          const state = dayState(clinic, day, overview.now)
          const { tone, words } =
            clinic.status === 'cancelled' && state !== 'over' ? cancelled : states[state]
          return <Badge tone={tone}>{words}</Badge>
        },
      },
      {
        label: 'What can be done',
        unseen: true,
        of: (day) => <DayLinks {...{ staff, clinic, overview, day }} />,
      },
    ]}
  />
)

/** Cancelling begins the plan of a day anew and leaves its time as it is: that is no move. */
const moves = ({ timeZone: zone }: Clinic, { former, date, start, end }: Day): number => {
  const all = [...former, { date, start, end, zone }].map((time) =>
    [time.date, time.start, time.end, time.zone].join(' '),
  )
  return all.filter((time, index) => index > 0 && time !== all[index - 1]).length
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

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
