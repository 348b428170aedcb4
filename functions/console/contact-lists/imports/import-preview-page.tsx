import type { StaffMember } from '../../../../shared/domain/access/staff'
import { formatEmail } from '../../../../shared/domain/values/email-address'
import {
  type ReportedRow,
  type RowOutcome,
  rowOutcomes,
} from '../../../../shared/import/contacts/import-report'
import type { ImportPreview } from '../../../../shared/use-cases/contact-lists/preview-import'
import { KeyFigures } from '../../../../shared/web/key-figures'
import { NoticeBox } from '../../../../shared/web/notices'
import { CardTable } from '../../components/card-table'
import { ConsolePage } from '../../components/console-page'
import { ImportColumns } from './import-columns'
import { contactNoteLabels, formatContacts, formatRowReason, importRowLabels } from './import-labels'
import { ImportWarnings } from './import-warnings'

interface ImportPreviewProps extends ImportPreview {
  staff: StaffMember
  /** The outcome has changed since it was shown. */
  changed?: boolean
}

/** How many rows are shown of each outcome that needs no attention. */
const SAMPLE_SIZE = 5
const sampledOutcomes: readonly RowOutcome[] = ['new', 'changed', 'known', 'registered']

/** The import preview: the outcome of every row, and the button that imports. */
export const ImportPreviewPage = ({ staff, list, draft, report, changed = false }: ImportPreviewProps) => {
  const { counts, changes, digest, tooLarge } = report
  return (
    <ConsolePage title={`Import into ${list.name}`} staff={staff}>
      <h1>Import preview</h1>
      <p class="lead">
        Into <bdi>{list.name}</bdi>, which has {formatContacts(list.size)}. Nothing has been imported yet.
      </p>
      {changed && (
        <NoticeBox tone="bad" title="The outcome has changed">
          <p>Nothing was imported. Check the new outcome below.</p>
        </NoticeBox>
      )}
      <KeyFigures
        figures={rowOutcomes
          .filter((outcome) => outcome === 'new' || counts[outcome] > 0)
          .map((outcome) => ({
            label: importRowLabels[outcome].label,
            value: counts[outcome],
            strong: outcome === 'new',
          }))}
      />
      <ImportWarnings draft={draft} report={report} />
      <ImportColumns {...draft} />
      {tooLarge && (
        <NoticeBox tone="bad" title="The list would be too large">
          <p>
            It would have {formatContacts(report.after.length)}. Create a second list for part of the file.
          </p>
        </NoticeBox>
      )}
      <form method="post" class="actions">
        <input type="hidden" name="shown" value={digest} />
        {changes > 0 && !tooLarge ? (
          <button class="button primary" type="submit">
            Import {formatContacts(changes)}
          </button>
        ) : (
          <p>There is nothing to import.</p>
        )}
        <button
          class="button"
          type="submit"
          formaction={`/console/lists/${draft.listId}/imports/${draft.id}/discard`}
        >
          Discard import
        </button>
      </form>
      {rowOutcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <ImportRows outcome={outcome} rows={report.rows.filter((row) => row.outcome === outcome)} />
        ))}
    </ConsolePage>
  )
}

/** The most rows shown of one outcome; a person does not correct more by hand. */
const MAX_SHOWN = 500

const ImportRows = ({ outcome, rows }: { outcome: RowOutcome; rows: ReportedRow[] }) => {
  const shown = rows.slice(0, sampledOutcomes.includes(outcome) ? SAMPLE_SIZE : MAX_SHOWN)
  const { label, effect } = importRowLabels[outcome]
  return (
    <section>
      <h2>
        {rows.length} {label}
      </h2>
      <p class="muted">{effect}</p>
      <CardTable
        rows={shown}
        columns={[
          { label: 'Row', render: ({ row }) => `Row ${row}` },
          { label: 'E-mail', render: ({ email }) => formatEmail(email) || '–' },
          { label: 'Name', render: ({ name }) => name || '–' },
          {
            label: 'Why',
            render: (row) =>
              [formatRowReason(row) || label, ...row.notes.map((note) => contactNoteLabels[note])].join('; '),
          },
        ]}
      />
      {rows.length > shown.length && <p>And {rows.length - shown.length} more.</p>}
    </section>
  )
}
