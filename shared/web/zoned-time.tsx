import type { Language } from '../domain/values/language'
import type { Instant } from '../domain/values/time/instant'
import { wallTimeAt } from '../domain/values/time/local-time'
import { formatDate, formatLongDate, formatZone } from '../i18n/format-times'
import { commaOf } from '../i18n/language-properties'

interface ZonedDateTimeProps {
  instant: Instant
  zone: string
  language: Language
  /** `short`: without the weekday, for tables. */
  form?: 'long' | 'short'
}

/** Date, clock time, place and offset: `Tuesday 2 December 2025, 09:00 (Mogadishu, UTC+03:00)`. */
export const ZonedDateTime = ({ instant, zone, language, form = 'long' }: ZonedDateTimeProps) => {
  const { date, time } = wallTimeAt(instant, zone)
  return (
    <time datetime={instant}>
      {form === 'long' ? formatLongDate(date, language) : formatDate(date, language)}
      {commaOf(language)}
      <bdi>{time}</bdi> <ZoneNote {...{ zone, instant, language }} />
    </time>
  )
}

interface ZonedTimeRangeProps {
  from: Instant
  to: Instant
  zone: string
  language: Language
}

/**
 * `09:00–12:30 (Mogadishu, UTC+03:00)`; left to right in every language. An end on another date names it:
 * `22:00 – Wednesday 17 February 2027, 02:00 (Suva, UTC+12:00)`.
 */
export const ZonedTimeRange = ({ from, to, zone, language }: ZonedTimeRangeProps) => {
  const [start, end] = [wallTimeAt(from, zone), wallTimeAt(to, zone)]
  const isSameDate = start.date === end.date
  return (
    <>
      <bdi dir="ltr">
        <time datetime={from}>{start.time}</time>
        {isSameDate ? '–' : ` – ${formatLongDate(end.date, language)}, `}
        <time datetime={to}>{end.time}</time>
      </bdi>{' '}
      <ZoneNote {...{ zone, instant: from, language }} />
    </>
  )
}

const ZoneNote = ({ zone, instant, language }: { zone: string; instant: Instant; language: Language }) => (
  <span class="muted">
    (<bdi>{formatZone(zone, instant, language)}</bdi>)
  </span>
)
