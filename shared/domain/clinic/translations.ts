import * as z from 'zod'
import { Language } from '../values/language'

/** The longest translation of these words, in characters: as long as a title may be, of a longer text twice as many. */
export const maxTranslationLength = (original: string): number => Math.max(300, 2 * original.length)

export const TranslatedText = z.object({
  /** The words of the clinic that are translated. Once an organiser changes them, this translation is shown nowhere. */
  original: z.string(),
  text: z.string().trim().min(1).max(10_000),
})
export type TranslatedText = z.infer<typeof TranslatedText>

export const ClinicTranslations = z.object({
  /** The language of the clinic's own title, introduction, audience and programme; null: not known. */
  original: Language.nullable(),
  texts: z.partialRecord(Language, z.array(TranslatedText)),
})
export type ClinicTranslations = z.infer<typeof ClinicTranslations>

/** All translations of a clinic together, as JSON. */
export const MAX_TRANSLATION_BYTES = 60_000

/** A clinic with its announcement, as JSON: a stored item may have 400 KB. */
export const MAX_CLINIC_BYTES = 390_000
