import { type JudgedRow, type RowFate, rowFates } from '../../../../shared/domain/contact-list/import-report'
import { Notice } from '../../../../shared/pages/notice'
import { Numbers } from '../../../../shared/pages/numbers'
import type { ImportPreview } from '../../../../shared/use-cases/contact-lists/preview-import'
import type { Staff } from '../../access/staff'
import { CardTable } from '../card-table'
import { ConsolePage } from '../console-page'
import { people } from '../words'
import { fateWords, reasonWords } from './import-words'

interface ImportPreviewProps extends ImportPreview {
  staff: Staff
  /** Something has changed since it was shown last. */
  changed?: boolean
}

/** So many of a harmless kind are shown; of the others every one. */
const SAMPLE = 5
const harmless: readonly RowFate[] = ['new', 'changed', 'known', 'registered']

/** The dry run: what would become of every row, and the button that does it. */
export const ImportPreviewPage = ({ staff, list, draft, report, changed = false }: ImportPreviewProps) => {
  const { counts, changes, digest, tooLarge } = report
  return (
    <ConsolePage title={`Import into ${list.name}`} staff={staff}>
      <h1>What this import would do</h1>
      <p class="lead">
        Into <bdi>{list.name}</bdi>, which has {people(list.size)} now. Nothing has been taken yet.
      </p>
      {changed && (
        <Notice tone="bad" title="Something has changed since you looked">
          <p>Nothing was taken. This is how it stands now; look again.</p>
        </Notice>
      )}
      <Numbers
        facts={rowFates
          .filter((fate) => fate === 'new' || counts[fate] > 0)
          .map((fate) => ({ label: fateWords[fate].words, value: counts[fate], strong: fate === 'new' }))}
      />
      {tooLarge && (
        <Notice tone="bad" title="The list would be too long">
          <p>It would have {people(report.after.length)}. Make another list for a part of the file.</p>
        </Notice>
      )}
      <form method="post" class="actions">
        <input type="hidden" name="shown" value={digest} />
        {changes > 0 && !tooLarge ? (
          <button class="button primary" type="submit">
            Take over {people(changes)}
          </button>
        ) : (
          <p>There is nothing to take over.</p>
        )}
        <a href={`/console/lists/${draft.listId}`}>Take nothing</a>
      </form>
      {rowFates
        .filter((fate) => counts[fate] > 0)
        .map((fate) => (
          <Rows fate={fate} rows={report.rows.filter((row) => row.fate === fate)} />
        ))}
    </ConsolePage>
  )
}

/** More rows than this nobody mends by hand. */
const MOST_SHOWN = 500

const Rows = ({ fate, rows }: { fate: RowFate; rows: JudgedRow[] }) => {
  const shown = rows.slice(0, harmless.includes(fate) ? SAMPLE : MOST_SHOWN)
  const { words, happens } = fateWords[fate]
  return (
    <section>
      <h2>
        {rows.length} {words}
      </h2>
      <p class="muted">{happens}</p>
      <CardTable
        rows={shown}
        columns={[
          { label: 'Row', of: ({ row }) => row },
          { label: 'E-mail', of: ({ email }) => email || '–' },
          { label: 'Name', of: ({ name }) => name || '–' },
          { label: 'Why', of: (row) => reasonWords(row) || words },
        ]}
      />
      {rows.length > shown.length && <p>And {rows.length - shown.length} more.</p>}
    </section>
  )
}
