import { findProblems } from '../../domain/clinic/check-clinic'
import type { Clinic } from '../../domain/clinic/clinic'
import type { ClinicSaveResult } from '../../domain/clinic/save-result'
import type { Dependencies } from '../../ports/dependencies'

/** Opens registration and starts the plan. A clinic with an impossible plan is refused with all reasons. */
export const publishClinic = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  { id, version, by }: { id: string; version: number; by: string },
): Promise<ClinicSaveResult> => {
  const stored = await deps.clinics.get(id)
  if (!stored) return { result: 'missing' }
  if (stored.version !== version || stored.status !== 'draft') return { result: 'conflict' }
  const now = deps.now()
  const problems = findProblems(stored, now)
  if (problems.length > 0) return { result: 'invalid', problems }
  const days = stored.days.map((day) => ({ ...day, changedAt: now }))
  const clinic: Clinic = { ...stored, days, status: 'published', publishedAt: now, version: version + 1 }
  const audit = {
    clinicId: id,
    at: now,
    by,
    action: 'published' as const,
    before: { status: 'draft' },
    after: { status: 'published' },
  }
  const saved = await deps.clinics.save(clinic, audit)
  return saved === 'saved' ? { result: 'saved', clinic } : { result: 'conflict' }
}
