import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import type { MoveConsequences } from '../../../shared/use-cases/clinic/preview-move'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { InputField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import { MoveConsequencesSection } from './move-consequences'
import type { MoveFormValues } from './move-form-values'

interface MoveProps {
  staff: StaffMember
  clinic: Clinic
  day: ClinicDay
  values: MoveFormValues
  problems?: FieldProblem[]
  /** What moving to the typed time would do; null before the form was sent. */
  consequences?: MoveConsequences | null
  notice?: 'unchanged' | 'conflict' | 'not-movable' | undefined
}

const noticeTexts = {
  unchanged: 'The day already has this time. Nothing would change, and no e-mail would be sent.',
  conflict: 'The clinic was changed in the meantime; nothing was moved. Check the consequences again.',
  'not-movable': 'Only the days of a published clinic can be moved. Edit the draft instead.',
}

/** Moving a day: the new time, then every consequence, then the confirmation. GET shows, only POST moves. */
export const MovePage = ({
  staff,
  clinic,
  day,
  values,
  problems = [],
  consequences = null,
  notice,
}: MoveProps) => (
  <ConsolePage title={`Change day ${day.number}: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Change date or hours of day {day.number}</h1>
    <p class="lead">
      Now: {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
    </p>
    {notice && (
      <NoticeBox tone={notice === 'conflict' ? 'bad' : 'accent'}>
        <p>{noticeTexts[notice]}</p>
      </NoticeBox>
    )}
    <ErrorSummary title="The day cannot be moved there" problems={problems.map(toMoveField)} />
    {notice !== 'not-movable' && (
      <MoveTimeForm {...{ values, problems }} hasPreview={consequences !== null} />
    )}
    {consequences && clinic.timeZone && (
      <MoveConsequencesSection {...{ clinic, day, values, consequences }} zone={clinic.timeZone} />
    )}
  </ConsolePage>
)

/** `days.1.start` of the clinic is `start` of this form. */
const toMoveField = (problem: FieldProblem): FieldProblem => ({
  ...problem,
  field: problem.field.replace(/^days\.\d+\./, ''),
})

const MoveTimeForm = ({
  values,
  problems,
  hasPreview,
}: {
  values: MoveFormValues
  problems: FieldProblem[]
  hasPreview: boolean
}) => {
  const errorAt = (name: string) => problems.find((problem) => toMoveField(problem).field === name)?.message
  return (
    <form method="get" class="card">
      <div class="inline">
        <InputField name="date" label="New date" type="date" value={values.date} error={errorAt('date')} />
        <InputField name="start" label="From" type="time" value={values.start} error={errorAt('start')} />
        <InputField name="end" label="To" type="time" value={values.end} error={errorAt('end')} />
      </div>
      <p class="hint muted small">
        In the clinic’s time zone. If the day keeps its length, the programme moves with it.
      </p>
      <div class="actions">
        <button class={hasPreview ? 'button' : 'button primary'} type="submit">
          Preview
        </button>
      </div>
    </form>
  )
}
