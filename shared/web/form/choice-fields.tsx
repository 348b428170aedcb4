import type { Child } from 'hono/jsx'
import { controlAttributes, FieldFrame, type FieldProps, fieldId } from './text-fields'

export interface SelectOption {
  value: string
  label: string
}

type SelectProps = FieldProps & {
  options: SelectOption[] | { label: string; options: SelectOption[] }[]
  /** The first, empty line ("Choose"); without it the first option is chosen. */
  empty?: string
  autocomplete?: string
}

/** A list to choose one from, with or without groups. */
export const SelectField = (props: SelectProps) => (
  <FieldFrame {...props}>
    <select {...controlAttributes(props)} autocomplete={props.autocomplete}>
      {props.empty !== undefined && <option value="">{props.empty}</option>}
      {props.options.map((entry) =>
        'options' in entry ? (
          <optgroup label={entry.label}>
            <SelectOptions options={entry.options} value={props.value} />
          </optgroup>
        ) : (
          <SelectOptions options={[entry]} value={props.value} />
        ),
      )}
    </select>
  </FieldFrame>
)

const SelectOptions = ({ options, value }: { options: SelectOption[]; value: FieldProps['value'] }) => (
  <>
    {options.map((option) => (
      <option value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </>
)

/** Few answers, all seen at once. */
export const RadioGroup = (props: FieldProps & { options: { value: string; label: Child }[] }) => {
  const id = fieldId(props.name)
  return (
    <fieldset id={id} aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend>{props.label}</legend>
      {props.hint && <span class="hint">{props.hint}</span>}
      {props.options.map((option) => (
        <label class="choice">
          <input type="radio" name={props.name} value={option.value} checked={option.value === props.value} />
          <span>{option.label}</span>
        </label>
      ))}
      {props.error && (
        <div class="field">
          <span class="error" id={`${id}-error`}>
            {props.error}
          </span>
        </div>
      )}
    </fieldset>
  )
}

/** One box to tick; `value` is sent when it is. */
export const CheckboxField = (props: Omit<FieldProps, 'value'> & { value: string; checked?: boolean }) => (
  <div class="field">
    <label class="choice">
      <input
        {...controlAttributes(props)}
        type="checkbox"
        value={props.value}
        checked={props.checked ?? false}
      />
      <span>{props.label}</span>
      {props.hint && (
        <span class="hint" id={`${fieldId(props.name)}-hint`}>
          {props.hint}
        </span>
      )}
      {props.error && (
        <span class="error" id={`${fieldId(props.name)}-error`}>
          {props.error}
        </span>
      )}
    </label>
  </div>
)
