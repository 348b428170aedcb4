import { followMailKey, followRequestEnds } from '../../domain/followers/follow-request'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/** The stream queues a mail within seconds; what is still due after this was lost on the way. */
const LOST_AFTER_MS = 2 * MINUTE_MS

/**
 * Queues again the mails to followers that are due and in no queue, once an hour, so a lost record of the stream costs an
 * hour. A mail that is in a queue all the same is sent once: its ledger entry is claimed.
 * @returns whether a mail is still due, so that the next full hour has to look again
 */
export const queueFollowMails = async ({
  contactLists,
  ledger,
  queues,
  now,
}: Pick<Dependencies, 'contactLists' | 'ledger' | 'queues' | 'now'>): Promise<{ isPending: boolean }> => {
  const at = now()
  if (Date.parse(at) % HOUR_MS >= 5 * MINUTE_MS) return { isPending: true }
  const before = addMilliseconds(at, -LOST_AFTER_MS)
  const open = (await contactLists.listFollowRequests()).filter(
    (request) => at < followRequestEnds(request) && request.state === 'requested',
  )
  const due = (await ledger.getMany(open.map(followMailKey))).filter(({ state }) => state === 'due')
  const lost = new Set(due.filter(({ dueAt }) => dueAt <= before).map(({ recipientId }) => recipientId))
  const keys = open.filter(({ personId }) => lost.has(personId)).map(followMailKey)
  if (keys.length > 0) await queues.enqueueMails(keys)
  return { isPending: due.length > 0 }
}
