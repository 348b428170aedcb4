import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { cityOfZone, findZoneByCity } from '../../../shared/i18n/city-names'
import { formatClockTime } from '../../../shared/i18n/format-times'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { controlAttributes, FieldFrame } from '../../../shared/web/form/text-fields'

interface ZoneFieldProps {
  name: string
  language: Language
  /** A zone, which is shown as its city, or what was typed. */
  value: string
  /** The clinic's zone, as the example. */
  example: string
  /** Below the field stands what time it is in the zone; absent: the page does not ask. */
  now?: Instant
  /** Whether the script may propose the browser's zone, as none was chosen yet. */
  propose: boolean
  hint?: string
  error?: string | undefined
}

/**
 * A line for a city in the zone, or the zone's name. A list of all 418 zones would be 20 KB of every page;
 * the script fills the proposals where there is one.
 */
export const ZoneField = ({ language, value, example, propose, now, ...props }: ZoneFieldProps) => {
  const { t } = siteTranslator(language)
  const city = cityOfZone(example, language) || 'Geneva'
  const field = {
    ...props,
    label: t('zone.label'),
    hint: props.hint ?? t('zone.hint', { example: city }),
  }
  const attributes = controlAttributes(field)
  const questionId = `${attributes.id}-now`
  return (
    <FieldFrame {...field}>
      <input
        {...attributes}
        {...(now && { 'aria-describedby': `${attributes['aria-describedby']} ${questionId}` })}
        value={cityThatIsFound(value, language)}
        list="zones"
        maxlength={64}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        data-propose={propose ? value : undefined}
      />
      <datalist id="zones" />
      {now && <TimeQuestion {...{ language, now }} id={questionId} zone={findZoneByCity(value)} />}
    </FieldFrame>
  )
}

/** The city of a zone where it leads back to the zone; what was typed stays as it is. */
const cityThatIsFound = (value: string, language: Language): string => {
  const city = value.includes('/') ? cityOfZone(value, language) : ''
  return city !== '' && findZoneByCity(city) === value ? city : value
}

/**
 * `Is it 14:05 (Mogadishu, UTC+03:00) with you now?` The script keeps the time right while the page is open and follows
 * what is typed; the question is hidden where the city is not known.
 */
const TimeQuestion = ({
  language,
  now,
  id,
  zone,
}: {
  language: Language
  now: Instant
  id: string
  zone: string | undefined
}) => {
  const time = zone ? formatClockTime(now, zone, language) : ''
  return (
    <span class="hint" id={id} data-now={zone ?? ''} hidden={zone === undefined}>
      {siteTranslator(language)
        .toParts('zone.now', { time: { isolate: time } })
        .map((part) => (typeof part === 'string' ? part : <bdi>{time}</bdi>))}
    </span>
  )
}
