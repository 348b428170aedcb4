import type { Clinic } from '../../domain/clinic/clinic'
import type { MailReach } from '../../domain/mail/ledger/mail-reach'
import { endedTerms } from '../../domain/mail/ledger/unreached-term'
import { createStatusMail } from '../../domain/mail/status-mail'
import { endUnreached } from '../../domain/registration/registration-states'
import { createWithdrawalAudit } from '../../domain/registration/withdrawal-audit'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Gives seats and places on the waiting list back that are kept for addresses which no mail has reached in their term,
 * while others wait: invented addresses must not fill a hall. The registration ends with a line in the audit log and a
 * mail that says how to come back. One of which anything else shows that its address exists is left alone; a second
 * run finds it ended.
 * @returns how many ended
 */
export const endUnreachedRegistrations = async (
  deps: Pick<Dependencies, 'registrations' | 'now'>,
  clinic: Clinic,
  reach: MailReach,
): Promise<number> => {
  const ended = endedTerms(clinic, reach, deps.now())
  if (ended.length === 0 || (await deps.registrations.seats(clinic.id)).waiting === 0) return 0
  const revisions = new Map(ended.map(({ registrationId, revision }) => [registrationId, revision]))
  const stored = await deps.registrations.getMany(clinic.id, [...revisions.keys()])
  let count = 0
  for (const from of stored) {
    const now = deps.now()
    const to = from.revision === revisions.get(from.id) ? endUnreached(from, now) : undefined
    if (!to) continue
    const audit = createWithdrawalAudit({ from, to, by: 'no-delivery', at: now })
    const { capacity } = clinic
    const mail = createStatusMail(to, clinic, now)
    const result = await deps.registrations.change({ from, to, mail, capacity, audit, unlessReached: true })
    if (result === 'changed') count += 1
  }
  return count
}
