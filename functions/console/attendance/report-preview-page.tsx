import type { StaffMember } from '../../../shared/domain/access/staff'
import type { DayAttendance } from '../../../shared/domain/attendance/summary/day-attendance'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { englishCityOfZone } from '../../../shared/domain/values/time/zone-label'
import { CheckboxField } from '../../../shared/web/form/choice-fields'
import { KeyFigures } from '../../../shared/web/key-figures'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import { formatExclusion } from './excluded-participants'
import type { ParsedReport } from './parse-report-files'
import type { ReportUpload } from './report-upload'
import { ReportFileField } from './report-upload-page'

interface ReportPreviewProps {
  staff: StaffMember
  clinic: PlannableClinic
  day: PlannableDay
  upload: ReportUpload
  /** The texts that the form carries along; empty when they are too large, then the file is chosen again. */
  carried: string[]
  report: ParsedReport
  attendance: DayAttendance
  /** Whether a required checkbox was left empty. */
  isTickMissing: boolean
}

const MAX_SHOWN = 20

/**
 * The preview of a report, before anything is counted: when the meeting ran, who took part, and what does not match.
 */
export const ReportPreviewPage = (props: ReportPreviewProps) => {
  const { staff, clinic, day, report, upload, carried } = props
  return (
    <ConsolePage title={`Zoom report of day ${day.number}: ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Check the report of day {day.number}</h1>
      <p class="lead">
        {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
      </p>
      <ZoneNotice {...props} />
      <PreviewFigures {...props} />
      <form method="post" enctype="multipart/form-data" class="card">
        <input type="hidden" name="confirmed" value="yes" />
        <input type="hidden" name="zone" value={upload.zone} />
        {upload.order && <input type="hidden" name="order" value={upload.order} />}
        {carried.map((text) => (
          <input type="hidden" name="carried" value={text} />
        ))}
        <input type="hidden" name="previewed" value={upload.digest} />
        {carried.length === 0 && <ReportFileField optional={false} />}
        <NeededTicks {...props} />
        <div class="actions">
          <button class="button primary" type="submit">
            Count this report
          </button>
          <a href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>Choose another file or zone</a>
        </div>
      </form>
      {report.doubtfulNames.length > 0 && (
        <p class="prose">
          The file does not say its encoding. Check these names:{' '}
          {report.doubtfulNames.slice(0, MAX_SHOWN).join(', ')}
        </p>
      )}
    </ConsolePage>
  )
}

const ZoneNotice = ({ report, upload, carried }: ReportPreviewProps) => (
  <NoticeBox tone={report.suggestedZone ? 'warn' : 'accent'}>
    {report.timeNotes.map((note) => (
      <p>{note}</p>
    ))}
    {report.suggestedZone && carried.length > 0 && (
      <form method="post" enctype="multipart/form-data">
        <input type="hidden" name="zone" value={report.suggestedZone} />
        {upload.order && <input type="hidden" name="order" value={upload.order} />}
        {carried.map((text) => (
          <input type="hidden" name="carried" value={text} />
        ))}
        <button class="button small" type="submit">
          Use {englishCityOfZone(report.suggestedZone) || report.suggestedZone} time
        </button>
      </form>
    )}
  </NoticeBox>
)

const PreviewFigures = ({ report, attendance }: ReportPreviewProps) => (
  <>
    <KeyFigures
      figures={[
        { label: 'Rows read', value: report.stays.length },
        { label: 'Registrants who joined', value: attendance.people.length },
        { label: 'Unmatched participants', value: attendance.unmatched.length },
        { label: 'Hosts, interpreters and bots', value: attendance.excluded.length },
      ]}
    />
    {report.rowNotes.slice(0, MAX_SHOWN).map((note) => (
      <p class="prose">{note}</p>
    ))}
    {report.rowNotes.length > MAX_SHOWN && <p>And {report.rowNotes.length - MAX_SHOWN} more.</p>}
    {attendance.excluded.length > 0 && (
      <>
        <p class="prose">
          Excluded for the reasons below; you can include them on the day’s attendance page.
        </p>
        <ul>
          {attendance.excluded.slice(0, MAX_SHOWN).map((row) => (
            <li>
              <bdi>{row.name || row.email}</bdi>, {formatExclusion(row)}
            </li>
          ))}
        </ul>
        {attendance.excluded.length > MAX_SHOWN && <p>And {attendance.excluded.length - MAX_SHOWN} more.</p>}
      </>
    )}
  </>
)

/** The points that the staff member must confirm before the report is counted. */
const NeededTicks = ({ report, clinic, isTickMissing }: ReportPreviewProps) => (
  <>
    {isTickMissing && (
      <div class="error-summary" role="alert">
        <p>Nothing was counted. Tick what applies, or choose another file.</p>
      </div>
    )}
    {report.otherMeetings.length > 0 && (
      <CheckboxField
        name="otherMeeting"
        value="yes"
        optional=""
        label={`This report is from meeting ${report.otherMeetings.join(', ')}; the clinic’s meeting is ${clinic.zoom?.meetingId}. It belongs to this clinic.`}
      />
    )}
    {report.rowProblems.length > 0 && (
      <>
        <p>These rows cannot be read:</p>
        <ul>
          {report.rowProblems.slice(0, MAX_SHOWN).map((problem) => (
            <li>
              <bdi>{problem}</bdi>
            </li>
          ))}
        </ul>
        {report.rowProblems.length > MAX_SHOWN && <p>And {report.rowProblems.length - MAX_SHOWN} more.</p>}
        <CheckboxField
          name="skipBadRows"
          value="yes"
          optional=""
          label="Leave them out and count the others."
        />
      </>
    )}
  </>
)
