import type { Language } from '../../domain/values/language'
import { listCapitalsOfZone } from '../../domain/values/time/city-zones'
import { utcOffsetAt } from '../../domain/values/time/local-time'
import { englishCityOfZone, formatUtcOffset } from '../../domain/values/time/zone-label'
import { countryNamesIn } from '../../i18n/country-names/country-names'
import type { SelectOption } from './choice-fields'

const cache = new Map<Language, SelectOption[]>()

/** Every country and territory under the UN's name in the language, in the language's order. */
export const listCountryOptions = (language: Language): SelectOption[] => {
  const cached = cache.get(language)
  if (cached) return cached
  const collator = new Intl.Collator(language)
  const options = [...countryNamesIn(language)].map(([value, label]) => ({ value, label }))
  options.sort((a, b) => collator.compare(a.label, b.label))
  cache.set(language, options)
  return options
}

/** A country's name; the code itself where it is unknown. */
export const formatCountry = (code: string, language: Language): string =>
  listCountryOptions(language).find(({ value }) => value === code)?.label ?? code

/**
 * The zones of the tz database by region, for a list to choose from: by city, with the other capitals that keep the
 * zone and the offset, `Lagos, Abuja (UTC+01:00)`.
 * @param chosen stays in the list, even where the runtime has a newer name for it
 * @param at milliseconds: the instant of the offsets, such as a clinic's first day
 */
export const listZoneOptions = (
  chosen: string | null,
  at: number,
): { label: string; options: SelectOption[] }[] => {
  const all = [...new Set([...listZoneNames(), ...(chosen && chosen !== 'UTC' ? [chosen] : [])])]
  const collator = new Intl.Collator('en')
  const regions = Map.groupBy(all, (name) => name.slice(0, name.indexOf('/')))
  const options = [...regions].map(([region, zones]) => ({
    label: region,
    options: zones
      .map((zone) => ({ value: zone, label: labelZone(zone, at) }))
      .sort((one, other) => collator.compare(one.label, other.label)),
  }))
  return [...options, { label: 'UTC', options: [{ value: 'UTC', label: 'UTC' }] }]
}

const listZoneNames = (): string[] =>
  Intl.supportedValuesOf('timeZone')
    .filter((name) => name.includes('/') && !name.startsWith('Etc/'))
    .sort()

const labelZone = (zone: string, at: number): string => {
  const cities = [englishCityOfZone(zone), ...listCapitalsOfZone(zone)].filter((city) => city !== '')
  return `${cities.join(', ')} (${formatUtcOffset(utcOffsetAt(zone, at))})`
}
