import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import type { Dependencies } from '../../ports/dependencies'
import { type CountFiguresDependencies, countFigures } from './count-figures'

/** So often a clinic is counted again, because another count was stored first or something changed meanwhile. */
const MAX_ATTEMPTS = 6

/**
 * Counts a clinic's figures again and stores them where they changed. Call it after every change of the clinic, its
 * registrations, reports or decisions; a second call changes nothing. Of two calls at the same time the other finds its
 * revision taken and counts again. What was stored is counted once more: between its reading and its writing another
 * call may have found nothing to store, so that an older reading would stay.
 * @returns `frozen`: the clinic's personal data are erased, and its figures stay as they are
 */
export const updateFigures = async (
  deps: CountFiguresDependencies & Pick<Dependencies, 'clinics'>,
  clinicId: string,
): Promise<'changed' | 'unchanged' | 'frozen'> => {
  let result: 'changed' | 'unchanged' = 'unchanged'
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const stored = await deps.programme.getRecord(clinicId)
    if (stored?.isFrozen) return 'frozen'
    const clinic = await deps.clinics.get(clinicId)
    if (clinic?.erasedAt) return 'frozen'
    const figures = clinic ? await countFigures(deps, clinic) : null
    if (isSameFigures(stored?.figures ?? null, figures)) return result
    const revision = (stored?.revision ?? 0) + 1
    const saved = await deps.programme.saveRecord({ clinicId, revision, isFrozen: false, figures })
    if (saved === 'saved') result = 'changed'
  }
  throw new Error(`the figures of ${clinicId} changed ${MAX_ATTEMPTS} times while they were counted`)
}

/** Whether two figures are equal, in whatever order their fields stand. */
export const isSameFigures = (a: ClinicFigures | null, b: ClinicFigures | null): boolean =>
  JSON.stringify(sortFields(a)) === JSON.stringify(sortFields(b))

const sortFields = (value: unknown): unknown => {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, sortFields(part)] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
