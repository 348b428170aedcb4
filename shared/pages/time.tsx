import type { Language } from '../domain/clinic/clinic'
import type { Instant } from '../domain/time/instant'
import { wallTimeAt } from '../domain/time/local-time'
import { longDate, plainDate, zoneWords } from '../language/times'

interface WhenProps {
  instant: Instant
  zone: string
  language: Language
  /** `short`: without the weekday, for tables. */
  form?: 'long' | 'short'
}

/** Date, clock time, place and offset: `Tuesday 2 December 2025, 09:00 (Mogadishu, UTC+03:00)`. */
export const When = ({ instant, zone, language, form = 'long' }: WhenProps) => {
  const { date, time } = wallTimeAt(instant, zone)
  return (
    <time datetime={instant}>
      {form === 'long' ? longDate(date, language) : plainDate(date, language)}, <bdi>{time}</bdi>{' '}
      <ZoneNote {...{ zone, instant, language }} />
    </time>
  )
}

interface HoursProps {
  from: Instant
  to: Instant
  zone: string
  language: Language
}

/** `09:00–12:30 (Mogadishu, UTC+03:00)`; left to right in every language. */
export const Hours = ({ from, to, zone, language }: HoursProps) => (
  <>
    <bdi dir="ltr">
      <time datetime={from}>{wallTimeAt(from, zone).time}</time>–
      <time datetime={to}>{wallTimeAt(to, zone).time}</time>
    </bdi>{' '}
    <ZoneNote {...{ zone, instant: from, language }} />
  </>
)

const ZoneNote = ({ zone, instant, language }: { zone: string; instant: Instant; language: Language }) => (
  <span class="muted">
    (<bdi>{zoneWords(zone, instant, language)}</bdi>)
  </span>
)
