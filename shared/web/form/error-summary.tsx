import { fieldId } from './text-fields'

/** The errors of a form, first on the page, each with a link to its field; nothing without errors. */
export const ErrorSummary = ({
  title,
  problems,
}: {
  title: string
  problems: readonly { field: string; message: string }[]
}) =>
  problems.length === 0 ? null : (
    <div class="error-summary" role="alert">
      <h2>{title}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
