import { supportedLanguages } from './language'
import { foldText } from './text/fold-text'

/** The parts of a list of languages: `English, French and Somali`. */
export const splitLanguages = (text: string): string[] =>
  text
    .split(/[;|,/+&،؛、\n]| and | et | y | e | и /)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * The ISO 639-1 code of a language, from its code, also with a country or script (`en-GB`), or its name in one of the languages of the site or in the language itself.
 * @returns null when it is none
 */
export const readLanguage = (text: string): string | null => {
  const folded = foldText(text)
  if (/^[a-z]{2}$/.test(folded)) return codes().has(folded) ? folded : null
  return codesByName().get(folded) ?? languageOfLocale(text.trim())
}

/** Of `en-GB` or `zh-Hans`; null for `en-fr`, which may be two languages. */
const languageOfLocale = (text: string): string | null => {
  const [, language = '', , region = ''] =
    /^([a-z]{2})([-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(text) ?? []
  const code = language.toLowerCase()
  if (!codes().has(code)) return null
  if (region === '') return code
  const other = region.toLowerCase()
  const isRegion = regionNames().of(region.toUpperCase()) !== undefined
  const isWrittenAsRegion = language === code && region !== other
  return isRegion && (isWrittenAsRegion || other === code || !codes().has(other)) ? code : null
}

const namesIn = (language: string) => new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })

/** Called again, `make` is not run again: most processes read no language. */
const once = <Value>(make: () => Value): (() => Value) => {
  let cached: Value | undefined
  return () => {
    cached ??= make()
    return cached
  }
}

const regionNames = once(() => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }))

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Every code of two letters that the runtime has an English name for; `zz` and the like have none. */
const codes = once(() => {
  const names = namesIn('en')
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  // A withdrawn code (`iw`) is another spelling of the one in use (`he`).
  return new Set(pairs.filter((code) => names.of(code) && Intl.getCanonicalLocales(code)[0] === code))
})

const codesByName = once(() => {
  const ofSite = supportedLanguages.map(namesIn)
  const byName = new Map<string, string>()
  for (const code of codes())
    for (const name of [...ofSite, namesIn(code)].map((names) => names.of(code)))
      if (name !== undefined && !byName.has(foldText(name))) byName.set(foldText(name), code)
  return byName
})
