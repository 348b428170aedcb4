import { figureDefinitions, formatFigure } from '../domain/programme/figure-definitions'
import type { ProgrammeGroup } from '../domain/programme/programme-groups'
import type { ProgrammeTotals } from '../domain/programme/programme-totals'
import type { UnknownFigures } from '../domain/programme/unknown-figures'
import { SUBSCRIPTION_DAYS } from '../domain/programme-mail/subscription'
import { truncateText } from '../domain/values/text/truncate-text'
import type { Instant } from '../domain/values/time/instant'
import { formatDate } from '../i18n/format-times'
import { genderNameIn } from '../i18n/gender-names'
import { mailTranslator } from '../i18n/mail-translator'
import { createLinkLine, createParagraph } from './content/content-blocks'
import type { ContentBlock, MailContent } from './content/mail-content'
import { toSingleLine } from './content/single-line-text'
import { buildMimeMessage, type ComposedMail } from './mime-message'

export interface ProgrammeReportRequest {
  recipient: { name: string; email: string }
  total: ProgrammeTotals
  unknown: UnknownFigures['unknown']
  /** In their order. */
  years: readonly ProgrammeGroup[]
  links: { programme: string }
  mailId: string
  from: string
  now: Instant
}

/** The programme report of a month. Its words are those of the console, in English; it holds counts only. */
export const composeProgrammeReport = (request: ProgrammeReportRequest): Promise<ComposedMail> => {
  const { mailId, from, recipient, now } = request
  const to = { name: recipient.name, email: recipient.email, language: 'en' as const }
  return buildMimeMessage({ mailId, from, replyTo: null, to, now }, toContent(request))
}

const toContent = ({ recipient, total, unknown, years, links, now }: ProgrammeReportRequest): MailContent => {
  const date = formatDate(now.slice(0, 10), 'en')
  const name = truncateText(toSingleLine(recipient.name), 120)
  const action = { label: 'Open the programme', url: links.programme }
  return {
    language: 'en',
    subject: `Programme report, ${date}`,
    preview:
      total.clinics === 0
        ? NO_CLINIC
        : `Clinics: ${formatFigure(total.clinics)}; attended: ${formatFigure(total.attended)}`,
    clinic: 'All clinics',
    heading: `Programme report, ${date}`,
    greeting: name ? mailTranslator('en').toParts('greeting', { name: { isolate: name } }) : null,
    blocks: [
      ...(total.clinics === 0 ? [createParagraph(NO_CLINIC)] : createFigures(total, unknown)),
      ...createGenderBlocks(total),
      ...createYearTable(years),
      { type: 'action', action, isSecondary: true },
    ],
    footer: [
      createLinkLine(action.label, action.url),
      [
        `You receive this e-mail because you subscribed to it on the console’s Programme page, where you can also unsubscribe. The subscription ends automatically ${SUBSCRIPTION_DAYS} days after you last signed in.`,
      ],
    ],
  }
}

const NO_CLINIC = 'No clinic that you may see has been held yet.'

const createFigures = (total: ProgrammeTotals, unknown: UnknownFigures['unknown']): ContentBlock[] => [
  createParagraph('The figures so far of all clinics that you may see.'),
  {
    type: 'table',
    title: 'All clinics',
    columnHeadings: ['Figure', 'Total'],
    rows: figureDefinitions.map(({ label, definition, read, unit }) => ({
      label: `${label} (${definition})`,
      values: [formatFigure(read(total), unit)],
    })),
    moreText: null,
  },
  ...createUnknownBlocks(unknown, total.clinics),
]

const createUnknownBlocks = (unknown: UnknownFigures['unknown'], clinics: number): ContentBlock[] =>
  unknown.length === 0
    ? []
    : [
        createParagraph(
          `Not known: ${unknown.map((each) => `${each.figure} for ${each.clinics} of ${clinics} clinics`).join('; ')}. Each total includes only the clinics whose figure is known.`,
        ),
      ]

/** As on the page; nothing where no clinic that the recipient may see has groups to show. */
const createGenderBlocks = ({ clinics, genders }: ProgrammeTotals): ContentBlock[] =>
  genders
    ? [
        {
          type: 'table',
          title: 'By gender, where given',
          columnHeadings: ['Gender', 'Registered', 'Joined', 'Attended'],
          rows: genders.groups
            .filter(({ registered }) => registered !== 0)
            .map(({ gender, registered, joined, attended }) => ({
              label: gender === null ? 'Not given, or erased' : genderNameIn(gender, 'en'),
              values: [registered, joined, attended].map((count) => formatFigure(count)),
            })),
          moreText: null,
        },
        createParagraph(
          `People of ${genders.clinics} of ${clinics} clinics. In the others no person gave a gender, or the groups are too small to be shown to you.`,
        ),
      ]
    : []

/** As many as a mail of 30 KB has room for; the page has all. */
const MAX_YEARS = 10
const yearFigures = ['Clinics', 'Registered', 'Attended', 'Countries']

const createYearTable = (years: readonly ProgrammeGroup[]): ContentBlock[] => {
  const shown = years.filter(({ by }) => by !== null).slice(-MAX_YEARS)
  if (shown.length === 0) return []
  const figures = figureDefinitions.filter(({ label }) => yearFigures.includes(label))
  return [
    {
      type: 'table',
      title: 'By year',
      columnHeadings: ['Year', ...figures.map(({ label }) => label)],
      rows: shown.map((year) => ({
        label: year.by ?? '',
        values: figures.map(({ read, unit }) => formatFigure(read(year), unit)),
      })),
      moreText: null,
    },
  ]
}
