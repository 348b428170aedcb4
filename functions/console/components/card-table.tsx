import type { Child } from 'hono/jsx'

/** A column; its label is shown above it, or beside each value on a narrow screen. */
export interface CardColumn<Row> {
  label: string
  render: (row: Row) => Child
  isNumeric?: boolean
  /** Text that people typed, in any script. */
  dir?: 'auto'
  /** The label is for screen readers only. */
  isLabelHidden?: boolean
}

interface CardTableProps<Row> {
  rows: readonly Row[]
  /** The first column is the heading of its row. */
  columns: [CardColumn<Row>, ...CardColumn<Row>[]]
  /** The columns are few and short, so the table stays a table on a phone. */
  compact?: boolean
  /** The name of a table that is wider than its page: it scrolls, also with the keyboard. */
  scrollName?: string | undefined
}

/** A table that turns each row into a card on a narrow screen. */
export const CardTable = <Row,>({ rows, columns, compact = false, scrollName }: CardTableProps<Row>) => {
  const [firstColumn, ...otherColumns] = columns
  return (
    <div class={compact ? 'table compact' : 'table cards'} {...scrollAttributes(scrollName)}>
      <table>
        <thead>
          <tr>
            {columns.map(({ label, isNumeric, isLabelHidden }) => (
              <th scope="col" class={columnClass(isNumeric)}>
                {isLabelHidden ? <span class="hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row" dir={firstColumn.dir}>
                {firstColumn.render(row)}
              </th>
              {otherColumns.map(({ label, render, isNumeric, dir, isLabelHidden }) => (
                <td
                  data-label={compact || isLabelHidden ? undefined : label}
                  class={columnClass(isNumeric)}
                  dir={dir}
                >
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What lets people scroll a wide table with the keyboard, and tells them which it is. */
export const scrollAttributes = (name: string | undefined) =>
  name === undefined ? {} : ({ role: 'group', tabindex: 0, 'aria-label': name } as const)

const columnClass = (isNumeric = false) => (isNumeric ? 'number' : undefined)
