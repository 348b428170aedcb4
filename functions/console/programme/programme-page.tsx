import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { figureDefinitions } from '../../../shared/domain/programme/figure-definitions'
import type {
  GroupChoice,
  ProgrammeDimension,
  ProgrammeGroup,
} from '../../../shared/domain/programme/programme-groups'
import { dimensionLabels, dimensionNames, labelGroup } from '../../../shared/queries/programme/group-labels'
import type { ProgrammePageFigures } from '../../../shared/queries/programme/read-programme'
import { EmptyState } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { FigureLink } from '../components/figure-link'
import { ComparisonSection } from './comparison-section'
import { DimensionForm } from './dimension-form'
import { GROUPS_ID, groupHref, listHref, writeProgrammeQuery } from './figure-links'
import { GenderSection } from './gender-section'
import { GroupChart } from './group-chart'
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
        <FigureList {...{ staff, report, unknown, within }} />
        <Notes notes={report.notes} />
        <TrendSection years={years} />
        <section id={GROUPS_ID}>
          <h2>By {dimensionNames[by]}</h2>
          <DimensionForm by={by} groups={report.groups} compared={compared} />
          <GroupChart by={by} groups={report.groups} />
          <CardTable
            rows={report.groups}
            columns={groupColumns(staff, by)}
            scrollName={`Figures by ${dimensionNames[by]}`}
          />
        </section>
        {compared && <ComparisonSection {...{ staff, by, compared }} groups={report.groups} />}
        <GenderSection {...{ staff, within }} totals={report} />
        {can(staff, 'programme:export') && <ExportLinks by={by} within={within} />}
      </>
    )}
    <SubscriptionSection isSubscribed={isSubscribed} />
  </ConsolePage>
)

/** Each figure leads to the people or the clinics that it counts. */
const FigureList = ({
  staff,
  report,
  unknown,
  within,
}: Pick<ProgrammePageProps, 'staff' | 'report' | 'unknown' | 'within'>) => (
  <dl class="numbers">
    {figureDefinitions.map(({ label, definition, read, unit }) => (
      <div>
        <dt>
          <strong>{label}</strong> {definition}
          {describeKnown(label, report.clinics, unknown)}
        </dt>
        <dd>
          <FigureLink value={read(report)} unit={unit} href={groupHref(staff, label, within, report)} />
        </dd>
      </div>
    ))}
  </dl>
)

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

const groupColumns = (
  staff: StaffMember,
  by: ProgrammeDimension,
): [CardColumn<ProgrammeGroup>, ...CardColumn<ProgrammeGroup>[]] => [
  { label: dimensionLabels[by], render: (group) => <GroupName by={by} group={group} />, dir: 'auto' },
  ...figureDefinitions.map(({ label, read, unit }) => ({
    label,
    isNumeric: true,
    render: (group: ProgrammeGroup) => (
      <FigureLink value={read(group)} unit={unit} href={listHref(staff, label, by, group)} />
    ),
  })),
]

const GroupName = ({ by, group }: { by: ProgrammeDimension; group: ProgrammeGroup }) => {
  const label = labelGroup(group.by, by, group.title)
  return by === 'clinic' ? <a href={`/console/clinics/${group.by}`}>{label}</a> : <span>{label}</span>
}

const ExportLinks = (query: Pick<ProgrammePageProps, 'by' | 'within'>) => (
  <section class="screen">
    <h2>Export</h2>
    <ul>
      <li>
        <a href={`/console/programme.csv?${writeProgrammeQuery(query)}`}>These groups as CSV</a>
      </li>
      <li>
        <a href={`/console/programme.xlsx?${writeProgrammeQuery(query)}`}>
          These groups as an Excel workbook
        </a>
      </li>
      <li>PDF: print this page. It prints without menus and buttons.</li>
    </ul>
  </section>
)
