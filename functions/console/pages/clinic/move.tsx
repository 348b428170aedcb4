import type { Clinic, Day } from '../../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../../shared/domain/problem'
import { ErrorSummary } from '../../../../shared/pages/form/error-summary'
import { Field } from '../../../../shared/pages/form/field'
import { Notice } from '../../../../shared/pages/notice'
import type { Consequences } from '../../../../shared/use-cases/clinic/preview-move'
import type { Staff } from '../../access/staff'
import { ConsolePage } from '../console-page'
import { DayHours, dayDate } from '../day/day-words'
import { MovePreview } from './move-preview'

export interface MoveTexts {
  date: string
  start: string
  end: string
}

interface MoveProps {
  staff: Staff
  clinic: Clinic
  day: Day
  texts: MoveTexts
  problems?: Problem[]
  /** What the typed time comes to; null before it was asked. */
  consequences?: Consequences | null
  notice?: 'unchanged' | 'conflict' | 'not-movable' | undefined
}

const notices = {
  unchanged: 'This is the time that the day has already. Nothing would change, and nobody would be told.',
  conflict:
    'The clinic was changed while you were looking; nothing was moved. Look at the consequences again.',
  'not-movable': 'Only days of a published clinic are moved. A draft’s days are simply edited.',
}

/** Moving a day: the new time, then every consequence, then the confirmation. GET shows, only POST moves. */
export const MovePage = ({
  staff,
  clinic,
  day,
  texts,
  problems = [],
  consequences = null,
  notice,
}: MoveProps) => (
  <ConsolePage title={`Change day ${day.number}: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Change date or hours of day {day.number}</h1>
    <p class="lead">
      Now: {dayDate(day)}, <DayHours clinic={clinic} day={day} />
    </p>
    {notice && (
      <Notice tone={notice === 'conflict' ? 'bad' : 'accent'}>
        <p>{notices[notice]}</p>
      </Notice>
    )}
    <ErrorSummary title="The day cannot be moved there" problems={problems.map(toField)} />
    {notice !== 'not-movable' && <TimeForm {...{ texts, problems }} asked={consequences !== null} />}
    {consequences && clinic.timeZone && (
      <MovePreview {...{ clinic, day, texts, consequences }} zone={clinic.timeZone} />
    )}
  </ConsolePage>
)

/** `days.1.start` of the clinic is `start` of this form. */
const toField = (problem: Problem): Problem => ({
  ...problem,
  field: problem.field.replace(/^days\.\d+\./, ''),
})

const TimeForm = ({ texts, problems, asked }: { texts: MoveTexts; problems: Problem[]; asked: boolean }) => {
  const errorAt = (name: string) => problems.find((problem) => toField(problem).field === name)?.message
  return (
    <form method="get" class="card">
      <div class="inline">
        <Field name="date" label="New date" type="date" value={texts.date} error={errorAt('date')} />
        <Field name="start" label="From" type="time" value={texts.start} error={errorAt('start')} />
        <Field name="end" label="To" type="time" value={texts.end} error={errorAt('end')} />
      </div>
      <p class="hint muted small">
        In the clinic’s time zone. The programme moves along when the day keeps its length.
      </p>
      <div class="actions">
        <button class={asked ? 'button' : 'button primary'} type="submit">
          Show what would happen
        </button>
      </div>
    </form>
  )
}
