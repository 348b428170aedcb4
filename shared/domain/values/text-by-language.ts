import * as z from 'zod'
import { Language, supportedLanguages } from './language'

/** One text in some languages. */
export type TextByLanguage = Partial<Record<Language, string>>

/** @param most the longest text, in characters */
export const textByLanguage = (most: number) =>
  z.partialRecord(Language, z.string().trim().min(1).max(most)) as z.ZodType<TextByLanguage>

/**
 * A text in a language, or else in the first language that has it (English first).
 * @returns null where there is none; `language` is the language of the text, for `lang`
 */
export const textForLanguage = (
  texts: TextByLanguage,
  language: Language,
): { text: string; language: Language } | null => {
  const found = [language, ...supportedLanguages].find((each) => texts[each] !== undefined)
  const text = found && texts[found]
  return found && text !== undefined ? { text, language: found } : null
}
