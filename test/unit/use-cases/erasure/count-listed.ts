import { listRegistrations } from '../../../../shared/queries/registration-list'
import { somaliaClinicId } from '../../../support/builders'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'

/** How many people have ever registered, as the console's list counts them. */
export const countListed = async (deps: InMemoryDependencies): Promise<number> => {
  const { all, erased } = await listRegistrations(deps, somaliaClinicId, { text: '', status: null })
  return all + erased
}
