import type { ClinicComparison } from '../domain/attendance/summary/comparable-clinics'
import type { DaySummary } from '../domain/attendance/summary/day-summary'
import type { GroupCount } from '../domain/attendance/summary/group-counts'
import type { PlannableClinic } from '../domain/clinic/clinic'
import { hasOnlineMeeting } from '../domain/clinic/venue'
import { Sector } from '../domain/registration/registration'
import { truncateText } from '../domain/values/text/truncate-text'
import { countryNamesIn } from '../i18n/country-names/country-names'
import type { MailTranslator } from '../i18n/mail-translator'
import { sectorNameIn } from '../i18n/sector-names'
import { createParagraph } from './content/content-blocks'
import type { ContentBlock } from './content/mail-content'
import { toSingleLine } from './content/single-line-text'

/** How much of its lists and names a mail shows. */
export interface LengthLimits {
  /** Of each list. */
  rows: number
  /** Characters of a name in a list, and of the clinic's title. */
  labelLength: number
  titleLength: number
  /** Bars of people over time. */
  times: number
}

/** A day with what it is set beside. */
interface SummaryToCompare {
  clinic: PlannableClinic
  summary: DaySummary
  /** The summary of day 1, where this is a later day and that one is known. */
  dayOne?: Pick<DaySummary, 'counts'> | undefined
}

/** People join a meeting and are present at a venue. */
export const joinedLabel = (clinic: Pick<PlannableClinic, 'mode'>) =>
  hasOnlineMeeting(clinic) ? ('summary.joined' as const) : ('summary.present' as const)

/** The four numbers against day 1 and the average of comparable clinics, as far as these are known. */
export const createComparisonBlocks = (
  { clinic, summary, dayOne }: SummaryToCompare,
  { t, language }: MailTranslator,
): ContentBlock[] => {
  const { counts, comparison } = summary
  const averages = comparison?.averages ?? null
  const note = comparison && createParagraph(describeComparable(comparison, t))
  if (!dayOne && !averages) return note ? [note] : []
  const write = (value: number | null) =>
    value === null
      ? '–'
      : value.toLocaleString(language, { maximumFractionDigits: 1, numberingSystem: 'latn' })
  const row = (label: string, of: (from: NonNullable<typeof averages>) => number | null) => ({
    label,
    values: [
      write(of(counts)),
      ...(dayOne ? [write(of(dayOne.counts))] : []),
      ...(averages ? [write(of(averages))] : []),
    ],
  })
  const table: ContentBlock = {
    type: 'table',
    title: t('summary.comparison'),
    columnHeadings: [
      t('summary.group'),
      t('day', { number: summary.day }),
      ...(dayOne ? [t('day', { number: 1 })] : []),
      ...(averages ? [t('summary.averageColumn')] : []),
    ],
    rows: [
      row(t('summary.registered'), ({ registered }) => registered),
      ...(hasOnlineMeeting(clinic) ? [row(t('summary.joinClicked'), ({ joinClicked }) => joinClicked)] : []),
      row(t(joinedLabel(clinic)), ({ joined }) => joined),
      row(t('summary.attended'), ({ attended }) => attended),
    ],
    moreText: null,
  }
  return note ? [table, note] : [table]
}

const describeComparable = ({ clinics, averages }: ClinicComparison, t: MailTranslator['t']): string =>
  averages === null ? t('summary.tooFewComparable') : t('summary.comparable', { number: clinics })

/** What the numbers of the mail and of its tables count, in English in the words of the pages. */
export const createDefinitions = (
  clinic: Pick<PlannableClinic, 'mode'>,
  { t }: MailTranslator,
): ContentBlock[] => {
  const numbers = hasOnlineMeeting(clinic)
    ? ([
        ['summary.registered', 'summary.meaning.registered'],
        ['summary.joinClicked', 'summary.meaning.joinClicked'],
        ['summary.joined', 'summary.meaning.joined'],
        ['summary.attended', 'summary.meaning.attended'],
        ['summary.unmatchedPeople', 'summary.meaning.unmatchedPeople'],
      ] as const)
    : ([
        ['summary.registered', 'summary.meaning.registered'],
        ['summary.present', 'summary.meaning.present'],
        ['summary.attended', 'summary.meaning.attendedAtVenue'],
      ] as const)
  return numbers.map(([label, meaning]) =>
    createParagraph(t('summary.definition', { label: t(label), meaning: t(meaning) })),
  )
}

/** The people of the day by sector, organisation and country, the largest groups of each. */
export const createGroupTables = (
  clinic: Pick<PlannableClinic, 'mode'>,
  { bySector, byOrganisation, byCountry }: DaySummary,
  translator: MailTranslator,
  limits: LengthLimits,
): ContentBlock[] => {
  const create = (
    title: GroupTitle,
    counts: readonly GroupCount[],
    formatLabel: (label: string, translator: MailTranslator) => string,
  ) => createGroupTable({ title, clinic, counts, formatLabel, limits }, translator)
  return [
    ...create('summary.bySector', bySector, sectorLabel),
    ...create('summary.byOrganisation', byOrganisation, (label) => label),
    ...create('summary.byCountry', byCountry, countryLabel),
  ]
}

type GroupTitle = 'summary.bySector' | 'summary.byOrganisation' | 'summary.byCountry'

interface GroupTableContent {
  title: GroupTitle
  clinic: Pick<PlannableClinic, 'mode'>
  counts: readonly GroupCount[]
  formatLabel: (label: string, translator: MailTranslator) => string
  limits: LengthLimits
}

const createGroupTable = (
  { title, clinic, counts, formatLabel, limits }: GroupTableContent,
  translator: MailTranslator,
): ContentBlock[] => {
  const { t } = translator
  if (counts.length === 0) return []
  if (limits.rows === 0) return [createCountOfList(t(title), counts, translator)]
  const rows = counts.slice(0, limits.rows).map(({ label, registered, joined, attended }) => ({
    label:
      truncateText(toSingleLine(formatLabel(label, translator)), limits.labelLength) ||
      t('summary.notStated'),
    values: [registered, joined, attended],
  }))
  const columnHeadings = [
    t('summary.group'),
    t('summary.registered'),
    t(joinedLabel(clinic)),
    t('summary.attended'),
  ]
  return [
    {
      type: 'table',
      title: t(title),
      columnHeadings,
      rows,
      moreText: describeHidden(counts, limits, translator),
    },
  ]
}

/** In place of a list of which no row fits. */
export const createCountOfList = (
  label: string,
  list: readonly unknown[],
  { t }: MailTranslator,
): ContentBlock =>
  createParagraph(t('labelAndValue', { label, value: t('summary.moreGroups', { count: list.length }) }))

/** How many of a list are not shown; null where all are. */
export const describeHidden = (
  list: readonly unknown[],
  { rows }: LengthLimits,
  { t }: MailTranslator,
): string | null => (list.length > rows ? t('summary.moreGroups', { count: list.length - rows }) : null)

const sectorLabel = (label: string, { language }: MailTranslator): string => {
  const sector = Sector.safeParse(label)
  return sector.success ? sectorNameIn(sector.data, language) : label
}

const countryLabel = (label: string, { language }: MailTranslator): string =>
  /^[A-Z]{2}$/.test(label) ? (countryNamesIn(language).get(label) ?? label) : label
