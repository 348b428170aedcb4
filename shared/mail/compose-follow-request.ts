import type { Language } from '../domain/values/language'
import type { Instant } from '../domain/values/time/instant'
import { mailTranslator } from '../i18n/mail-translator'
import { createLinkLine, createParagraph } from './content/content-blocks'
import type { MailContent } from './content/mail-content'
import { buildMimeMessage, type ComposedMail } from './mime-message'

export interface FollowRequestMailRequest {
  email: string
  language: Language
  links: { site: string; confirm: string }
  mailId: string
  /** The sender, as in a From header. */
  from: string
  now: Instant
}

/** Asks the reader to confirm that they want news of new clinics. A stranger may have typed the address. */
export const composeFollowRequest = (request: FollowRequestMailRequest): Promise<ComposedMail> => {
  const { mailId, from, email, now } = request
  return buildMimeMessage({ mailId, from, replyTo: null, to: { name: '', email }, now }, toContent(request))
}

const toContent = ({ email, language, links }: FollowRequestMailRequest): MailContent => {
  const { t, toParts } = mailTranslator(language)
  return {
    language,
    clinic: t('follow-request.clinics'),
    subject: t('follow-request.subject'),
    preview: t('follow-request.intro'),
    heading: t('follow-request.heading'),
    greeting: [t('greeting.withoutName')],
    blocks: [
      createParagraph(t('follow-request.intro')),
      {
        type: 'action',
        action: { label: t('follow-request.button'), url: links.confirm },
        isSecondary: false,
      },
      createParagraph(t('follow-request.until')),
      createParagraph(t('follow-request.otherwise')),
    ],
    footer: [
      toParts('follow-request.reason', { email: { isolate: email } }),
      createLinkLine(t('follow-request.clinics'), links.site),
    ],
  }
}
