import type { DaySummary } from '../domain/attendance/summary/day-summary'
import type { PlannableClinic } from '../domain/clinic/clinic'
import { hasOnlineMeeting } from '../domain/clinic/venue'
import type { Language } from '../domain/values/language'
import { truncateText } from '../domain/values/text/truncate-text'
import { MINUTE_MS, toEpochMillis } from '../domain/values/time/instant'
import { formatMoment, formatSpan } from '../i18n/format-times'
import { commaOf } from '../i18n/language-properties'
import { type MailTranslator, mailTranslator } from '../i18n/mail-translator'
import { clinicTitle, createLinkLine, createParagraph, isolatedTitle } from './content/content-blocks'
import type { ContentBlock, MailContent } from './content/mail-content'
import { toSingleLine } from './content/single-line-text'
import { createCurveBars, createSessionBars } from './day-summary-bars'
import {
  createComparisonBlocks,
  createDefinitions,
  createGroupTables,
  joinedLabel,
  type LengthLimits,
} from './day-summary-tables'
import { buildMimeMessage, type ComposedMail } from './mime-message'

export interface DaySummaryRequest {
  clinic: PlannableClinic
  summary: DaySummary
  /** The summary of day 1, where this is a later day and that one is known. */
  dayOne?: Pick<DaySummary, 'counts'> | undefined
  recipient: { name: string; email: string; language: Language }
  links: { summary: string }
  mailId: string
  from: string
  replyTo: string | null
}

/**
 * The summary of one day, to organisers and ITU. It holds counts only, no name of a registrant. The invited institutions
 * that were missing are behind a link: they come from contact lists, which only their owners may read, and an address
 * has no role (docs/decisions/0050-no-invited-institution-in-a-mail.md). Where long names and many groups make it too
 * long for a mail, its lists are shorter and say how many more there are.
 */
export const composeDaySummary = async (request: DaySummaryRequest): Promise<ComposedMail> => {
  const { mailId, from, replyTo, recipient, summary } = request
  const compose = (limits: LengthLimits) =>
    buildMimeMessage(
      { mailId, from, replyTo, to: recipient, now: summary.dataTakenAt },
      daySummaryTemplate(request, limits),
    )
  let mail = await compose(lengthLimits[0])
  for (const limits of lengthLimits.slice(1)) {
    if (mail.raw.byteLength < MAX_BYTES) break
    mail = await compose(limits)
  }
  return mail
}

const MAX_BYTES = 30_000

/** From the longest lists to those that fit with the longest names, in every language. */
const lengthLimits = [
  { rows: 10, labelLength: 80, times: 8, titleLength: 300 },
  { rows: 8, labelLength: 60, times: 8, titleLength: 300 },
  { rows: 5, labelLength: 50, times: 6, titleLength: 200 },
  { rows: 3, labelLength: 40, times: 5, titleLength: 120 },
  { rows: 1, labelLength: 30, times: 4, titleLength: 80 },
  { rows: 0, labelLength: 0, times: 4, titleLength: 80 },
] as const satisfies LengthLimits[]

const daySummaryTemplate = (
  { clinic: fullClinic, summary, dayOne, recipient, links }: DaySummaryRequest,
  limits: LengthLimits,
): MailContent => {
  const clinic = { ...fullClinic, title: truncateText(fullClinic.title, limits.titleLength) }
  const translator = mailTranslator(recipient.language)
  const { t } = translator
  const { counts, window } = summary
  const { date, clock } = formatSpan(window.from, window.to, clinic.timeZone, translator.language)
  const minutes = Math.ceil(
    (summary.longEnough * (toEpochMillis(window.to) - toEpochMillis(window.from))) / MINUTE_MS,
  )
  const { 'not-participant': notParticipants, ...roles } = summary.excluded
  const excludedPeople = Object.values(roles).reduce((sum, count) => sum + count, 0)
  const isByHand = summary.source === 'by-hand'
  const isCorrection = summary.corrects !== null
  const dataTime = formatMoment(summary.dataTakenAt, clinic.timeZone, translator.language)
  return {
    language: translator.language,
    subject: t(isCorrection ? 'summary.correctedSubject' : 'summary.subject', {
      number: summary.day,
      clinic: isolatedTitle(clinic),
    }),
    preview: `${t('summary.registered')} ${counts.registered}${commaOf(translator.language)}${t(joinedLabel(clinic))} ${counts.joined}`,
    clinic: clinicTitle(clinic),
    clinicLanguage: clinic.translations?.original ?? null,
    heading: t(isCorrection ? 'summary.correctedHeading' : 'summary.heading', { number: summary.day }),
    greeting: recipient.name.trim()
      ? translator.toParts('greeting', { name: { isolate: truncateText(toSingleLine(recipient.name), 120) } })
      : null,
    blocks: [
      createParagraph(`${date}${commaOf(translator.language)}`, { isolate: clock }),
      ...createCorrectionBlocks(summary, clinic, translator),
      { type: 'numbers', items: headlineNumbers(clinic, summary, translator) },
      ...(isByHand
        ? []
        : [
            createParagraph(t('summary.attendedExplained', { minutes })),
            createParagraph(
              counts.unmatchedRows === 0
                ? t('summary.allMatched')
                : t('summary.unmatched', { people: counts.unmatchedPeople, rows: counts.unmatchedRows }),
            ),
          ]),
      ...(excludedPeople > 0 ? [createParagraph(t('summary.excluded', { count: excludedPeople }))] : []),
      ...(notParticipants > 0 ? [createParagraph(t('summary.ignored', { count: notParticipants }))] : []),
      ...(summary.skippedRows > 0
        ? [createParagraph(t('summary.skippedRows', { count: summary.skippedRows }))]
        : []),
      ...(clinic.mode === 'hybrid'
        ? [createParagraph(t(isByHand ? 'summary.venueOnly' : 'summary.onlineOnly'))]
        : []),
      ...createComparisonBlocks({ clinic, summary, dayOne }, translator),
      createParagraph(...translator.toParts('summary.dataTime', { moment: { isolate: dataTime } })),
      { type: 'action', action: { label: t('summary.button'), url: links.summary }, isSecondary: true },
      ...createCurveBars(clinic, summary, translator, limits),
      ...createSessionBars(summary, translator, limits),
      ...createGroupTables(clinic, summary, translator, limits),
      ...createDefinitions(clinic, translator),
    ],
    footer: [
      createLinkLine(t('summary.button'), links.summary),
      createLinkLine(t('summary.missing'), `${links.summary}/missing-institutions`),
      translator.toParts('summary.reason', { email: { isolate: recipient.email } }),
    ],
  }
}

/** What a corrected report changed against the edition that was mailed before. */
const createCorrectionBlocks = (
  { corrects, counts }: DaySummary,
  clinic: PlannableClinic,
  { t, toParts, language }: MailTranslator,
): ContentBlock[] => {
  if (corrects === null) return []
  const changes = [
    [joinedLabel(clinic), corrects.counts.joined, counts.joined],
    ['summary.attended', corrects.counts.attended, counts.attended],
    ['summary.unmatchedPeople', corrects.counts.unmatchedPeople, counts.unmatchedPeople],
  ] as const
  return [
    createParagraph(
      ...toParts('summary.replaces', {
        moment: { isolate: formatMoment(corrects.dataTakenAt, clinic.timeZone, language) },
      }),
    ),
    ...changes.map(([label, before, after]) =>
      createParagraph(t('summary.change', { label: t(label), before, after })),
    ),
  ]
}

/**
 * Where clicks were not recorded, their number is shown as unknown, not as 0; a clinic without an online meeting has
 * none.
 */
const headlineNumbers = (
  clinic: Pick<PlannableClinic, 'mode'>,
  { counts }: DaySummary,
  { t }: MailTranslator,
) => [
  { label: t('summary.registered'), value: String(counts.registered) },
  ...(hasOnlineMeeting(clinic)
    ? [{ label: t('summary.joinClicked'), value: String(counts.joinClicked ?? '–') }]
    : []),
  { label: t(joinedLabel(clinic)), value: String(counts.joined) },
  { label: t('summary.attended'), value: String(counts.attended) },
]
