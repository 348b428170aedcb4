import { followMailKey, followRequestEnds } from '../../domain/followers/follow-request'
import { personId } from '../../domain/ids'
import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import type { Language } from '../../domain/values/language'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Makes the mail due by whose link an address confirms that it wants to be told of new clinics. Every address gets the
 * same calls and the same answer, also one that is told already. The form again on the same day sends no second mail,
 * and the link of the first one works on.
 */
export const askToFollow = async (
  { contactLists, ledger, now }: Pick<Dependencies, 'contactLists' | 'ledger' | 'now'>,
  { email, language }: { email: string; language: Language },
): Promise<void> => {
  const requestedAt = now()
  const request = { personId: personId(email), email, language, requestedAt, state: 'requested' as const }
  await contactLists.saveFollowRequest(request)
  await ledger.add(createDueEntry(followMailKey(request), requestedAt, followRequestEnds(request)))
}
