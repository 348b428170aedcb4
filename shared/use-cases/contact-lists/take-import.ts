import type { World } from '../../ports/world'
import { type ImportPreview, previewImport } from './preview-import'

export type TakeResult =
  /** Just now, or by an earlier click. */
  | { result: 'taken' }
  /** Nothing in it was new. */
  | { result: 'unchanged' }
  /** Something is otherwise than it was shown: this is how it stands now. */
  | ({ result: 'changed' } & ImportPreview)
  | { result: 'too-large' }
  /** Older than a day. */
  | { result: 'gone' }

/**
 * Takes an import as it was shown, all of it in one write. The second time, also at once with the first, finds it
 * taken: the line in the list's audit log, which is of that one write, names the import.
 * @param shown the digest of the report that the person saw
 */
export const takeImport = async (
  world: Pick<World, 'contactLists' | 'suppressions' | 'registrations' | 'now'>,
  { listId, importId, shown, by }: { listId: string; importId: string; shown: string; by: string },
): Promise<TakeResult> => {
  const preview = await previewImport(world, { listId, importId })
  if (!preview || preview.report.digest !== shown) return otherwise(world, { listId, importId }, preview)
  const { list, report } = preview
  if (report.tooLarge) return { result: 'too-large' }
  if (report.changes === 0) return { result: 'unchanged' }
  const at = world.now()
  const next = { ...list, size: report.after.length, version: list.version + 1, changedAt: at }
  const { version, size } = next
  const facts = { import: importId, ...report.counts, version, sizeBefore: list.size, size }
  const audit = { listId, at, by, action: 'imported' as const, facts }
  if ((await world.contactLists.replace(next, report.after, audit)) === 'conflict') {
    return otherwise(world, { listId, importId }, await previewImport(world, { listId, importId }))
  }
  await world.contactLists.removeDraft(listId, importId)
  return { result: 'taken' }
}

/** Why it is not as it was shown: an earlier click has taken it, the draft is gone, or something has changed. */
const otherwise = async (
  world: Pick<World, 'contactLists'>,
  about: { listId: string; importId: string },
  preview: ImportPreview | undefined,
): Promise<TakeResult> => {
  if (await isTaken(world, about)) return { result: 'taken' }
  return preview ? { result: 'changed', ...preview } : { result: 'gone' }
}

/** Whether somebody has taken an import before. */
export const isTaken = async (
  { contactLists }: Pick<World, 'contactLists'>,
  { listId, importId }: { listId: string; importId: string },
): Promise<boolean> => (await contactLists.audit(listId)).some(({ facts }) => facts['import'] === importId)
