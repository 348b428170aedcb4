import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { figureDefinitions, formatFigure } from '../../../shared/domain/programme/figure-definitions'
import { listedFigures } from '../../../shared/domain/programme/people-pages'
import type {
  GroupChoice,
  ProgrammeDimension,
  ProgrammeGroup,
} from '../../../shared/domain/programme/programme-groups'
import { dimensionLabels, dimensionNames, labelGroup } from '../../../shared/queries/programme/group-labels'
import type { ProgrammePageFigures } from '../../../shared/queries/programme/read-programme'
import { RankedBars } from '../../../shared/web/charts/ranked-bars'
import { EmptyState } from '../../../shared/web/notices'
import { attendeesHref } from '../attendees/attendee-filter'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { programmePeopleHref, writeGroupChoice } from '../programme-people/people-query'
import { ComparisonSection } from './comparison-section'
import { DimensionForm } from './dimension-form'
import { GenderSection } from './gender-section'
import { SubscriptionSection } from './subscription-section'
import { TrendSection } from './trend-section'

export interface ProgrammePageProps extends ProgrammePageFigures {
  staff: StaffMember
  by: ProgrammeDimension
  /** The one group whose clinics are shown; undefined: all clinics. */
  within: GroupChoice | undefined
  /** The two values of the dimension that stand beside each other; null: none chosen. */
  compared: readonly [string, string] | null
  /** Whether the reader gets the report by mail; null: the account has no address. */
  isSubscribed: boolean | null
  notice?: string | undefined
}

/** All clinics together: totals with their definitions, trends, groups, and two groups beside each other. */
export const ProgrammePage = ({
  staff,
  by,
  within,
  report,
  years,
  unknown,
  compared,
  isSubscribed,
  notice,
}: ProgrammePageProps) => (
  <ConsolePage title="Programme" staff={staff} notice={notice}>
    <div class="apart">
      <h1>Programme</h1>
      <div class="row">
        {can(staff, 'programme:share') && (
          <a class="button" href="/console/programme/links">
            Links for regulators
          </a>
        )}
        {can(staff, 'clinic:create') && (
          <a class="button" href="/console/history">
            Record past clinics
          </a>
        )}
      </div>
    </div>
    {within && (
      <p>
        Only the clinics of <strong dir="auto">{labelGroup(within.value, within.dimension, null)}</strong>.{' '}
        <a href="/console/programme">Show all clinics</a>
      </p>
    )}
    {report.clinics === 0 ? (
      <EmptyState>
        <p>
          No clinic has been held yet. Figures appear here when the first day of a clinic has been counted.
        </p>
      </EmptyState>
    ) : (
      <>
        <FigureList {...{ report, unknown, within }} />
        <Notes notes={report.notes} />
        <TrendSection years={years} />
        <section id={GROUPS_ID}>
          <h2>By {dimensionNames[by]}</h2>
          <DimensionForm by={by} groups={report.groups} compared={compared} />
          <GroupChart by={by} groups={report.groups} />
          <CardTable
            rows={report.groups}
            columns={groupColumns(by)}
            scrollName={`Figures by ${dimensionNames[by]}`}
          />
        </section>
        {compared && <ComparisonSection by={by} groups={report.groups} compared={compared} />}
        <GenderSection staff={staff} totals={report} />
        {can(staff, 'programme:export') && <ExportLinks by={by} within={within} />}
      </>
    )}
    <SubscriptionSection isSubscribed={isSubscribed} />
  </ConsolePage>
)

const GROUPS_ID = 'groups-of-clinics'

/** Each figure leads to the people or the clinics that it counts. */
const FigureList = ({
  report,
  unknown,
  within,
}: Pick<ProgrammePageProps, 'report' | 'unknown' | 'within'>) => (
  <dl class="numbers">
    {figureDefinitions.map(({ label, definition, read, unit }) => (
      <div>
        <dt>
          <strong>{label}</strong> {definition}
          {describeKnown(label, report.clinics, unknown)}
        </dt>
        <dd>
          <FigureCell
            text={formatFigure(read(report), unit)}
            href={read(report) === null ? null : groupHref(label, within, report.hasPeople)}
          />
        </dd>
      </div>
    ))}
  </dl>
)

/** Figures of people lead to these people where any clinic has a list of them, other figures to the clinics. */
const groupHref = (label: string, within: GroupChoice | undefined, hasPeople: boolean): string => {
  const figure = listedFigures.find((each) => each === label.toLowerCase())
  return figure && hasPeople ? programmePeopleHref(figure, within) : clinicsHref(within)
}

/** The clinics of a group, or all, with the figures of each. */
const clinicsHref = (within: GroupChoice | undefined): string =>
  `/console/programme?${queryOf({ by: 'clinic', within })}#${GROUPS_ID}`

/** A sum beside sums of more clinics misleads unless it says of how many clinics it is. */
const describeKnown = (
  label: string,
  clinics: number,
  unknown: ProgrammePageFigures['unknown'],
): string | null => {
  const unknownClinics = unknown.find(({ figure }) => figure === label.toLowerCase())?.clinics ?? 0
  return unknownClinics === 0 || unknownClinics === clinics
    ? null
    : `, known for ${clinics - unknownClinics} of ${clinics} clinics`
}

const Notes = ({ notes }: { notes: string[] }) =>
  notes.length === 0 ? null : (
    <details>
      <summary>What is missing from these figures ({notes.length})</summary>
      <ul>
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </details>
  )

/** As many as can be looked at; the table has all. */
const MAX_BARS = 12

const GroupChart = ({ by, groups }: { by: ProgrammeDimension; groups: readonly ProgrammeGroup[] }) => {
  const isOfClinics = by === 'clinic'
  const ranked = isOfClinics ? rankByRegistered(groups) : groups
  const bars = ranked.slice(0, MAX_BARS).map((group) => ({
    label: isOfClinics
      ? withoutSeriesName(labelGroup(group.by, by, group.title))
      : labelGroup(group.by, by, group.title),
    value: isOfClinics ? group.registered : group.clinics,
    text: formatFigure(isOfClinics ? group.registered : group.clinics),
  }))
  if (bars.length === 0) return null
  const title = by === 'clinic' ? 'Registered by clinic' : `Clinics by ${dimensionNames[by]}`
  return (
    <figure class="chart">
      <RankedBars
        id="groups"
        title={title}
        description={bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}
        bars={bars}
      />
      <figcaption>
        {title}
        {ranked.length > MAX_BARS && `, the first ${MAX_BARS} of ${ranked.length}`}
        {ranked.length < groups.length && `, of the ${ranked.length} clinics that know it`}. The table has
        every number.
      </figcaption>
    </figure>
  )
}

const rankByRegistered = (groups: readonly ProgrammeGroup[]): ProgrammeGroup[] =>
  groups
    .filter(({ registered }) => registered !== null)
    .toSorted((a, b) => (b.registered ?? 0) - (a.registered ?? 0))

/** Every clinic begins with the name of the series, which would leave no room for its own. */
const withoutSeriesName = (title: string): string =>
  title.replace(/^.*?security clinics?\b[\s–:-]*(?:for )?/i, '') || title

const groupColumns = (
  by: ProgrammeDimension,
): [CardColumn<ProgrammeGroup>, ...CardColumn<ProgrammeGroup>[]] => [
  { label: dimensionLabels[by], render: (group) => <GroupName by={by} group={group} />, dir: 'auto' },
  ...figureDefinitions.map(({ label, read, unit }) => ({
    label,
    isNumeric: true,
    render: (group: ProgrammeGroup) => (
      <FigureCell
        text={formatFigure(read(group), unit)}
        href={read(group) === null ? null : listHref(label, by, group)}
      />
    ),
  })),
]

/** Of a group the people or the clinics that it counts; of one clinic the list or the report in which its people are counted. */
const listHref = (figure: string, by: ProgrammeDimension, group: ProgrammeGroup): string | null => {
  if (group.by === null) return null
  if (by !== 'clinic') return groupHref(figure, { dimension: by, value: group.by }, group.hasPeople)
  if (!group.hasPeople) return null
  const reach = listedFigures.find((each) => each === figure.toLowerCase())
  if (reach) return attendeesHref(group.by, { reach })
  if (figure === 'People') return attendeesHref(group.by, { reach: 'joined' })
  if (figure === 'Person-hours') return attendeesHref(group.by, { sort: 'minutes' })
  return ['Institutions', 'Countries'].includes(figure) ? `/console/clinics/${group.by}/report` : null
}

const FigureCell = ({ text, href }: { text: string; href: string | null }) =>
  href === null ? (
    <span>{text}</span>
  ) : (
    <a href={href}>
      {text}
      <span class="hidden">: show the list</span>
    </a>
  )

const GroupName = ({ by, group }: { by: ProgrammeDimension; group: ProgrammeGroup }) => {
  const label = labelGroup(group.by, by, group.title)
  return by === 'clinic' ? <a href={`/console/clinics/${group.by}`}>{label}</a> : <span>{label}</span>
}

const queryOf = ({ by, within }: Pick<ProgrammePageProps, 'by' | 'within'>): string =>
  new URLSearchParams([['by', by], ...writeGroupChoice(within)]).toString()

const ExportLinks = (query: Pick<ProgrammePageProps, 'by' | 'within'>) => (
  <section>
    <h2>Export</h2>
    <ul>
      <li>
        <a href={`/console/programme.csv?${queryOf(query)}`}>These groups as CSV</a>
      </li>
      <li>
        <a href={`/console/programme.xlsx?${queryOf(query)}`}>These groups as an Excel workbook</a>
      </li>
      <li>PDF: print this page. It prints without menus and buttons.</li>
    </ul>
  </section>
)
