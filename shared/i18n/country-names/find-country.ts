import { supportedLanguages } from '../../domain/values/language'
import { countryNamesIn } from './country-names'

let codes: ReadonlyMap<string, string> | undefined

/**
 * The code of a country by its name as `countryNamesIn` has it, in any of the languages.
 * @returns undefined: no country has exactly this name
 */
export const findCountryByName = (name: string): string | undefined => {
  codes ??= new Map(
    supportedLanguages.flatMap((language) =>
      [...countryNamesIn(language)].map(([code, ownName]) => [ownName, code] as const),
    ),
  )
  return codes.get(name)
}
