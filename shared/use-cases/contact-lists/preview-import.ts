import type { ContactList } from '../../domain/contact-list/contact-list'
import type { ImportDraft } from '../../domain/contact-list/import-draft'
import { personId } from '../../domain/ids'
import { buildImportReport, type ImportReport } from '../../import/contacts/import-report'
import { readContactRows } from '../../import/contacts/read-contact-rows'
import type { Dependencies } from '../../ports/dependencies'

type PreviewImportDependencies = Pick<Dependencies, 'contactLists' | 'suppressions' | 'registrations'>

export interface ImportPreview {
  list: ContactList
  draft: ImportDraft
  report: ImportReport
}

/** What an import would do with the current data; undefined when the draft was applied or is older than a day. */
export const previewImport = async (
  deps: PreviewImportDependencies,
  { listId, importId }: { listId: string; importId: string },
): Promise<ImportPreview | undefined> => {
  const [draft, stored] = await Promise.all([
    deps.contactLists.draft(listId, importId),
    deps.contactLists.contacts(listId),
  ])
  if (!draft || !stored) return undefined
  const rows = readContactRows(draft)
  const addresses = rows.flatMap((read) => ('contact' in read ? [read.contact.email] : []))
  const [suppressed, registered] = await Promise.all([
    deps.suppressions.suppressionReasons(addresses.map(personId)),
    draft.clinicId === null ? new Set<string>() : registeredAddresses(deps, draft.clinicId),
  ])
  const { list, contacts } = stored
  const report = buildImportReport({
    rows,
    list: { ...list, contacts },
    suppressed,
    registered,
  })
  return { list, draft, report }
}

/** The addresses registered for a clinic. A person who has withdrawn may be invited again. */
const registeredAddresses = async (
  deps: Pick<Dependencies, 'registrations'>,
  clinicId: string,
): Promise<Set<string>> => {
  const addresses = new Set<string>()
  for await (const page of deps.registrations.pages(clinicId)) {
    for (const { email, status } of page) if (status !== 'withdrawn') addresses.add(email)
  }
  return addresses
}
