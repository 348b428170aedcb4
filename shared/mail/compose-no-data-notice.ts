import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { dayWindow } from '../domain/clinic/times/day-window'
import { hasOnlineMeeting, hasVenue } from '../domain/clinic/venue'
import type { Language } from '../domain/values/language'
import { truncateText } from '../domain/values/text/truncate-text'
import type { Instant } from '../domain/values/time/instant'
import { formatSpan } from '../i18n/format-times'
import { commaOf } from '../i18n/language-properties'
import { mailTranslator } from '../i18n/mail-translator'
import { clinicTitle, createLinkLine, createParagraph, isolatedTitle } from './content/content-blocks'
import type { MailContent } from './content/mail-content'
import { toSingleLine } from './content/single-line-text'
import { buildMimeMessage, type ComposedMail } from './mime-message'

export interface NoDataNoticeRequest {
  clinic: PlannableClinic
  day: PlannableDay
  recipient: { name: string; email: string; language: Language }
  links: { summary: string; upload: string }
  mailId: string
  from: string
  replyTo: string | null
  now: Instant
}

/** Tells organisers and ITU that nothing is known about a day, which is not zero attendance, and what to do. */
export const composeNoDataNotice = (request: NoDataNoticeRequest): Promise<ComposedMail> => {
  const { mailId, from, replyTo, recipient, now } = request
  return buildMimeMessage({ mailId, from, replyTo, to: recipient, now }, noDataTemplate(request))
}

const noDataTemplate = ({ clinic, day, recipient, links }: NoDataNoticeRequest): MailContent => {
  const translator = mailTranslator(recipient.language)
  const { t, language } = translator
  const window = dayWindow(clinic, day)
  const { date, clock } = formatSpan(window.from, window.to, clinic.timeZone, language)
  // A day in person has no report of Zoom.
  const isOnline = hasOnlineMeeting(clinic)
  const text = isOnline ? (hasVenue(clinic) ? 'noData.textHybrid' : 'noData.text') : 'noData.textInPerson'
  const action = isOnline
    ? { label: t('noData.button'), url: links.upload }
    : { label: t('summary.button'), url: links.summary }
  const name = truncateText(toSingleLine(recipient.name), 120)
  return {
    language,
    subject: t('noData.subject', { number: day.number, clinic: isolatedTitle(clinic) }),
    preview: t(text),
    clinic: clinicTitle(clinic),
    clinicLanguage: clinic.translations?.original ?? null,
    heading: t('noData.heading', { number: day.number }),
    greeting: name ? translator.toParts('greeting', { name: { isolate: name } }) : null,
    blocks: [
      createParagraph(`${date}${commaOf(language)}`, { isolate: clock }),
      createParagraph(t(text)),
      ...(isOnline ? [createParagraph(t('noData.howTo'))] : []),
      { type: 'action', action, isSecondary: true },
    ],
    footer: [
      createLinkLine(action.label, action.url),
      translator.toParts('summary.reason', { email: { isolate: recipient.email } }),
    ],
  }
}
