import { contactFields, type ImportDraft } from '../../../../shared/domain/contact-list/import-draft'
import { CardTable } from '../../components/card-table'
import { contactFieldLabels } from './import-labels'

type ColumnChoiceProps = Pick<ImportDraft, 'listId' | 'id' | 'columns' | 'rows'>

/** Each column of the file with an example, what it was read as, and a choice of another reading. */
export const ImportColumns = ({ listId, id, columns, rows }: ColumnChoiceProps) => {
  const shown = columns.map((column, at) => ({
    ...column,
    at,
    example: rows.find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at] ?? '',
  }))
  const unused = columns.filter(({ field }) => field === null).length
  return (
    <details open={unused > 0 && unused < 8}>
      <summary>
        {columns.length === 1 ? '1 column' : `${columns.length} columns`}, {unused} not used
      </summary>
      <form method="post" action={`/console/lists/${listId}/imports/${id}/columns`}>
        <CardTable
          rows={shown}
          columns={[
            { label: 'Column', dir: 'auto', render: ({ heading, at }) => heading || `Column ${at + 1}` },
            { label: 'Example', dir: 'auto', render: ({ example }) => example.slice(0, 60) },
            {
              label: 'Read as',
              render: ({ field, heading, at }) => (
                <select name={`column-${at}`} aria-label={`Read ${heading || `column ${at + 1}`} as`}>
                  <option value="">not used</option>
                  {contactFields.map((choice) => (
                    <option value={choice} selected={choice === field}>
                      {contactFieldLabels[choice]}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
        />
        <div class="actions">
          <button class="button" type="submit">
            Update preview
          </button>
        </div>
      </form>
    </details>
  )
}
