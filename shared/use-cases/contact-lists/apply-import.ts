import type { Dependencies } from '../../ports/dependencies'
import { type ImportPreview, previewImport } from './preview-import'

export type ApplyImportResult =
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
export const applyImport = async (
  deps: Pick<Dependencies, 'contactLists' | 'suppressions' | 'registrations' | 'now'>,
  { listId, importId, shown, by }: { listId: string; importId: string; shown: string; by: string },
): Promise<ApplyImportResult> => {
  const preview = await previewImport(deps, { listId, importId })
  if (!preview || preview.report.digest !== shown) return resultOfChange(deps, { listId, importId }, preview)
  const { list, report } = preview
  if (report.tooLarge) return { result: 'too-large' }
  if (report.changes === 0) return { result: 'unchanged' }
  const at = deps.now()
  const next = { ...list, size: report.after.length, version: list.version + 1, changedAt: at }
  const { version, size } = next
  const facts = { import: importId, ...report.counts, version, sizeBefore: list.size, size }
  const audit = { listId, at, by, action: 'imported' as const, facts }
  if ((await deps.contactLists.replace(next, report.after, audit)) === 'conflict') {
    return resultOfChange(deps, { listId, importId }, await previewImport(deps, { listId, importId }))
  }
  await deps.contactLists.removeDraft(listId, importId)
  return { result: 'taken' }
}

/** Why it is not as it was shown: an earlier click has taken it, the draft is gone, or something has changed. */
const resultOfChange = async (
  deps: Pick<Dependencies, 'contactLists'>,
  about: { listId: string; importId: string },
  preview: ImportPreview | undefined,
): Promise<ApplyImportResult> => {
  if (await isImportApplied(deps, about)) return { result: 'taken' }
  return preview ? { result: 'changed', ...preview } : { result: 'gone' }
}

/** Whether somebody has taken an import before. */
export const isImportApplied = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  { listId, importId }: { listId: string; importId: string },
): Promise<boolean> => (await contactLists.audit(listId)).some(({ facts }) => facts['import'] === importId)
