import type { World } from '../../ports/world'
import { type ImportPreview, previewImport } from './preview-import'

export type TakeResult =
  | { result: 'taken'; changes: number }
  /** Nothing in it was new. */
  | { result: 'unchanged' }
  /** Something is otherwise than it was shown: this is how it stands now. */
  | ({ result: 'changed' } & ImportPreview)
  | { result: 'too-large' }
  /** Taken already, or older than a day. */
  | { result: 'gone' }

/**
 * Takes an import as it was shown, all of it in one write. The second time finds the draft gone, or every contact
 * known; of two at once one finds the list changed.
 * @param shown the digest of the report that the person saw
 */
export const takeImport = async (
  world: Pick<World, 'contactLists' | 'suppressions' | 'registrations' | 'now'>,
  { listId, importId, shown, by }: { listId: string; importId: string; shown: string; by: string },
): Promise<TakeResult> => {
  const preview = await previewImport(world, { listId, importId })
  if (!preview) return { result: 'gone' }
  const { list, report } = preview
  if (report.digest !== shown) return { result: 'changed', ...preview }
  if (report.tooLarge) return { result: 'too-large' }
  if (report.changes === 0) return { result: 'unchanged' }
  const at = world.now()
  const next = { ...list, size: report.after.length, version: list.version + 1, changedAt: at }
  const facts = { ...report.counts, version: next.version, sizeBefore: list.size, size: next.size }
  const audit = { listId, at, by, action: 'imported' as const, facts }
  if ((await world.contactLists.replace(next, report.after, audit)) === 'conflict') {
    const again = await previewImport(world, { listId, importId })
    return again ? { result: 'changed', ...again } : { result: 'gone' }
  }
  await world.contactLists.removeDraft(listId, importId)
  return { result: 'taken', changes: report.changes }
}
