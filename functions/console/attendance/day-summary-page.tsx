import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { hasVenue } from '../../../shared/domain/clinic/venue'
import type { DayReport } from '../../../shared/queries/day-report'
import { NoticeBox } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import { AttendanceChartSection, DayComparisonSection } from './chart-sections'
import { ExcludedParticipantsSection } from './excluded-participants'
import { formatRowCounts } from './format-row-counts'
import { GroupCounts } from './group-counts'
import { listsOfDay } from './lists-of-day'
import type { UnknownAddress } from './match-forms'
import { canHaveReport } from './report-of-day'
import { SummaryComparisonSection } from './summary-comparison'
import { joinedLabelFor, SummaryFigures } from './summary-figures'
import { isBeingCounted, SummaryPending } from './summary-pending'
import { SummarySessionsSection } from './summary-sessions'
import { UnmatchedParticipantsSection } from './unmatched-participants'

interface DaySummaryProps {
  staff: StaffMember
  clinic: PlannableClinic
  day: PlannableDay
  report: DayReport
  notice?: string | undefined
  /** An address that was typed for a participant and belongs to no registrant. */
  unknownAddress?: UnknownAddress
  /** Of the unmatched participants, from 1. */
  page: number
}

const RELOAD_SECONDS = 5

/** The page of one day: its attendance, the comparison with the day before, and the participants still to be matched. */
export const DaySummaryPage = (props: DaySummaryProps) => {
  const { staff, clinic, day, report, notice, unknownAddress, page } = props
  const { summary, outdatedBy, isOver } = report
  const canMatchRows = can(staff, 'attendance:match', clinic)
  const canUpload = can(staff, 'attendance:upload', clinic)
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  const isAwaited = summary === undefined && isOver && isBeingCounted(report)
  const matchProps = {
    clinic,
    day,
    report,
    canMatchRows,
    page,
    ...(unknownAddress ? { unknownAddress } : {}),
  }
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
        <div class="row">
          {canUpload && summary && canHaveReport(clinic, day) && (
            <a class="button" href={`${base}/report`}>
              Upload {report.reportTakenAt ? 'a corrected' : 'Zoom’s'} report
            </a>
          )}
          {canMatchRows && summary && hasVenue(clinic) && (
            <a class="button" href={`${base}/tick-list`}>
              Record attendance
            </a>
          )}
        </div>
      </div>
      {outdatedBy && (
        <NoticeBox tone="accent">
          <p>
            {outdatedBy === 'report'
              ? 'Newer rows are being counted.'
              : 'Decisions, registrations, organisers, the attendance rule or the known bots have changed since these numbers were counted. Each change of the clinic, decision and report counts them again.'}{' '}
            <a href="?">Refresh</a>
          </p>
        </NoticeBox>
      )}
      {summary && can(staff, 'campaigns:use', clinic) && (
        <p>
          <a href={`/console/clinics/${clinic.id}/days/${day.number}/missing-institutions`}>
            Invited institutions that were missing
          </a>
        </p>
      )}
      {summary ? (
        <SummarySections {...{ clinic, day, summary }} dayOne={report.dayOne} />
      ) : (
        <SummaryPending {...{ clinic, day, report, canUpload, canRecord: canMatchRows }} />
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
  dayOne,
}: Pick<DaySummaryProps, 'clinic' | 'day'> & { summary: DaySummary; dayOne: DaySummary | undefined }) => {
  const listHref = listsOfDay(clinic, day.number)
  return (
    <>
      {summary.corrects && <CorrectionNotice {...{ clinic, summary, corrects: summary.corrects }} />}
      <SummaryFigures {...{ clinic, summary, listHref }} />
      <p class="prose muted">
        From {sourceLabels[summary.source]}, as of{' '}
        <ZonedDateTime instant={summary.dataTakenAt} zone={clinic.timeZone} language="en" />.{' '}
        {summary.source !== 'by-hand' && formatRowCounts(summary)}
        {clinic.mode === 'hybrid' &&
          summary.source !== 'by-hand' &&
          ' Zoom’s data covers only the people who joined online.'}
        {clinic.mode === 'hybrid' &&
          summary.source === 'by-hand' &&
          'Only the people recorded as present at the venue are counted: Zoom has sent nothing about this day.'}
        {!summary.exact && ' Zoom gave totals without times: minutes are upper bounds.'}
      </p>
      <AttendanceChartSection {...{ clinic, day, summary }} />
      <SummarySessionsSection {...{ clinic, summary, listHref }} />
      <SummaryComparisonSection {...{ clinic, summary, dayOne, listHref }} />
      <DayComparisonSection {...{ summary, listHref }} />
      <GroupCounts {...{ summary, listHref }} joinedLabel={joinedLabelFor(clinic)} />
    </>
  )
}

const sourceLabels: Record<DaySummary['source'], string> = {
  report: 'Zoom’s report',
  webhook: 'Zoom’s live events',
  'by-hand': 'attendance recorded by hand',
}

interface CorrectionNoticeProps extends Pick<DaySummaryProps, 'clinic'> {
  summary: DaySummary
  corrects: NonNullable<DaySummary['corrects']>
}

/** The previous edition, which this one replaces, and what changed. */
const CorrectionNotice = ({ clinic, summary: { counts }, corrects }: CorrectionNoticeProps) => (
  <NoticeBox tone="accent">
    <p>
      Corrected summary. It replaces the one of{' '}
      <ZonedDateTime instant={corrects.dataTakenAt} zone={clinic.timeZone} language="en" />:{' '}
      {joinedLabelFor(clinic).toLowerCase()} {corrects.counts.joined} → {counts.joined}, attended{' '}
      {corrects.counts.attended} → {counts.attended}, unmatched participants {corrects.counts.unmatchedPeople}{' '}
      → {counts.unmatchedPeople}.
    </p>
  </NoticeBox>
)
