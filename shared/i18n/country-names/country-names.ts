import { arCountryNames } from './ar'
import { enCountryNames } from './en'
import { esCountryNames } from './es'
import { frCountryNames } from './fr'
import { ptCountryNames } from './pt'
import { ruCountryNames } from './ru'
import { zhCountryNames } from './zh'

/**
 * Names of countries and territories in the six languages of the UN and Portuguese. Source: the UN Statistics
 * Division's M49 list as published in github.com/datasets/country-codes (public domain, ODC-PDDL), and ISO 3166-1
 * for what M49 does not list.
 */
const lists = {
  ar: arCountryNames,
  en: enCountryNames,
  es: esCountryNames,
  fr: frCountryNames,
  pt: ptCountryNames,
  ru: ruCountryNames,
  zh: zhCountryNames,
}
export type CountryNameLanguage = keyof typeof lists

const cache = new Map<CountryNameLanguage, ReadonlyMap<string, string>>()

/** The names by ISO 3166-1 alpha-2 code. */
export const countryNamesIn = (language: CountryNameLanguage): ReadonlyMap<string, string> => {
  const cached = cache.get(language)
  if (cached) return cached
  const names = new Map(
    lists[language]
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 2), line.slice(3)] as const),
  )
  cache.set(language, names)
  return names
}
