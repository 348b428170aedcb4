import type { Language } from '../domain/values/language'
import { arCertificateSentences } from './ar/certificate'
import { enCertificateSentences } from './en/certificate'
import { esCertificateSentences } from './es/certificate'
import { frCertificateSentences } from './fr/certificate'
import { ptCertificateSentences } from './pt/certificate'
import { ruCertificateSentences } from './ru/certificate'
import { createTranslatorFactory, type TranslatedSentences } from './translator'
import { zhCertificateSentences } from './zh/certificate'

/** The sentences of every language. */
export const certificateSentences: Record<Language, TranslatedSentences<typeof enCertificateSentences>> = {
  ar: arCertificateSentences,
  en: enCertificateSentences,
  es: esCertificateSentences,
  fr: frCertificateSentences,
  pt: ptCertificateSentences,
  ru: ruCertificateSentences,
  zh: zhCertificateSentences,
}

/** Translates the sentences of certificates. */
export const certificateTranslator =
  createTranslatorFactory<typeof enCertificateSentences>(certificateSentences)
