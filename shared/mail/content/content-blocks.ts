import type { PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import { languageOfText } from '../../domain/clinic/clinic-in-language'
import { dayWithOpenJoinLink, remainingDays } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { hasOnlineMeeting } from '../../domain/clinic/venue'
import { messageKindOf } from '../../domain/mail/kinds/message-kinds'
import { planMessages } from '../../domain/mail/kinds/message-plan'
import { attendsDay } from '../../domain/registration/attending-days'
import { truncateText } from '../../domain/values/text/truncate-text'
import { formatClockTime, formatDates, formatSpanForReader } from '../../i18n/format-times'
import { commaOf } from '../../i18n/language-properties'
import { type MailTranslator, mailTranslator } from '../../i18n/mail-translator'
import type { IsolatedPart, MessagePart } from '../../i18n/translator'
import type { ContentBlock, MailContent, TimeRow } from './mail-content'
import { type RegistrantMailRequest, readerName } from './registrant-mail-request'
import { isolateText, toSingleLine } from './single-line-text'
import { createCopyNotice, createStoredDetails } from './stored-details'

export const translatorFor = ({
  registration,
}: Pick<RegistrantMailRequest, 'registration'>): MailTranslator => mailTranslator(registration.language)

/** The clinic's title in a mail: one line, at most 100 characters. */
export const clinicTitle = (clinic: Pick<PlannableClinic, 'title'>): string =>
  truncateText(toSingleLine(clinic.title), 100)

/** The title inside a plain line: the subject, or what an inbox shows beside it. */
export const isolatedTitle = (clinic: Pick<PlannableClinic, 'title'>): string =>
  isolateText(clinicTitle(clinic))

/** The title inside a sentence. */
export const emphasizedTitle = (clinic: Pick<PlannableClinic, 'title' | 'translations'>): IsolatedPart => ({
  strong: clinicTitle(clinic),
  language: languageOfText(clinic, clinic.title),
})

/** The days the mail speaks about: of those that the registrant attends the ones to come, or all when none is. */
export const relevantDays = ({
  clinic,
  registration,
  now,
}: Pick<RegistrantMailRequest, 'clinic' | 'registration' | 'now'>): readonly PlannableDay[] => {
  const attended = clinic.days.filter((day) => attendsDay(registration, day))
  const upcoming = remainingDays({ ...clinic, days: attended }, now)
  return upcoming.length > 0 ? upcoming : attended
}

/** `10–11 December 2025`, or `10 and 12 December 2025` where the days are not adjacent. */
export const formatDaysRange = (days: readonly PlannableDay[], translator: MailTranslator): string =>
  formatDates(
    days.map(({ date }) => date),
    translator.language,
  )

/** The clock time at which a day begins, with place and offset. */
export const formatDayStart = (
  clinic: PlannableClinic,
  day: PlannableDay,
  translator: MailTranslator,
): string => formatClockTime(dayWindow(clinic, day).from, clinic.timeZone, translator.language)

/** A day, present or former, in the clinic's zone and the reader's. @param label what the row is called */
export const createTimeRow = (
  request: RegistrantMailRequest,
  label: string,
  day: { date: string; start: string; end: string; zone: string },
  isOutdated = false,
): TimeRow => {
  const translator = translatorFor(request)
  const { from, to } = dayWindow({ timeZone: day.zone }, day)
  const zones = { clinic: day.zone, reader: request.registration.timeZone }
  const { clinic, reader: readerSpan } = formatSpanForReader(from, to, zones, translator.language)
  const readerTimeRow = readerSpan && {
    label: translator.t('readerTime'),
    text: readerSpan.date + commaOf(translator.language) + readerSpan.clock,
  }
  return { label, date: clinic.date, clock: clinic.clock, readerTime: readerTimeRow, isOutdated }
}

export const createTimesBlock = (
  request: RegistrantMailRequest,
  title: string | null,
  days: readonly PlannableDay[],
): ContentBlock => ({
  type: 'times',
  title,
  rows: days.map((day) =>
    createTimeRow(request, translatorFor(request).t('day', { number: day.number }), {
      ...day,
      zone: request.clinic.timeZone,
    }),
  ),
})

/** The sentence that says how the clinic takes place. */
export const modeKey = ({ mode }: Pick<PlannableClinic, 'mode'>) => `mode.${mode ?? 'online'}` as const

/** That the joining link follows; nothing where the clinic takes place in person only. */
export const createJoinLinkNotice = (
  request: RegistrantMailRequest,
  sentenceKey: 'confirmation.joinLinkLater' | 'reminder-day.joinLinkLater',
): ContentBlock[] =>
  hasOnlineMeeting(request.clinic) ? [createParagraph(translatorFor(request).t(sentenceKey))] : []

/** The joining link, where the mail leaves from an hour before a day until its end. */
export const createJoinLinkBlocks = (request: RegistrantMailRequest): ContentBlock[] => {
  const { clinic, now, links } = request
  const translator = translatorFor(request)
  const day = dayWithOpenJoinLink(clinic, now)
  if (links.join === null || !hasOnlineMeeting(clinic)) return []
  const running = day && dayWindow(clinic, day).from <= now
  const begins = day && { number: day.number, clock: { isolate: formatDayStart(clinic, day, translator) } }
  return [
    {
      type: 'join-link',
      title: translator.t('joinSection.heading'),
      text: begins ? translator.toParts(running ? 'joinSection.running' : 'joinSection.soon', begins) : [],
      action: { label: translator.t('joinSection.button'), url: links.join },
      note: translator.t('joinSection.personal'),
    },
  ]
}

/** The days whose reminder, with the programme, went out before this person registered. */
export const alreadyRemindedDays = (request: RegistrantMailRequest): PlannableDay[] => {
  const dueReminders = planMessages(request.clinic).filter(
    ({ kind, at }) => messageKindOf(kind).contains?.includes('programme') && at <= request.now,
  )
  return relevantDays(request).filter(({ number }) => dueReminders.some(({ day }) => day === number))
}

/** A paragraph of one sentence. */
export const createParagraph = (...text: MessagePart[]): ContentBlock => ({ type: 'paragraph', text })

export const createPersonalPageBlock = (request: RegistrantMailRequest): ContentBlock => ({
  type: 'action',
  action: { label: translatorFor(request).t('personalPage'), url: request.links.personalPage },
  isSecondary: true,
})

export const createLinkLine = (label: string, url: string): MessagePart[] => [{ link: url, label }]

/** Puts greeting and footer around a mail to a registrant. */
export const frameRegistrantMail = (
  request: RegistrantMailRequest,
  mail: Pick<MailContent, 'subject' | 'preview' | 'heading' | 'blocks'> & { footer?: MessagePart[][] },
): MailContent => {
  const translator = translatorFor(request)
  const { registration, clinic, links, replyTo } = request
  const name = readerName(request)
  const page: MessagePart[] = [
    ...createLinkLine(translator.t('personalPage'), links.personalPage),
    ' · ',
    ...createLinkLine(translator.t('clinicPage'), links.clinic),
  ]
  const blocks = [
    ...createCopyNotice(request, translator),
    ...mail.blocks,
    ...createStoredDetails(request, translator),
  ]
  return {
    ...mail,
    blocks,
    language: translator.language,
    clinic: clinicTitle(clinic),
    clinicLanguage: languageOfText(clinic, clinic.title),
    greeting:
      name === null
        ? [translator.t('greeting.withoutName')]
        : translator.toParts('greeting', { name: { isolate: truncateText(toSingleLine(name), 80) } }),
    footer: [
      ...(mail.footer ?? []),
      ...(replyTo === null ? [] : [[translator.t('footer.reply')]]),
      page,
      translator.toParts('footer.reason', { email: { isolate: registration.email } }),
    ],
  }
}
