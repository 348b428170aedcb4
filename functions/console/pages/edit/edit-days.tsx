import { Checkbox } from '../../../../shared/pages/form/choice'
import { Field, TextArea } from '../../../../shared/pages/form/field'
import { DayHours, dayDate } from '../day/day-words'
import { type FieldsProps, fieldOf } from './edit-fields'

const MOST_DAYS = 6

/** The days, and in a draft an empty one to add. */
export const DayFields = (props: FieldsProps) => {
  const typed = Object.keys(props.texts).flatMap((name) => /^days\.(\d+)\.start$/.exec(name)?.[1] ?? [])
  const shown = Math.max(props.clinic.days.length, ...typed.map((row) => Number(row) + 1))
  const days = Array.from({ length: Math.min(shown, MOST_DAYS) }, (_, row) => row)
  return (
    <>
      {days.map((row) =>
        props.clinic.status === 'draft' ? (
          <DraftDay {...props} row={row} />
        ) : (
          <FixedDay {...props} row={row} />
        ),
      )}
      {props.clinic.status === 'draft' && days.length < MOST_DAYS && (
        <details>
          <summary>Add a day</summary>
          <DraftDay {...props} row={days.length} added />
        </details>
      )}
    </>
  )
}

interface DayProps extends FieldsProps {
  row: number
  added?: boolean
}

const DraftDay = ({ row, added = false, ...props }: DayProps) => (
  <fieldset class="group" id={added ? undefined : `field-days-${row}`}>
    <legend>{added ? 'One more day' : `Day ${row + 1}`}</legend>
    <div class="inline">
      <Field {...fieldOf(props, `days.${row}.date`)} label="Date" type="date" optional="" />
      <Field {...fieldOf(props, `days.${row}.start`)} label="From" type="time" optional="" />
      <Field {...fieldOf(props, `days.${row}.end`)} label="To" type="time" optional="" />
    </div>
    <Programme {...props} row={row} />
    {!added && row > 0 && (
      <Checkbox
        name={`days.${row}.remove`}
        label="Take this day out"
        value="yes"
        optional=""
        checked={props.texts[`days.${row}.remove`] === 'yes'}
      />
    )}
  </fieldset>
)

const FixedDay = ({ row, ...props }: DayProps) => {
  const day = props.clinic.days[row]
  if (!day) return null
  return (
    <fieldset class="group">
      <legend>Day {row + 1}</legend>
      <p>
        {dayDate(day)}, <DayHours clinic={props.clinic} day={day} />.{' '}
        <a href={`/console/clinics/${props.clinic.id}/days/${day.number}/move`}>Change date or hours</a>
      </p>
      {props.errorAt(`days.${row}.date`) && <p class="error">{props.errorAt(`days.${row}.date`)}</p>}
      <input type="hidden" name={`days.${row}.start`} value={day.start} />
      <Programme {...props} row={row} />
    </fieldset>
  )
}

const Programme = ({ row, ...props }: DayProps) => (
  <TextArea
    {...fieldOf(props, `days.${row}.programme`)}
    label="Programme"
    hint="One session a line, as 09:00-09:30 Opening remarks; a break as 10:45-11:00 [break] Coffee. Lines that begin with spaces describe the session above."
    optional="optional"
    rows={rowsFor(props.texts[`days.${row}.programme`])}
    full
  />
)

/** A programme is seen whole, as far as that fits a screen. */
const rowsFor = (text = ''): number => Math.min(Math.max(8, text.split('\n').length + 2), 24)
