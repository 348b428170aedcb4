import type { PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import { clinicInLanguage, languageOfText } from '../../domain/clinic/clinic-in-language'
import { remainingDays } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { truncateText } from '../../domain/values/text/truncate-text'
import { formatSpan } from '../../i18n/format-times'
import { localeOf } from '../../i18n/language-properties'
import { type MailTranslator, mailTranslator } from '../../i18n/mail-translator'
import type { MessagePart } from '../../i18n/translator'
import {
  clinicTitle,
  createLinkLine,
  createParagraph,
  emphasizedTitle,
  formatDaysRange,
  isolatedTitle,
  modeKey,
} from '../content/content-blocks'
import type { InvitationRequest } from '../content/invitation-request'
import type { ContentBlock, MailContent } from '../content/mail-content'
import { createProgrammeBlocks } from '../content/programme-blocks'
import { MailCompositionError } from '../content/registrant-mail-request'
import { toSingleLine } from '../content/single-line-text'
import { createVenueBlocks } from '../content/venue-blocks'

/**
 * A contact has no known time zone, so the times are the clinic's, and perhaps no name.
 * @throws MailCompositionError when every day has ended
 */
export const invitationTemplate = (request: InvitationRequest): MailContent => {
  const { contact, links, now } = request
  const clinic = clinicInLanguage(request.clinic, request.language)
  const translator = mailTranslator(request.language)
  const { t } = translator
  const days = remainingDays(clinic, now)
  if (days.length === 0) throw new MailCompositionError('day')
  const keyPrefix = request.isReminder ? 'invitation-reminder' : 'invitation'
  const name = truncateText(toSingleLine(contact.name), 80)
  return {
    language: translator.language,
    subject: t(`${keyPrefix}.subject`, {
      clinic: isolatedTitle(clinic),
      dates: formatDaysRange(days, translator),
    }),
    preview: t(`${keyPrefix}.intro`, { clinic: isolatedTitle(clinic) }),
    clinic: clinicTitle(clinic),
    clinicLanguage: languageOfText(clinic, clinic.title),
    heading: t(`${keyPrefix}.heading`),
    greeting: name
      ? translator.toParts('greeting', { name: { isolate: name } })
      : [t('greeting.withoutName')],
    blocks: [
      createParagraph(...translator.toParts(`${keyPrefix}.intro`, { clinic: emphasizedTitle(clinic) })),
      createParagraph(t('invitation.aboutClinics')),
      createParagraph(...organisersSentence(clinic, translator), ' ', t(modeKey(clinic))),
      createClinicTimesBlock(clinic, days, translator),
      ...createVenueBlocks(clinic, translator),
      createParagraph(t('invitation.times')),
      { type: 'action', action: { label: t('invitation.button'), url: links.clinic }, isSecondary: false },
      createParagraph(t(clinic.approval ? 'invitation.nextStepsWithApproval' : 'invitation.nextSteps')),
      ...createProgrammeBlocks(translator, clinic, days.map(withoutBreaks)),
    ],
    footer: [
      reasonSentence(request, translator),
      createLinkLine(t('invitation.unsubscribe'), links.unsubscribe),
      ...(request.replyTo === null ? [] : [[t('footer.reply')]]),
      createLinkLine(t('clinicPage'), links.clinic),
    ],
  }
}

const organisersSentence = ({ coOrganisers }: PlannableClinic, translator: MailTranslator): MessagePart[] => {
  if (coOrganisers.length === 0) return [translator.t('invitation.organisedByItu')]
  const names = new Intl.ListFormat(localeOf(translator.language)).format(coOrganisers.map(toSingleLine))
  return translator.toParts('invitation.organisedBy', { names: { isolate: truncateText(names, 240) } })
}

const createClinicTimesBlock = (
  clinic: PlannableClinic,
  days: readonly PlannableDay[],
  translator: MailTranslator,
): ContentBlock => ({
  type: 'times',
  title: translator.t('confirmation.days', { count: days.length }),
  rows: days.map((day) => {
    const { from, to } = dayWindow(clinic, day)
    const label = translator.t('day', { number: day.number })
    return {
      label,
      ...formatSpan(from, to, clinic.timeZone, translator.language),
      readerTime: null,
      isOutdated: false,
    }
  }),
})

/** The programme in short. */
const withoutBreaks = (day: PlannableDay): PlannableDay => ({
  ...day,
  sessions: day.sessions.filter(({ kind }) => kind !== 'break'),
})

const reasonSentence = (
  { contact, inviter, isFollower }: InvitationRequest,
  translator: MailTranslator,
): MessagePart[] => {
  const email = { isolate: contact.email }
  if (isFollower) return translator.toParts('invitation.reasonFollower', { email })
  if (inviter === null) return translator.toParts('invitation.reason', { email })
  return translator.toParts('invitation.reasonPartner', {
    email,
    inviter: { isolate: truncateText(toSingleLine(inviter), 120) },
  })
}
