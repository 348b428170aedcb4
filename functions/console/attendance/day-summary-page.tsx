import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { DaySummary } from '../../../shared/domain/attendance/day-summary'
import type { Clinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/instant'
import type { DayReport } from '../../../shared/queries/day-report'
import { KeyFigures } from '../../../shared/web/key-figures'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import { AttendanceChartSection, DayComparisonSection } from './chart-sections'
import { GroupCounts } from './group-counts'
import { type UnknownAddress, UnmatchedRowsSection } from './unmatched-rows'

interface DaySummaryProps {
  staff: StaffMember
  clinic: Clinic & { timeZone: string }
  day: PlannableDay
  report: DayReport
  notice?: string | undefined
  /** An address that was typed at a row and belongs to no registrant. */
  unknownAddress?: UnknownAddress
}

const RELOAD_SECONDS = 5

/** The report of one day: who came, how long, from where, and what is still unclear. */
export const DaySummaryPage = ({ staff, clinic, day, report, notice, unknownAddress }: DaySummaryProps) => {
  const { summary, isRecounting, isOver } = report
  const canMatchRows = can(staff, 'attendance:match', clinic)
  const isAwaited = summary === undefined && isOver && report.reportTakenAt !== null
  return (
    <ConsolePage
      title={`Day ${day.number}: ${clinic.title}`}
      staff={staff}
      clinic={clinic}
      notice={notice}
      {...(isAwaited ? { refresh: RELOAD_SECONDS } : {})}
    >
      <div class="apart">
        <div>
          <h1>Day {day.number}: who was there</h1>
          <p class="lead">
            {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
          </p>
        </div>
        {canMatchRows && summary && (
          <a class="button" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
            Upload {report.reportTakenAt ? 'a corrected' : 'Zoom’s'} report
          </a>
        )}
      </div>
      {isRecounting && summary && (
        <NoticeBox tone="accent">
          <p>
            Newer rows or decisions are being counted. <a href="?">Show again</a>
          </p>
        </NoticeBox>
      )}
      {summary ? (
        <SummarySections {...{ clinic, day, summary }} />
      ) : (
        <SummaryPending {...{ clinic, day, report, canMatchRows }} />
      )}
      <UnmatchedRowsSection
        {...{ clinic, day, report, canMatchRows }}
        {...(unknownAddress ? { unknownAddress } : {})}
      />
    </ConsolePage>
  )
}

const SummarySections = ({
  clinic,
  day,
  summary,
}: Pick<DaySummaryProps, 'clinic' | 'day'> & { summary: DaySummary }) => (
  <>
    <AttendanceFigures summary={summary} />
    <p class="prose muted">
      Taken from {summary.source === 'report' ? 'Zoom’s report' : 'Zoom’s live events'} on{' '}
      <ZonedDateTime instant={summary.dataTakenAt} zone={clinic.timeZone} language="en" />.{' '}
      {formatRowCounts(summary)}
      {!summary.exact && ' Zoom gave totals without times: minutes are upper bounds.'}
    </p>
    <AttendanceChartSection {...{ clinic, day, summary }} />
    <DayComparisonSection summary={summary} />
    <GroupCounts summary={summary} />
  </>
)

const AttendanceFigures = ({ summary: { counts, longEnough, window } }: { summary: DaySummary }) => {
  const minutes = Math.ceil(
    (longEnough * (toEpochMillis(window.to) - toEpochMillis(window.from))) / MINUTE_MS,
  )
  return (
    <KeyFigures
      figures={[
        { label: 'Registered', value: counts.registered },
        { label: 'Tried to join', value: counts.joinClicked ?? '–' },
        { label: 'In the room', value: counts.inRoom },
        {
          label: `In the room long enough (${minutes} minutes or more)`,
          value: counts.inRoomLongEnough,
          strong: true,
        },
      ]}
    />
  )
}

const formatRowCounts = ({ counts, excluded }: DaySummary): string => {
  const excludedRows = Object.values(excluded).reduce((sum, count) => sum + count, 0)
  const unmatched =
    counts.unmatchedRows === 0
      ? 'Every row belongs to a registrant.'
      : `${counts.unmatchedRows} ${counts.unmatchedRows === 1 ? 'row' : 'rows'} (${counts.unmatchedPeople} ${counts.unmatchedPeople === 1 ? 'participant' : 'participants'}) belong to nobody known.`
  return excludedRows === 0
    ? unmatched
    : `${unmatched} Hosts, interpreters, recorders and the like are left out: ${excludedRows}.`
}

const SummaryPending = ({
  clinic,
  day,
  report,
  canMatchRows,
}: Pick<DaySummaryProps, 'clinic' | 'day' | 'report'> & { canMatchRows: boolean }) => (
  <EmptyState>
    {!report.isOver ? (
      <p>The day is not over yet. Its summary is made when Zoom’s data are complete.</p>
    ) : report.reportTakenAt ? (
      <p role="status">The report is being counted. This page looks again by itself.</p>
    ) : report.hasData ? (
      <p>
        Zoom’s live events are here; they are counted once no more can come. Zoom’s own report is more exact.
      </p>
    ) : (
      <p>Nothing is known yet about who was in the room.</p>
    )}
    {report.isOver && canMatchRows && !report.reportTakenAt && (
      <a class="button primary" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
        Upload Zoom’s report
      </a>
    )}
  </EmptyState>
)
