import type { Language } from '../domain/values/language'
import { arSiteSentences } from './ar/site'
import { enSiteSentences } from './en/site'
import { esSiteSentences } from './es/site'
import { frSiteSentences } from './fr/site'
import { ptSiteSentences } from './pt/site'
import { ruSiteSentences } from './ru/site'
import { createTranslatorFactory, type TranslatedSentences, type Translator } from './translator'
import { zhSiteSentences } from './zh/site'

export type SiteTranslator = Translator<typeof enSiteSentences>

/** The sentences of every language. */
export const siteSentences: Record<Language, TranslatedSentences<typeof enSiteSentences>> = {
  ar: arSiteSentences,
  en: enSiteSentences,
  es: esSiteSentences,
  fr: frSiteSentences,
  pt: ptSiteSentences,
  ru: ruSiteSentences,
  zh: zhSiteSentences,
}

/** Translates the sentences of the public pages. */
export const siteTranslator = createTranslatorFactory<typeof enSiteSentences>(siteSentences)
