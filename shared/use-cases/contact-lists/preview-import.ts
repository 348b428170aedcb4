import type { ContactList } from '../../domain/contact-list/contact-list'
import type { ImportDraft } from '../../domain/contact-list/import-draft'
import { type ImportReport, reportImport } from '../../domain/contact-list/import-report'
import { personId } from '../../domain/ids'
import type { World } from '../../ports/world'

type PreviewWorld = Pick<World, 'contactLists' | 'suppressions' | 'registrations'>

export interface ImportPreview {
  list: ContactList
  draft: ImportDraft
  report: ImportReport
}

/** What an import would do as things stand now; undefined when the draft is taken, or older than a day. */
export const previewImport = async (
  world: PreviewWorld,
  { listId, importId }: { listId: string; importId: string },
): Promise<ImportPreview | undefined> => {
  const [draft, stored] = await Promise.all([
    world.contactLists.draft(listId, importId),
    world.contactLists.contacts(listId),
  ])
  if (!draft || !stored) return undefined
  const addresses = draft.rows.flatMap((read) => ('contact' in read ? [read.contact.email] : []))
  const [standing, registered] = await Promise.all([
    world.suppressions.standing(addresses.map(personId)),
    draft.clinicId === null ? new Set<string>() : addressesOf(world, draft.clinicId),
  ])
  const { list, contacts } = stored
  const report = reportImport({ rows: draft.rows, list: { ...list, contacts }, standing, registered })
  return { list, draft, report }
}

/** Of everybody who is registered; who has withdrawn may come back. */
const addressesOf = async (world: Pick<World, 'registrations'>, clinicId: string): Promise<Set<string>> => {
  const addresses = new Set<string>()
  for await (const page of world.registrations.pages(clinicId)) {
    for (const { email, status } of page) if (status !== 'withdrawn') addresses.add(email)
  }
  return addresses
}
