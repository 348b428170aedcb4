import type { Language } from '../domain/values/language'

/** Names of languages by their ISO 639-1 codes, as a list in the reader's language: `English, French`. */
export const formatLanguageNames = (codes: readonly string[], reader: Language): string => {
  const names = new Intl.DisplayNames(reader, { type: 'language' })
  const list = new Intl.ListFormat(reader, { type: 'unit', style: 'long' })
  return list.format(codes.map((code) => names.of(code) ?? code))
}
