import type { DaySummary } from '../../../../shared/domain/attendance/day-summary'
import type { Clinic, PlannableDay } from '../../../../shared/domain/clinic/clinic'
import { MINUTE, millisOf } from '../../../../shared/domain/time/instant'
import { Empty, Notice } from '../../../../shared/pages/notice'
import { Numbers } from '../../../../shared/pages/numbers'
import { When } from '../../../../shared/pages/time'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import type { DayReport } from '../../queries/day-report'
import { ConsolePage } from '../console-page'
import { CountsByGroup } from './day-groups'
import { DaysAgainstEachOther, RoomOverTime } from './day-pictures'
import { RowsToDecide, type UnknownAddress } from './day-rows'
import { DayHours, dayDate } from './day-words'

interface DaySummaryProps {
  staff: Staff
  clinic: Clinic & { timeZone: string }
  day: PlannableDay
  report: DayReport
  told?: string | undefined
  /** An address that was typed at a row and belongs to no registrant. */
  unknown?: UnknownAddress
}

const RELOAD_SECONDS = 5

/** The report of one day: who came, how long, from where, and what is still unclear. */
export const DaySummaryPage = ({ staff, clinic, day, report, told, unknown }: DaySummaryProps) => {
  const { summary, recounting, over } = report
  const mayCount = may(staff, 'POST /console/clinics/:id/days/:day/matches', clinic)
  const awaited = summary === undefined && over && report.reportTakenAt !== null
  return (
    <ConsolePage
      title={`Day ${day.number}: ${clinic.title}`}
      staff={staff}
      clinic={clinic}
      told={told}
      {...(awaited ? { refresh: RELOAD_SECONDS } : {})}
    >
      <div class="apart">
        <div>
          <h1>Day {day.number}: who was there</h1>
          <p class="lead">
            {dayDate(day)}, <DayHours clinic={clinic} day={day} />
          </p>
        </div>
        {mayCount && summary && (
          <a class="button" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
            Upload {report.reportTakenAt ? 'a corrected' : 'Zoom’s'} report
          </a>
        )}
      </div>
      {recounting && summary && (
        <Notice tone="accent">
          <p>
            Newer rows or decisions are being counted. <a href="?">Show again</a>
          </p>
        </Notice>
      )}
      {summary ? (
        <Counted {...{ clinic, day, summary }} />
      ) : (
        <NotYet {...{ clinic, day, report, mayCount }} />
      )}
      <RowsToDecide {...{ clinic, day, report, mayCount }} {...(unknown ? { unknown } : {})} />
    </ConsolePage>
  )
}

const Counted = ({
  clinic,
  day,
  summary,
}: Pick<DaySummaryProps, 'clinic' | 'day'> & { summary: DaySummary }) => (
  <>
    <FourNumbers summary={summary} />
    <p class="prose muted">
      Taken from {summary.source === 'report' ? 'Zoom’s report' : 'Zoom’s live events'} on{' '}
      <When instant={summary.dataTakenAt} zone={clinic.timeZone} language="en" />. {rowsWords(summary)}
      {!summary.exact && ' Zoom gave totals without times: minutes are upper bounds.'}
    </p>
    <RoomOverTime {...{ clinic, day, summary }} />
    <DaysAgainstEachOther summary={summary} />
    <CountsByGroup summary={summary} />
  </>
)

const FourNumbers = ({ summary: { counts, longEnough, window } }: { summary: DaySummary }) => {
  const minutes = Math.ceil((longEnough * (millisOf(window.to) - millisOf(window.from))) / MINUTE)
  return (
    <Numbers
      facts={[
        { label: 'Registered', value: counts.registered },
        { label: 'Tried to join', value: counts.tried ?? '–' },
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

const rowsWords = ({ counts, excluded }: DaySummary): string => {
  const aside = Object.values(excluded).reduce((sum, count) => sum + count, 0)
  const unmatched =
    counts.unmatchedRows === 0
      ? 'Every row belongs to a registrant.'
      : `${counts.unmatchedRows} ${counts.unmatchedRows === 1 ? 'row' : 'rows'} (${counts.unmatchedPeople} ${counts.unmatchedPeople === 1 ? 'participant' : 'participants'}) belong to nobody known.`
  return aside === 0
    ? unmatched
    : `${unmatched} Hosts, interpreters, recorders and the like are left out: ${aside}.`
}

const NotYet = ({
  clinic,
  day,
  report,
  mayCount,
}: Pick<DaySummaryProps, 'clinic' | 'day' | 'report'> & { mayCount: boolean }) => (
  <Empty>
    {!report.over ? (
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
    {report.over && mayCount && !report.reportTakenAt && (
      <a class="button primary" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
        Upload Zoom’s report
      </a>
    )}
  </Empty>
)
