import { foldAccents } from '../../announcement/text/tokens'
import { Language, supportedLanguages } from '../../domain/values/language'

/**
 * The language that a cell means: its code (`fr`, `fra`, `pt_BR`) or its name in any language of the product
 * (`anglais`, `Español`, `العربية`); of several the first. Null for a language that the product does not write.
 */
export const parseLanguage = (cell: string): Language | null => {
  const [first = ''] = cell.split(/[,;/&+(]/)
  const folded = foldAccents(first.trim())
  return namedLanguages().get(folded) ?? languageOfCode(folded)
}

const languageOfCode = (code: string): Language | null => {
  if (!/^[a-z]{2,3}([-_][a-z]{2,4}|[-_]\d{3})*$/.test(code)) return null
  const { success, data } = Language.safeParse(new Intl.Locale(code.replaceAll('_', '-')).language)
  return success ? data : null
}

let names: Map<string, Language> | undefined
const namedLanguages = (): Map<string, Language> => {
  names ??= new Map([
    ...supportedLanguages.flatMap((reader) => {
      const displayNames = new Intl.DisplayNames(reader, { type: 'language' })
      return supportedLanguages.map(
        (language) => [foldAccents(displayNames.of(language) ?? language), language] as const,
      )
    }),
    ...otherNames,
  ])
  return names
}

/** Names that people write and the runtime does not give. */
const otherNames: [string, Language][] = [
  ['castellano', 'es'],
  ['castilian', 'es'],
  ['mandarin', 'zh'],
  ['中国语', 'zh'],
  ['عربي', 'ar'],
  ['عربية', 'ar'],
  ['انجليزي', 'en'],
  ['فرنسي', 'fr'],
]
