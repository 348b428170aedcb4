import { doubleHours } from '../../../../shared/domain/clinic/double-hours'
import { longDate, zoneWords } from '../../../../shared/language/times'
import { Notice } from '../../../../shared/pages/notice'

interface DoubleHoursProps {
  days: readonly { date: string; start: string; end: string }[]
  zone: string
}

/** Says which of two instants is meant where the clock is set back; nothing on every other day. */
export const DoubleHours = ({ days, zone }: DoubleHoursProps) => {
  const found = doubleHours(days, zone)
  return found.length === 0 ? null : (
    <Notice tone="warn" title="The clock shows this time twice">
      {found.map(({ date, time, meant }) => (
        <p>
          {time} on {longDate(date, 'en')} comes twice, because the clock is set back. The first is meant (
          {zoneWords(zone, meant, 'en')}).
        </p>
      ))}
    </Notice>
  )
}
