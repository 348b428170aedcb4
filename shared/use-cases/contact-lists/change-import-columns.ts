import type { ContactField, ImportDraft } from '../../domain/contact-list/import-draft'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Stores what a person has chosen for each column of an import; the preview is then made from it. The same choice
 * again changes nothing.
 * @param fields by position of the column
 */
export const changeImportColumns = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  { listId, importId, fields }: { listId: string; importId: string; fields: (ContactField | null)[] },
): Promise<ImportDraft | undefined> => {
  const draft = await contactLists.draft(listId, importId)
  if (!draft) return undefined
  const columns = draft.columns.map((column, at) => ({ ...column, field: fields[at] ?? null }))
  const changed = { ...draft, columns, revision: draft.revision + 1 }
  await contactLists.saveDraftColumns(changed)
  return changed
}
