import { freezePeople } from '../../domain/programme/freeze-people'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Erases the keys of people from a clinic's figures and keeps the numbers, before the clinic's records are erased. A
 * second call changes nothing.
 */
export const freezeFigures = async (
  deps: Pick<Dependencies, 'programme'>,
  clinicId: string,
): Promise<void> => {
  const record = await deps.programme.getRecord(clinicId)
  if (!record || record.isFrozen) return
  const others = (await deps.programme.listFigures()).filter((other) => other.clinicId !== clinicId)
  const result = await deps.programme.saveRecord({
    clinicId,
    revision: record.revision + 1,
    isFrozen: true,
    figures: record.figures && freezePeople(record.figures, others),
  })
  if (result === 'conflict') throw new Error(`the figures of ${clinicId} changed while they were frozen`)
}
