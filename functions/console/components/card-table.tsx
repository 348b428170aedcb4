import type { Child } from 'hono/jsx'

/** A column; its label stands above it, and beside each value where there is no room for columns. */
export interface CardColumn<Row> {
  label: string
  render: (row: Row) => Child
  isNumeric?: boolean
  /** What people wrote, in whatever script. */
  dir?: 'auto'
  /** The label is for those only who hear the page. */
  isLabelHidden?: boolean
}

interface CardTableProps<Row> {
  rows: readonly Row[]
  /** The first column names its row. */
  columns: [CardColumn<Row>, ...CardColumn<Row>[]]
  /** Few and short columns, which stay a table on a phone. */
  compact?: boolean
}

/** A table that becomes a card a row on a narrow screen. */
export const CardTable = <Row,>({ rows, columns, compact = false }: CardTableProps<Row>) => {
  const [firstColumn, ...otherColumns] = columns
  return (
    <div class={compact ? 'table compact' : 'table cards'}>
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

const columnClass = (isNumeric = false) => (isNumeric ? 'number' : undefined)
