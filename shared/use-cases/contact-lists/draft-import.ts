import type { ImportDraft } from '../../domain/contact-list/import-draft'
import { newImportId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

/** Stores the rows of a file for a day, so that the import takes exactly what was previewed. */
export const draftImport = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  draft: Omit<ImportDraft, 'id' | 'at' | 'revision'>,
): Promise<ImportDraft> => {
  const stored = { ...draft, id: newImportId(), at: deps.now(), revision: 1 }
  await deps.contactLists.saveDraft(stored)
  return stored
}
