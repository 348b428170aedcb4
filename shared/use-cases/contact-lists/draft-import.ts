import type { ImportDraft } from '../../domain/contact-list/import-draft'
import { newImportId } from '../../domain/ids'
import type { World } from '../../ports/world'

/** Keeps what was read of a file for a day, so that what is taken later is exactly what was shown. */
export const draftImport = async (
  world: Pick<World, 'contactLists' | 'now'>,
  draft: Omit<ImportDraft, 'id' | 'at'>,
): Promise<ImportDraft> => {
  const kept = { ...draft, id: newImportId(), at: world.now() }
  await world.contactLists.keepDraft(kept)
  return kept
}
