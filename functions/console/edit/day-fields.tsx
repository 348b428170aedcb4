import { hasOpenTimes, MAX_CLINIC_DAYS } from '../../../shared/domain/clinic/clinic'
import { endsNextDay } from '../../../shared/domain/clinic/times/day-window'
import { CheckboxField } from '../../../shared/web/form/choice-fields'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import { type ClinicFieldsProps, fieldProps } from './general-fields'

/** The days; where their times are open also an empty one to add. */
export const DayFields = (props: ClinicFieldsProps) => {
  const typed = Object.keys(props.values).flatMap((name) => /^days\.(\d+)\.start$/.exec(name)?.[1] ?? [])
  const shown = Math.max(props.clinic.days.length, ...typed.map((row) => Number(row) + 1))
  const days = Array.from({ length: Math.min(shown, MAX_CLINIC_DAYS) }, (_, row) => row)
  return (
    <>
      {days.map((row) =>
        hasOpenTimes(props.clinic) ? (
          <DraftDayFields {...props} row={row} />
        ) : (
          <PublishedDayFields {...props} row={row} />
        ),
      )}
      {hasOpenTimes(props.clinic) && days.length < MAX_CLINIC_DAYS && (
        <details>
          <summary>Add a day</summary>
          <DraftDayFields {...props} row={days.length} isNew />
        </details>
      )}
    </>
  )
}

interface DayProps extends ClinicFieldsProps {
  row: number
  isNew?: boolean
}

const DraftDayFields = ({ row, isNew = false, ...props }: DayProps) => (
  <fieldset class="group" id={isNew ? undefined : `field-days-${row}`}>
    <legend>{isNew ? 'New day' : `Day ${row + 1}`}</legend>
    <div class="inline">
      <InputField {...fieldProps(props, `days.${row}.date`)} label="Date" type="date" optional="" />
      <InputField {...fieldProps(props, `days.${row}.start`)} label="From" type="time" optional="" />
      <InputField {...fieldProps(props, `days.${row}.end`)} label="To" type="time" optional="" />
    </div>
    {isOvernight(props.values, row) && (
      <CheckboxField
        name={`days.${row}.overnight`}
        label="Ends on the next day"
        value="yes"
        optional=""
        checked={props.values[`days.${row}.overnight`] === 'yes' || isStoredOvernight(props, row)}
      />
    )}
    <ProgrammeField {...props} row={row} />
    {!isNew && row > 0 && (
      <CheckboxField
        name={`days.${row}.remove`}
        label="Remove this day"
        value="yes"
        optional=""
        checked={props.values[`days.${row}.remove`] === 'yes'}
      />
    )}
  </fieldset>
)

const isOvernight = (values: ClinicFieldsProps['values'], row: number): boolean => {
  const [start, end] = [values[`days.${row}.start`], values[`days.${row}.end`]]
  return Boolean(start && end) && endsNextDay({ start: start ?? '', end: end ?? '' })
}

/** The stored day has these hours already, so it was asked about before. */
const isStoredOvernight = ({ clinic, values }: ClinicFieldsProps, row: number): boolean => {
  const stored = clinic.days[row]
  return stored?.start === values[`days.${row}.start`] && stored?.end === values[`days.${row}.end`]
}

const PublishedDayFields = ({ row, ...props }: DayProps) => {
  const day = props.clinic.days[row]
  if (!day) return null
  return (
    <fieldset class="group">
      <legend>Day {row + 1}</legend>
      <p>
        {formatDayDate(day)}, <DayTimeRange clinic={props.clinic} day={day} />.{' '}
        <a href={`/console/clinics/${props.clinic.id}/days/${day.number}/move`}>Change date or hours</a>
      </p>
      {props.errorAt(`days.${row}.date`) && <p class="error">{props.errorAt(`days.${row}.date`)}</p>}
      <input type="hidden" name={`days.${row}.start`} value={day.start} />
      <ProgrammeField {...props} row={row} />
    </fieldset>
  )
}

const ProgrammeField = ({ row, ...props }: DayProps) => (
  <TextAreaField
    {...fieldProps(props, `days.${row}.programme`)}
    label="Programme"
    hint="One session per line, for example 09:00-09:30 Opening remarks, or 10:45-11:00 [break] Coffee. Lines that begin with spaces describe the session above, and name who speaks, for example Speaker: Amina Example, Central Bank of X."
    optional="optional"
    rows={textAreaRows(props.values[`days.${row}.programme`])}
    full
  />
)

/** Enough rows for the whole programme, up to 24. */
const textAreaRows = (text = ''): number => Math.min(Math.max(8, text.split('\n').length + 2), 24)
