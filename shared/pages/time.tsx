import type { Instant } from '../domain/instant'
import { wallTimeAt } from '../domain/local-time'
import { dateWords, zoneWords } from './time-words'

interface WhenProps {
  instant: Instant
  zone: string
  language: string
  /** `short`: abbreviated weekday and month, for tables. */
  form?: 'long' | 'short'
}

/** Date, clock time, place and offset: `Tuesday 2 December 2025, 09:00 (Mogadishu, UTC+3)`. */
export const When = ({ instant, zone, language, form = 'long' }: WhenProps) => {
  const { date, time } = wallTimeAt(instant, zone)
  return (
    <time datetime={instant}>
      {dateWords(date, language, form)}, <bdi>{time}</bdi>{' '}
      <span class="muted">
        (<bdi>{zoneWords(zone, instant)}</bdi>)
      </span>
    </time>
  )
}

interface HoursProps {
  from: Instant
  to: Instant
  zone: string
}

/** `09:00–12:30 (Mogadishu, UTC+3)`; left to right in every language. */
export const Hours = ({ from, to, zone }: HoursProps) => (
  <>
    <bdi dir="ltr">
      <time datetime={from}>{wallTimeAt(from, zone).time}</time>–
      <time datetime={to}>{wallTimeAt(to, zone).time}</time>
    </bdi>{' '}
    <span class="muted">
      (<bdi>{zoneWords(zone, from)}</bdi>)
    </span>
  </>
)
