import type { ImportDraft } from '../../domain/contact-list/import-draft'
import { newImportId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

/** Keeps what was read of a file for a day, so that what is taken later is exactly what was shown. */
export const draftImport = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  draft: Omit<ImportDraft, 'id' | 'at'>,
): Promise<ImportDraft> => {
  const kept = { ...draft, id: newImportId(), at: deps.now() }
  await deps.contactLists.saveDraft(kept)
  return kept
}
