import type { Child, PropsWithChildren } from 'hono/jsx'

/** What every field has. `name` may be a path like `days.1.start`; problems name the same path. */
export interface FieldProps {
  name: string
  label: Child
  value?: string | number | null | undefined
  hint?: Child
  /** The error at the field; the typed value stays. */
  error?: string | undefined
  /** The word for "optional" beside the label; without it the field is required. */
  optional?: string | undefined
  full?: boolean
}

/** The id of a field, for links from the error summary. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

/** Attributes that link a control to its description and error. */
export const controlAttributes = ({ name, hint, error, optional }: FieldProps) => {
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: optional === undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  }
}

/** Label, description and error around a control. */
export const FieldFrame = (props: PropsWithChildren<FieldProps>) => {
  const id = fieldId(props.name)
  return (
    <div class={props.full ? 'field full' : 'field'}>
      <label for={id}>
        {props.label}
        {props.optional && <span class="optional"> ({props.optional})</span>}
      </label>
      {props.hint && (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.children}
      {props.error && (
        <span class="error" id={`${id}-error`}>
          {props.error}
        </span>
      )}
    </div>
  )
}

interface InputProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'date' | 'time' | 'number'
  autocomplete?: string
  inputmode?: 'numeric' | 'email' | 'url'
  maxlength?: number
  min?: number | string
  list?: string
}

/** One line to type into. */
export const InputField = (props: InputProps) => {
  const { type = 'text', value, autocomplete, inputmode, maxlength, min, list } = props
  return (
    <FieldFrame {...props}>
      <input
        {...controlAttributes(props)}
        type={type}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        min={min}
        list={list}
        dir={type === 'email' || type === 'url' ? 'ltr' : undefined}
      />
    </FieldFrame>
  )
}

/** Several lines to type into. */
export const TextAreaField = (props: FieldProps & { rows?: number; maxlength?: number; tall?: boolean }) => (
  <FieldFrame {...props}>
    <textarea
      {...controlAttributes(props)}
      class={props.tall ? 'tall' : undefined}
      rows={props.rows}
      maxlength={props.maxlength}
      dir="auto"
    >
      {props.value ?? ''}
    </textarea>
  </FieldFrame>
)
