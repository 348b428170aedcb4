import { enMailSentences } from './en/mail'
import { frMailSentences } from './fr/mail'
import { createTranslatorFactory, type Translator } from './translator'

export type MailTranslator = Translator<typeof enMailSentences>

/** The voice of the mails in a language. */
export const mailTranslator = createTranslatorFactory<typeof enMailSentences>({
  en: enMailSentences,
  fr: frMailSentences,
})
