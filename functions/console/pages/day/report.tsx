import type { Clinic, Day } from '../../../../shared/domain/clinic/clinic'
import { momentWords } from '../../../../shared/language/times'
import { Radios, Select } from '../../../../shared/pages/form/choice'
import { controlAttributes, FieldFrame } from '../../../../shared/pages/form/field'
import { zoneOptions } from '../../../../shared/pages/form/places'
import { Notice } from '../../../../shared/pages/notice'
import type { Staff } from '../../access/staff'
import type { Question } from '../../queries/read-report'
import { ConsolePage } from '../console-page'
import { DayHours, dayDate } from './day-words'

interface ReportProps {
  staff: Staff
  clinic: Clinic
  day: Day
  zone: string
  /** When an earlier report of this day came, in words. */
  earlier?: string | null
  errors?: Partial<Record<'file' | 'zone', string>>
  /** What is wrong in the file, row by row. */
  problems?: string[]
  /** Nobody can tell month from day; the texts are carried along while they are small enough. */
  asked?: { question: Question; carried: string[] }
}

const SHOWN = 20

/** Uploading Zoom's participant report of a day. */
export const ReportPage = ({
  staff,
  clinic,
  day,
  zone,
  earlier,
  errors = {},
  problems = [],
  asked,
}: ReportProps) => (
  <ConsolePage title={`Zoom report of day ${day.number}: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Upload Zoom’s report of day {day.number}</h1>
    <p class="lead">
      {dayDate(day)}, <DayHours clinic={clinic} day={day} />
    </p>
    {problems.length > 0 && <Problems problems={problems} />}
    {earlier && (
      <Notice tone="accent">
        <p>A report was taken on {earlier}. A new one replaces it; decisions about its rows stay.</p>
      </Notice>
    )}
    <form method="post" enctype="multipart/form-data" class="card">
      {asked && <AskOrder question={asked.question} zone={zone} />}
      {asked?.carried.map((text) => (
        <input type="hidden" name="carried" value={text} />
      ))}
      <FileField
        {...(errors.file ? { error: errors.file } : {})}
        optional={asked !== undefined && asked.carried.length > 0}
      />
      <Select
        name="zone"
        label="Time zone of the report’s clock"
        hint="Zoom writes the times in the zone of the account’s settings. Look into Zoom when in doubt."
        value={zone}
        error={errors.zone}
        options={zoneOptions(zone || null)}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Take the report
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Back</a>
      </div>
    </form>
  </ConsolePage>
)

const FileField = ({ error, optional }: { error?: string; optional: boolean }) => {
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

const AskOrder = ({ question, zone }: { question: Question; zone: string }) => (
  <Radios
    name="order"
    label={`What does “${question.text}” in row ${question.row} mean?`}
    hint="Every date of this file can be read both ways."
    options={question.readings.map(({ order, at }) => ({ value: order, label: momentWords(at, zone, 'en') }))}
  />
)

const Problems = ({ problems }: { problems: string[] }) => (
  <div class="error-summary" role="alert">
    <h2>Nothing was taken from this file</h2>
    <ul>
      {problems.slice(0, SHOWN).map((problem) => (
        <li dir="auto">{problem}</li>
      ))}
    </ul>
    {problems.length > SHOWN && <p>And {problems.length - SHOWN} more.</p>}
  </div>
)
