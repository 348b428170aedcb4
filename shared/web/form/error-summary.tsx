import { fieldId } from './text-fields'

/** What is wrong, first on the page; each line leads to its field. Nothing when all is well. */
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
