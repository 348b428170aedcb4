import { BY_REGISTRANT, type ErasureRequest } from '../../domain/erasure/erasure'
import { personId, staffId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'
import { requestFigures } from '../programme/request-figures'
import { eraseFromCampaigns } from './erase-from-campaigns'
import { type EraseFromClinicDependencies, eraseFromClinic } from './erase-from-clinic'
import { eraseFromContactLists } from './erase-from-contact-lists'

export type ErasePersonDependencies = EraseFromClinicDependencies &
  Pick<Dependencies, 'contactLists' | 'campaigns' | 'programme' | 'queues'>

/**
 * Erases a person from clinics, contact lists and campaigns; a new kind of personal data gets a step here. The
 * erasure is done when a whole run finds nothing any more, because a worker that had read the registration before
 * may write a ledger entry after it. Can be repeated, also after a crash.
 */
export const erasePerson = async (
  deps: ErasePersonDependencies,
  erasure: ErasureRequest,
): Promise<'done' | 'under-way'> => {
  const results = []
  for (const occurrence of erasure.occurrences) {
    const result = await eraseFromClinic(deps, erasure, occurrence)
    results.push(result)
    if (result !== 0) await requestFigures(deps, occurrence.clinicId)
  }
  results.push(await eraseFromContactLists(deps, erasure))
  results.push(await eraseFromCampaigns(deps, erasure))
  results.push(await deps.attendance.removeAliasesOf(erasure.personId))
  results.push(await eraseSubscription(deps, erasure))
  results.push(await eraseFollowRequest(deps, erasure))
  if (results.some((result) => result !== 0)) return 'under-way'
  await deps.erasures.finish({ ...erasure, occurrences: [], doneAt: deps.now() })
  return 'done'
}

/** A staff member who gets the programme report by mail. @returns how many subscriptions were removed */
const eraseSubscription = async (
  { programme }: Pick<Dependencies, 'programme'>,
  erasure: ErasureRequest,
): Promise<number> => {
  const subscribers = (await programme.listSubscriptions()).filter(
    ({ staff }) => personId(staff.email) === erasure.personId,
  )
  for (const { staff } of subscribers) await programme.removeSubscription(staffId(staff.email), null)
  return subscribers.length
}

/** A registrant's own request concerns one clinic and leaves it. @returns how many items were removed */
const eraseFollowRequest = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  { by, personId: person }: ErasureRequest,
): Promise<number> => (by === BY_REGISTRANT ? 0 : contactLists.removeFollowRequest(person))
