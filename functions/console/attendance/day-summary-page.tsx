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
import { ExcludedParticipantsSection } from './excluded-participants'
import { GroupCounts } from './group-counts'
import type { UnknownAddress } from './match-forms'
import { UnmatchedParticipantsSection } from './unmatched-participants'

interface DaySummaryProps {
  staff: StaffMember
  clinic: Clinic & { timeZone: string }
  day: PlannableDay
  report: DayReport
  notice?: string | undefined
  /** An address that was typed for a participant and belongs to no registrant. */
  unknownAddress?: UnknownAddress
}

const RELOAD_SECONDS = 5

/** The page of one day: its attendance, the comparison with the day before, and the participants still to be matched. */
export const DaySummaryPage = ({ staff, clinic, day, report, notice, unknownAddress }: DaySummaryProps) => {
  const { summary, isRecounting, isOver } = report
  const canMatchRows = can(staff, 'attendance:match', clinic)
  const canUpload = can(staff, 'attendance:upload', clinic)
  const isAwaited = summary === undefined && isOver && report.reportTakenAt !== null
  const matchProps = { clinic, day, report, canMatchRows, ...(unknownAddress ? { unknownAddress } : {}) }
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
          <h1>Day {day.number} attendance</h1>
          <p class="lead">
            {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
          </p>
        </div>
        {canUpload && summary && (
          <a class="button" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
            Upload {report.reportTakenAt ? 'a corrected' : 'Zoom’s'} report
          </a>
        )}
      </div>
      {isRecounting && summary && (
        <NoticeBox tone="accent">
          <p>
            Newer rows or decisions are being counted. <a href="?">Refresh</a>
          </p>
        </NoticeBox>
      )}
      {summary ? (
        <SummarySections {...{ clinic, day, summary }} />
      ) : (
        <SummaryPending {...{ clinic, day, report, canUpload }} />
      )}
      <UnmatchedParticipantsSection {...matchProps} />
      <ExcludedParticipantsSection {...matchProps} />
    </ConsolePage>
  )
}

const SummarySections = ({
  clinic,
  day,
  summary,
}: Pick<DaySummaryProps, 'clinic' | 'day'> & { summary: DaySummary }) => (
  <>
    {summary.corrects && <CorrectionNotice {...{ clinic, summary, corrects: summary.corrects }} />}
    <AttendanceFigures summary={summary} />
    <p class="prose muted">
      From {summary.source === 'report' ? 'Zoom’s report' : 'Zoom’s live events'}, taken on{' '}
      <ZonedDateTime instant={summary.dataTakenAt} zone={clinic.timeZone} language="en" />.{' '}
      {formatRowCounts(summary)}
      {summary.skippedRows > 0 && ` ${formatSkippedRows(summary.skippedRows)}`}
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
        { label: 'Clicked the joining link', value: counts.joinClicked ?? '–' },
        { label: 'Joined', value: counts.inRoom },
        { label: `Attended (${minutes}+ min)`, value: counts.inRoomLongEnough, strong: true },
      ]}
    />
  )
}

/** Says that every row belongs to a registrant only where no participant was left unmatched or excluded. */
const formatRowCounts = ({ counts, excluded }: DaySummary): string => {
  const excludedPeople = Object.values(excluded).reduce((sum, count) => sum + count, 0)
  const unmatched = `${pluralise(counts.unmatchedPeople, 'participant')} (${pluralise(counts.unmatchedRows, 'row')}) could not be matched.`
  const left = excludedPeople === 0 ? [] : [`${excludedPeople} hosts, interpreters and bots excluded.`]
  if (counts.unmatchedRows > 0) return [unmatched, ...left].join(' ')
  return [
    left.length === 0 ? 'Every row belongs to a registrant.' : 'Nobody else is unmatched.',
    ...left,
  ].join(' ')
}

const formatSkippedRows = (rows: number): string =>
  `${pluralise(rows, 'row')} of the report could not be read and ${rows === 1 ? 'was' : 'were'} left out.`

const pluralise = (quantity: number, noun: string): string =>
  `${quantity} ${noun}${quantity === 1 ? '' : 's'}`

interface CorrectionNoticeProps extends Pick<DaySummaryProps, 'clinic'> {
  summary: DaySummary
  corrects: NonNullable<DaySummary['corrects']>
}

/** The previous edition, which this one replaces, and what changed. */
const CorrectionNotice = ({ clinic, summary: { counts }, corrects }: CorrectionNoticeProps) => (
  <NoticeBox tone="accent">
    <p>
      Corrected summary. It replaces the one of{' '}
      <ZonedDateTime instant={corrects.dataTakenAt} zone={clinic.timeZone} language="en" />: joined{' '}
      {corrects.counts.inRoom} → {counts.inRoom}, attended {corrects.counts.inRoomLongEnough} →{' '}
      {counts.inRoomLongEnough}, unmatched participants {corrects.counts.unmatchedPeople} →{' '}
      {counts.unmatchedPeople}.
    </p>
  </NoticeBox>
)

const SummaryPending = ({
  clinic,
  day,
  report,
  canUpload,
}: Pick<DaySummaryProps, 'clinic' | 'day' | 'report'> & { canUpload: boolean }) => (
  <EmptyState>
    {!report.isOver ? (
      <p>The day is not over yet. Its summary is made when Zoom’s data are complete.</p>
    ) : report.reportTakenAt ? (
      <p role="status">The report is being counted. This page refreshes automatically.</p>
    ) : report.hasData ? (
      <p>
        Zoom’s live events have arrived; they are counted when no more are expected. Zoom’s own report is more
        exact.
      </p>
    ) : (
      <p>
        Zoom has sent nothing about this day, so its attendance is not known.{' '}
        {report.isComplete && 'Upload Zoom’s report; the summary is then mailed.'}
      </p>
    )}
    {report.isOver && canUpload && !report.reportTakenAt && (
      <a class="button primary" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
        Upload Zoom’s report
      </a>
    )}
  </EmptyState>
)
