import type { Language } from '../../domain/values/language'
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
 * The zones of the tz database by region, for a list to choose from.
 * @param chosen stays in the list under its own name, even where the runtime has a newer one for it
 */
export const listZoneOptions = (chosen: string | null): { label: string; options: SelectOption[] }[] => {
  const names = Intl.supportedValuesOf('timeZone').filter(
    (name) => name.includes('/') && !name.startsWith('Etc/'),
  )
  const all = [...new Set([...names, ...(chosen && chosen !== 'UTC' ? [chosen] : [])])].sort()
  const regions = Map.groupBy(all, (name) => name.slice(0, name.indexOf('/')))
  const options = [...regions].map(([region, zones]) => ({
    label: region,
    options: zones.map((zone) => ({
      value: zone,
      label: zone.slice(region.length + 1).replaceAll('_', ' '),
    })),
  }))
  return [...options, { label: 'UTC', options: [{ value: 'UTC', label: 'UTC' }] }]
}
