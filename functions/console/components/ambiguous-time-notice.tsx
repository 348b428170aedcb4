import { findAmbiguousHours } from '../../../shared/domain/clinic/ambiguous-hours'
import { formatLongDate, formatZone } from '../../../shared/i18n/format-times'
import { NoticeBox } from '../../../shared/web/notices'

interface DoubleHoursProps {
  days: readonly { date: string; start: string; end: string }[]
  zone: string
}

/** Says which of two instants is meant where the clock is set back; nothing on every other day. */
export const AmbiguousTimeNotice = ({ days, zone }: DoubleHoursProps) => {
  const ambiguousTimes = findAmbiguousHours(days, zone)
  return ambiguousTimes.length === 0 ? null : (
    <NoticeBox tone="warn" title="The clock shows this time twice">
      {ambiguousTimes.map(({ date, time, instant: meant }) => (
        <p>
          {time} on {formatLongDate(date, 'en')} comes twice, because the clock is set back. The first is
          meant ({formatZone(zone, meant, 'en')}).
        </p>
      ))}
    </NoticeBox>
  )
}
