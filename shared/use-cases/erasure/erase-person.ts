import type { ErasureRequest } from '../../domain/erasure/erasure'
import type { Dependencies } from '../../ports/dependencies'
import { eraseFromCampaigns } from './erase-from-campaigns'
import { type EraseFromClinicWorld, eraseFromClinic } from './erase-from-clinic'
import { eraseFromContactLists } from './erase-from-contact-lists'

export type ErasePersonDependencies = EraseFromClinicWorld & Pick<Dependencies, 'contactLists' | 'campaigns'>

/**
 * Goes through the places of an erasure, clinic by clinic, and through contact lists and campaigns: whatever else will know
 * people becomes one more of these. It is done when a whole round has found nothing any more: a worker who had
 * read the registration before it went may have written a mail down after it. Twice and after a crash it goes on
 * from whatever is there.
 */
export const erasePerson = async (
  deps: ErasePersonDependencies,
  erasure: ErasureRequest,
): Promise<'done' | 'under-way'> => {
  const results = []
  for (const occurrence of erasure.occurrences) results.push(await eraseFromClinic(deps, erasure, occurrence))
  results.push(await eraseFromContactLists(deps, erasure))
  results.push(await eraseFromCampaigns(deps, erasure))
  if (results.some((result) => result !== 0)) return 'under-way'
  await deps.erasures.finish({ ...erasure, occurrences: [], doneAt: deps.now() })
  return 'done'
}
