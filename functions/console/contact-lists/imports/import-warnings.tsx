import type { ImportDraft } from '../../../../shared/domain/contact-list/import-draft'
import type { ImportReport } from '../../../../shared/import/contacts/import-report'
import { type ContactNote, findUnknownStatuses } from '../../../../shared/import/contacts/read-contact-rows'
import { isTextEncoding, textEncodings } from '../../../../shared/import/text/text-encodings'
import { NoticeBox } from '../../../../shared/web/notices'

interface ImportWarningsProps {
  draft: ImportDraft
  report: ImportReport
}

/** What a person should check before the import: unreadable text, unknown status words, second addresses. */
export const ImportWarnings = ({ draft, report }: ImportWarningsProps) => {
  const rowsWith = (...notes: ContactNote[]) =>
    report.rows.filter((row) => notes.some((note) => row.notes.includes(note))).map(({ row }) => row)
  const garbled = rowsWith('name-unreadable', 'organisation-unreadable')
  const otherUsed = rowsWith('other-address-used')
  const otherIgnored = rowsWith('other-address-ignored')
  const { encoding } = draft
  return (
    <>
      {garbled.length > 0 && (
        <NoticeBox tone="warn" title="Some names cannot be read">
          <p>
            {formatRows(garbled)}: letters were lost when the file was saved (for example ???? or Ã©). These
            names are left empty and never used in an e-mail. Export the file again as Excel or UTF-8 to keep
            them.
          </p>
        </NoticeBox>
      )}
      {draft.otherSheets.length > 0 && (
        <NoticeBox tone="warn" title="Only one sheet was read">
          <p>
            Not read: {draft.otherSheets.map((name, at) => [at > 0 && ', ', <bdi>{name}</bdi>])}. Import these
            sheets as files of their own if they hold contacts.
          </p>
        </NoticeBox>
      )}
      {encoding !== null && isTextEncoding(encoding) && (
        <p class="muted">
          Text encoding: {textEncodings[encoding]}. If names look wrong, import the file again with another
          encoding.
        </p>
      )}
      {findUnknownStatuses(draft).map(({ heading, value, rows }) => (
        <NoticeBox tone="warn">
          <p>
            <bdi>{heading}</bdi> is{' '}
            {value === '' ? (
              'empty'
            ) : (
              <>
                “<bdi>{value}</bdi>”
              </>
            )}{' '}
            in {formatRows(rows)}. We do not know whether this means unsubscribed; these rows are imported.
            Remove them from the file if they should not be.
          </p>
        </NoticeBox>
      ))}
      {otherUsed.length > 0 && (
        <p>{formatRows(otherUsed)}: no address in the first e-mail column, the second one is used.</p>
      )}
      {otherIgnored.length > 0 && <p>{formatRows(otherIgnored)}: the second e-mail address is not used.</p>}
    </>
  )
}

/** `Row 4`, `Rows 2, 3 and 5 more`. */
const formatRows = (rows: readonly number[]): string => {
  if (rows.length === 1) return `Row ${rows[0]}`
  const shown = rows.slice(0, MAX_NAMED)
  const more = rows.length - shown.length
  return `Rows ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const MAX_NAMED = 20
