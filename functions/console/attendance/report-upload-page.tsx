import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import { firstNoonOf } from '../../../shared/domain/clinic/times/clinic-times'
import { formatMoment } from '../../../shared/i18n/format-times'
import { RadioGroup, SelectField } from '../../../shared/web/form/choice-fields'
import { listZoneOptions } from '../../../shared/web/form/country-zone-options'
import { controlAttributes, FieldFrame } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import type { DateOrderQuestion } from './parse-report-files'

interface ReportProps {
  staff: StaffMember
  clinic: Clinic
  day: ClinicDay
  zone: string
  /** When the previous report of this day was uploaded, in words. */
  earlierReportTime?: string | null
  errors?: Partial<Record<'file' | 'zone', string>>
  /** The errors in the file, row by row. */
  problems?: string[]
  /** The texts that the form carries along, while they are small enough; without them the file is chosen again. */
  carried?: string[]
  /** The order of month and day is ambiguous. */
  orderQuestion?: DateOrderQuestion
}

const MAX_SHOWN = 20

/** Uploading Zoom's participant report of a day. */
export const ReportUploadPage = ({
  staff,
  clinic,
  day,
  zone,
  earlierReportTime,
  errors = {},
  problems = [],
  carried = [],
  orderQuestion,
}: ReportProps) => (
  <ConsolePage title={`Zoom report of day ${day.number}: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Upload Zoom’s report of day {day.number}</h1>
    <p class="lead">
      {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
    </p>
    {problems.length > 0 && <FileProblems problems={problems} />}
    {earlierReportTime && (
      <NoticeBox tone="accent">
        <p>
          A report was uploaded on {earlierReportTime}. A new one replaces it; decisions about its rows are
          kept.
        </p>
      </NoticeBox>
    )}
    <form method="post" enctype="multipart/form-data" class="card">
      {orderQuestion && <DateOrderField question={orderQuestion} zone={zone} />}
      {carried.map((text) => (
        <input type="hidden" name="carried" value={text} />
      ))}
      <ReportFileField {...(errors.file ? { error: errors.file } : {})} optional={carried.length > 0} />
      <SelectField
        name="zone"
        label="Time zone of the report"
        hint="Zoom writes the times in the time zone of the account’s settings. You check them on the next page."
        value={zone}
        error={errors.zone}
        options={listZoneOptions(zone || null, firstNoonOf(clinic))}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Upload report
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Back</a>
      </div>
    </form>
  </ConsolePage>
)

export const ReportFileField = ({ error, optional }: { error?: string; optional: boolean }) => {
  const field = {
    name: 'file',
    label: 'Participant report (CSV)',
    hint: 'From Zoom: Reports, Usage, Participants, Export with meeting data. Several files when the meeting was restarted; 4 MB in all.',
    error,
    optional: optional ? 'the file is kept' : undefined,
  }
  return (
    <FieldFrame {...field}>
      <input {...controlAttributes(field)} type="file" accept=".csv,.txt,text/csv,text/plain" multiple />
    </FieldFrame>
  )
}

const DateOrderField = ({ question, zone }: { question: DateOrderQuestion; zone: string }) => (
  <RadioGroup
    name="order"
    label={`What does “${question.text}” in row ${question.row} mean?`}
    hint="Every date of this file can be read both ways."
    options={question.readings.map(({ order, at }) => ({
      value: order,
      label: formatMoment(at, zone, 'en'),
    }))}
  />
)

const FileProblems = ({ problems }: { problems: string[] }) => (
  <div class="error-summary" role="alert">
    <h2>Nothing was read from this file</h2>
    <ul>
      {problems.slice(0, MAX_SHOWN).map((problem) => (
        <li>
          <bdi>{problem}</bdi>
        </li>
      ))}
    </ul>
    {problems.length > MAX_SHOWN && <p>And {problems.length - MAX_SHOWN} more.</p>}
  </div>
)
