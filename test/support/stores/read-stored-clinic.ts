import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { somaliaClinicId } from '../builders/builders'
import type { InMemoryDependencies } from '../in-memory-dependencies'

/** The stored clinic of a test. @throws Error when there is none */
export const readStoredClinic = async (
  { clinics }: Pick<InMemoryDependencies, 'clinics'>,
  id: string = somaliaClinicId,
): Promise<Clinic> => {
  const clinic = await clinics.get(id)
  if (!clinic) throw new Error(`no clinic ${id} in this test`)
  return clinic
}
