import { enMailSentences } from './en/mail'
import { frMailSentences } from './fr/mail'
import { createTranslatorFactory, type Translator } from './translator'

export type MailTranslator = Translator<typeof enMailSentences>

/** Translates the sentences of the mails. */
export const mailTranslator = createTranslatorFactory<typeof enMailSentences>({
  en: enMailSentences,
  fr: frMailSentences,
})
