import type { Language } from '../domain/values/language'
import { arGapResultSentences } from './ar/gap-analysis'
import { enGapResultSentences } from './en/gap-analysis'
import { esGapResultSentences } from './es/gap-analysis'
import { frGapResultSentences } from './fr/gap-analysis'
import { ptGapResultSentences } from './pt/gap-analysis'
import { ruGapResultSentences } from './ru/gap-analysis'
import { createTranslatorFactory, type TranslatedSentences, type Translator } from './translator'
import { zhGapResultSentences } from './zh/gap-analysis'

export type GapResultTranslator = Translator<typeof enGapResultSentences>

/** The sentences of every language. */
export const gapResultSentences: Record<Language, TranslatedSentences<typeof enGapResultSentences>> = {
  ar: arGapResultSentences,
  en: enGapResultSentences,
  es: esGapResultSentences,
  fr: frGapResultSentences,
  pt: ptGapResultSentences,
  ru: ruGapResultSentences,
  zh: zhGapResultSentences,
}

/** Translates the results of the survey before a clinic, which are shown to its participants. */
export const gapResultTranslator = createTranslatorFactory<typeof enGapResultSentences>(gapResultSentences)
