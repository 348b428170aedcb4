import type { Child, PropsWithChildren } from 'hono/jsx'
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

/** The frame of choices that are all seen at once. */
const ChoiceFrame = ({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: PropsWithChildren<Omit<FieldProps, 'value'>>) => {
  const id = fieldId(name)
  return (
    <fieldset id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {label}
        {optional && <span class="optional"> ({optional})</span>}
      </legend>
      {hint && <span class="hint">{hint}</span>}
      {children}
      {error && (
        <div class="field">
          <span class="error" id={`${id}-error`}>
            {error}
          </span>
        </div>
      )}
    </fieldset>
  )
}

/** Few answers, of which one is chosen. */
export const RadioGroup = (props: FieldProps & { options: { value: string; label: Child }[] }) => (
  <ChoiceFrame {...props}>
    {props.options.map((option) => (
      <label class="choice">
        <input type="radio" name={props.name} value={option.value} checked={option.value === props.value} />
        <span>{option.label}</span>
      </label>
    ))}
  </ChoiceFrame>
)

/** Few answers, of which several may be chosen; each is a field of its own, and `yes` is sent for it. */
export const CheckboxGroup = (
  props: Omit<FieldProps, 'value'> & { options: { name: string; label: Child; checked: boolean }[] },
) => (
  <ChoiceFrame {...props}>
    {props.options.map((option) => (
      <label class="choice">
        <input type="checkbox" name={option.name} value="yes" checked={option.checked} />
        <span>{option.label}</span>
      </label>
    ))}
  </ChoiceFrame>
)

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
