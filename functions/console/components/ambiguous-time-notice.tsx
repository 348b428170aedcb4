import { findAmbiguousHours } from '../../../shared/domain/clinic/times/ambiguous-hours'
import { formatLongDate, formatZone } from '../../../shared/i18n/format-times'
import { NoticeBox } from '../../../shared/web/notices'

interface AmbiguousTimeProps {
  days: readonly { date: string; start: string; end: string }[]
  zone: string
}

/** Says which of two instants is used where the clock is set back; renders nothing on other days. */
export const AmbiguousTimeNotice = ({ days, zone }: AmbiguousTimeProps) => {
  const ambiguousTimes = findAmbiguousHours(days, zone)
  return ambiguousTimes.length === 0 ? null : (
    <NoticeBox tone="warn" title="This time occurs twice">
      {ambiguousTimes.map(({ date, time, instant: meant }) => (
        <p>
          {time} on {formatLongDate(date, 'en')} occurs twice, because the clock is set back. The first one is
          used ({formatZone(zone, meant, 'en')}).
        </p>
      ))}
    </NoticeBox>
  )
}
