import type { StaffMember } from '../../../shared/domain/access/staff'
import { type ReportedRow, type RowOutcome, rowOutcomes } from '../../../shared/import/contacts/import-report'
import type { ImportPreview } from '../../../shared/use-cases/contact-lists/preview-import'
import { KeyFigures } from '../../../shared/web/key-figures'
import { NoticeBox } from '../../../shared/web/notices'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { formatPeople } from '../components/labels'
import { formatRowReason, importRowLabels } from './import-labels'

interface ImportPreviewProps extends ImportPreview {
  staff: StaffMember
  /** Something has changed since it was shown last. */
  changed?: boolean
}

/** So many of a harmless kind are shown; of the others every one. */
const SAMPLE_SIZE = 5
const sampledFates: readonly RowOutcome[] = ['new', 'changed', 'known', 'registered']

/** The dry run: what would become of every row, and the button that does it. */
export const ImportPreviewPage = ({ staff, list, draft, report, changed = false }: ImportPreviewProps) => {
  const { counts, changes, digest, tooLarge } = report
  return (
    <ConsolePage title={`Import into ${list.name}`} staff={staff}>
      <h1>What this import would do</h1>
      <p class="lead">
        Into <bdi>{list.name}</bdi>, which has {formatPeople(list.size)} now. Nothing has been taken yet.
      </p>
      {changed && (
        <NoticeBox tone="bad" title="Something has changed since you looked">
          <p>Nothing was taken. This is how it stands now; look again.</p>
        </NoticeBox>
      )}
      <KeyFigures
        figures={rowOutcomes
          .filter((fate) => fate === 'new' || counts[fate] > 0)
          .map((fate) => ({
            label: importRowLabels[fate].label,
            value: counts[fate],
            strong: fate === 'new',
          }))}
      />
      {tooLarge && (
        <NoticeBox tone="bad" title="The list would be too long">
          <p>It would have {formatPeople(report.after.length)}. Make another list for a part of the file.</p>
        </NoticeBox>
      )}
      <form method="post" class="actions">
        <input type="hidden" name="shown" value={digest} />
        {changes > 0 && !tooLarge ? (
          <button class="button primary" type="submit">
            Take over {formatPeople(changes)}
          </button>
        ) : (
          <p>There is nothing to take over.</p>
        )}
        <a href={`/console/lists/${draft.listId}`}>Take nothing</a>
      </form>
      {rowOutcomes
        .filter((fate) => counts[fate] > 0)
        .map((fate) => (
          <ImportRows fate={fate} rows={report.rows.filter((row) => row.outcome === fate)} />
        ))}
    </ConsolePage>
  )
}

/** More rows than this nobody mends by hand. */
const MAX_SHOWN = 500

const ImportRows = ({ fate, rows }: { fate: RowOutcome; rows: ReportedRow[] }) => {
  const shown = rows.slice(0, sampledFates.includes(fate) ? SAMPLE_SIZE : MAX_SHOWN)
  const { label, effect } = importRowLabels[fate]
  return (
    <section>
      <h2>
        {rows.length} {label}
      </h2>
      <p class="muted">{effect}</p>
      <CardTable
        rows={shown}
        columns={[
          { label: 'Row', render: ({ row }) => row },
          { label: 'E-mail', render: ({ email }) => email || '–' },
          { label: 'Name', render: ({ name }) => name || '–' },
          { label: 'Why', render: (row) => formatRowReason(row) || label },
        ]}
      />
      {rows.length > shown.length && <p>And {rows.length - shown.length} more.</p>}
    </section>
  )
}
