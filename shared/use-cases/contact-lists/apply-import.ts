import type { Dependencies } from '../../ports/dependencies'
import { type ImportPreview, type ImportRequest, previewImport } from './preview-import'

export type ApplyImportResult =
  /** By this call or an earlier one. */
  | { result: 'taken' }
  /** The file holds nothing new. */
  | { result: 'unchanged' }
  /** The outcome is not the one that was shown; this is the current one. */
  | ({ result: 'changed' } & ImportPreview)
  | { result: 'too-large' }
  /** The draft is older than a day. */
  | { result: 'gone' }

/**
 * Imports the contacts exactly as previewed, in one write. A second call, also a parallel one, finds the import
 * applied: the audit record written with it names the import.
 * @param shown the digest of the preview that the person saw
 */
export const applyImport = async (
  deps: Pick<Dependencies, 'contactLists' | 'clinics' | 'suppressions' | 'registrations' | 'now'>,
  { listId, importId, shown, staff }: ImportRequest & { shown: string },
): Promise<ApplyImportResult> => {
  const preview = await previewImport(deps, { listId, importId, staff })
  if (!preview || preview.report.digest !== shown) return resultOfChange(deps, { listId, importId }, preview)
  const { list, report } = preview
  if (report.tooLarge) return { result: 'too-large' }
  if (report.changes === 0) {
    await deps.contactLists.removeDraft(listId, importId)
    return { result: 'unchanged' }
  }
  const [at, by] = [deps.now(), staff.subject]
  const next = { ...list, size: report.after.length, version: list.version + 1, changedAt: at }
  const { version, size } = next
  const facts = { import: importId, ...report.counts, version, sizeBefore: list.size, size }
  const audit = { listId, at, by, action: 'imported' as const, facts }
  if ((await deps.contactLists.replace(next, report.after, audit)) === 'conflict') {
    return resultOfChange(deps, { listId, importId }, await previewImport(deps, { listId, importId, staff }))
  }
  await deps.contactLists.removeDraft(listId, importId)
  return { result: 'taken' }
}

/** Why the outcome is not the one shown: an earlier call applied it, the draft is gone, or the data has changed. */
const resultOfChange = async (
  deps: Pick<Dependencies, 'contactLists'>,
  about: { listId: string; importId: string },
  preview: ImportPreview | undefined,
): Promise<ApplyImportResult> => {
  if (await isImportApplied(deps, about)) return { result: 'taken' }
  return preview ? { result: 'changed', ...preview } : { result: 'gone' }
}

/** Whether an import has been applied. */
export const isImportApplied = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  { listId, importId }: { listId: string; importId: string },
): Promise<boolean> => (await contactLists.audit(listId)).some(({ facts }) => facts['import'] === importId)
