import type { Clinic } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'
import { type CountFiguresDependencies, countFigures } from './count-figures'
import { isSameFigures, updateFigures } from './update-figures'

type RecountDependencies = CountFiguresDependencies & Pick<Dependencies, 'clinics'>

export interface RecountedClinic {
  clinic: Clinic
  /** `frozen`: its personal data are erased, so nothing is left to count from. */
  state: 'equal' | 'different' | 'mended' | 'frozen'
}

/**
 * Counts every clinic from its records and compares with the stored figures.
 * @param shouldMend whether to store what was counted where it differs
 */
export async function* recount(
  deps: RecountDependencies,
  { shouldMend }: { shouldMend: boolean },
): AsyncGenerator<RecountedClinic & { done: number; of: number }> {
  const clinics = await deps.clinics.list()
  for (const [index, clinic] of clinics.entries()) {
    yield {
      clinic,
      state: await recountClinic(deps, clinic, shouldMend),
      done: index + 1,
      of: clinics.length,
    }
  }
}

const recountClinic = async (
  deps: RecountDependencies,
  clinic: Clinic,
  shouldMend: boolean,
): Promise<RecountedClinic['state']> => {
  const stored = await deps.programme.getRecord(clinic.id)
  if (stored?.isFrozen || clinic.erasedAt !== null) return 'frozen'
  if (isSameFigures(stored?.figures ?? null, await countFigures(deps, clinic))) return 'equal'
  if (!shouldMend) return 'different'
  await updateFigures(deps, clinic.id)
  return 'mended'
}
