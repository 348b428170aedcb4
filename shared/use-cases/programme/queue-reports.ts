import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import type { MailKey } from '../../domain/mail/ledger/mail-key'
import { isSettled } from '../../domain/mail/ledger/mail-states'
import { reportMailKey } from '../../domain/programme-mail/report-mail'
import { reportMonthAt } from '../../domain/programme-mail/report-month'
import { isSubscriptionValid } from '../../domain/programme-mail/subscription'
import { HOUR_MS, MINUTE_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Queues the report of the month for every subscriber who has not got it: once an hour while it is due, so a lost job
 * costs an hour. The ledger has one entry per month and person; a second run queues only what is not settled. Outside
 * these days nothing is read.
 */
export const queueProgrammeReports = async (
  deps: Pick<Dependencies, 'programme' | 'ledger' | 'queues' | 'now'>,
): Promise<void> => {
  const now = deps.now()
  const report = reportMonthAt(now)
  if (report === null || Date.parse(now) % HOUR_MS >= 5 * MINUTE_MS) return
  const pending: MailKey[] = []
  for (const subscription of await deps.programme.listSubscriptions()) {
    if (!isSubscriptionValid(subscription, now)) continue
    const key = reportMailKey(subscription, report)
    const added = await deps.ledger.add(createDueEntry(key, report.dueAt, report.usefulUntil))
    const stored = added === 'added' ? undefined : await deps.ledger.get(key)
    if (!stored || !isSettled(stored)) pending.push(key)
  }
  if (pending.length > 0) await deps.queues.enqueueMails(pending)
}
