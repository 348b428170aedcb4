import { can } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { ContactList } from '../../domain/contact-list/contact-list'
import type { ImportDraft } from '../../domain/contact-list/import-draft'
import { personId } from '../../domain/ids'
import { buildImportReport, type ImportReport } from '../../import/contacts/import-report'
import { readContactRows } from '../../import/contacts/read-contact-rows'
import type { Dependencies } from '../../ports/dependencies'

type PreviewImportDependencies = Pick<
  Dependencies,
  'contactLists' | 'clinics' | 'suppressions' | 'registrations'
>

export interface ImportPreview {
  list: ContactList
  draft: ImportDraft
  report: ImportReport
}

export interface ImportRequest {
  listId: string
  importId: string
  staff: StaffMember
}

/** What an import would do with the current data; undefined when the draft was applied or is older than a day. */
export const previewImport = async (
  deps: PreviewImportDependencies,
  { listId, importId, staff }: ImportRequest,
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
    registeredAddresses(deps, staff, draft),
  ])
  const { list, contacts } = stored
  const report = buildImportReport({
    rows,
    list: { ...list, contacts },
    at: draft.at,
    suppressed,
    registered,
  })
  return { list, draft, report }
}

/**
 * The addresses registered for the clinic that the import is checked against. A person who has withdrawn may be invited
 * again. The access is checked each time: a colleague may open the preview, and organisers of a clinic change.
 */
const registeredAddresses = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations'>,
  staff: StaffMember,
  { clinicId }: ImportDraft,
): Promise<Set<string>> => {
  const addresses = new Set<string>()
  const clinic = clinicId === null ? undefined : await deps.clinics.get(clinicId)
  if (!clinic || !can(staff, 'registrations:export', clinic)) return addresses
  for await (const page of deps.registrations.pages(clinic.id)) {
    for (const { email, status } of page) if (status !== 'withdrawn') addresses.add(email)
  }
  return addresses
}
