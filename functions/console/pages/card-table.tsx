import type { Child } from 'hono/jsx'

/** A column; its label stands above it, and beside each value where there is no room for columns. */
export interface Column<Row> {
  label: string
  of: (row: Row) => Child
  number?: boolean
  /** What people wrote, in whatever script. */
  dir?: 'auto'
  /** The label is for those only who hear the page. */
  unseen?: boolean
}

interface CardTableProps<Row> {
  rows: readonly Row[]
  /** The first column names its row. */
  columns: [Column<Row>, ...Column<Row>[]]
  /** Few and short columns, which stay a table on a phone. */
  compact?: boolean
}

/** A table that becomes a card a row on a narrow screen. */
export const CardTable = <Row,>({ rows, columns, compact = false }: CardTableProps<Row>) => {
  const [name, ...others] = columns
  return (
    <div class={compact ? 'table compact' : 'table cards'}>
      <table>
        <thead>
          <tr>
            {columns.map(({ label, number, unseen }) => (
              <th scope="col" class={classOf(number)}>
                {unseen ? <span class="hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row" dir={name.dir}>
                {name.of(row)}
              </th>
              {others.map(({ label, of, number, dir, unseen }) => (
                <td data-label={compact || unseen ? undefined : label} class={classOf(number)} dir={dir}>
                  {of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const classOf = (number = false) => (number ? 'number' : undefined)
