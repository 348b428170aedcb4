import type { Instant } from '../domain/values/instant'
import type { Language } from '../domain/values/language'
import { wallTimeAt } from '../domain/values/local-time'
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

/** `09:00–12:30 (Mogadishu, UTC+03:00)`; left to right in every language. */
export const ZonedTimeRange = ({ from, to, zone, language }: ZonedTimeRangeProps) => (
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
    (<bdi>{formatZone(zone, instant, language)}</bdi>)
  </span>
)
