import { enMail } from './en/mail'
import { frMail } from './fr/mail'
import { type Voice, voices } from './sentence'

export type MailVoice = Voice<typeof enMail>

/** The voice of the mails in a language. */
export const mailVoice = voices<typeof enMail>({ en: enMail, fr: frMail })
