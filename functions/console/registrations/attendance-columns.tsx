import type { Registration } from '../../../shared/domain/registration/registration'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { type DayPresence, listDayPresence } from '../../../shared/queries/attendees/registration-attendance'
import { StatusBadge, type StatusTone } from '../../../shared/web/notices'
import type { CardColumn } from '../components/card-table'

export const presenceLabels: Record<DayPresence, { label: string; tone: StatusTone }> = {
  attended: { label: 'attended', tone: 'good' },
  joined: { label: 'joined', tone: 'plain' },
  absent: { label: 'absent', tone: 'plain' },
  'not-known': { label: 'not known yet', tone: 'plain' },
}

/** One column per day with how far each registrant came; none before the clinic has begun. */
export const listAttendanceColumns = (view: ClinicAttendanceView | undefined): CardColumn<Registration>[] => {
  if (!view) return []
  const presence = listDayPresence(view)
  return view.days.map(({ number }, index) => ({
    label: `Day ${number}`,
    render: ({ id }) => {
      const onDay = presence.get(id)?.[index]
      if (!onDay) return '–'
      const { label, tone } = presenceLabels[onDay]
      return tone === 'good' ? <StatusBadge tone={tone}>{label}</StatusBadge> : label
    },
  }))
}
