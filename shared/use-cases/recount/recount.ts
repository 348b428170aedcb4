import type { Clinic } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'
import { type CountFiguresDependencies, countFigures } from '../programme/count-figures'
import { isSameFigures, updateFigures } from '../programme/update-figures'
import { type RecountMailsDependencies, recountMails } from './recount-mails'

type RecountDependencies = CountFiguresDependencies & RecountMailsDependencies & Pick<Dependencies, 'clinics'>

export interface RecountedClinic {
  clinic: Clinic
  /** `frozen`: its personal data are erased, so nothing is left to count from. */
  state: 'equal' | 'different' | 'repaired' | 'frozen'
}

/**
 * Counts every clinic from its records and compares with the stored figures and the kept counts of its mails.
 * @param shouldRepair whether to store what was counted where it differs
 */
export async function* recount(
  deps: RecountDependencies,
  { shouldRepair }: { shouldRepair: boolean },
): AsyncGenerator<RecountedClinic & { done: number; of: number }> {
  const clinics = await deps.clinics.list()
  for (const [index, clinic] of clinics.entries()) {
    yield {
      clinic,
      state: await recountClinic(deps, clinic, shouldRepair),
      done: index + 1,
      of: clinics.length,
    }
  }
}

const recountClinic = async (
  deps: RecountDependencies,
  clinic: Clinic,
  shouldRepair: boolean,
): Promise<RecountedClinic['state']> => {
  const areMailsRight = await recountMails(deps, clinic.id, shouldRepair)
  const stored = await deps.programme.getRecord(clinic.id)
  const isFrozen = stored?.isFrozen === true || clinic.erasedAt !== null
  const areFiguresRight = isFrozen || isSameFigures(stored?.figures ?? null, await countFigures(deps, clinic))
  if (areMailsRight && areFiguresRight) return isFrozen ? 'frozen' : 'equal'
  if (!shouldRepair) return 'different'
  if (!areFiguresRight) await updateFigures(deps, clinic.id)
  return 'repaired'
}
