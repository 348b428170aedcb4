import type { Language } from '../domain/values/language'
import { arMailSentences } from './ar/mail'
import { enMailSentences } from './en/mail'
import { esMailSentences } from './es/mail'
import { frMailSentences } from './fr/mail'
import { ptMailSentences } from './pt/mail'
import { ruMailSentences } from './ru/mail'
import { createTranslatorFactory, type TranslatedSentences, type Translator } from './translator'
import { zhMailSentences } from './zh/mail'

export type MailTranslator = Translator<typeof enMailSentences>

/** The sentences of every language. */
export const mailSentences: Record<Language, TranslatedSentences<typeof enMailSentences>> = {
  ar: arMailSentences,
  en: enMailSentences,
  es: esMailSentences,
  fr: frMailSentences,
  pt: ptMailSentences,
  ru: ruMailSentences,
  zh: zhMailSentences,
}

/** Translates the sentences of the mails. */
export const mailTranslator = createTranslatorFactory<typeof enMailSentences>(mailSentences)
