import { invitationKey } from '../../../../../shared/domain/campaign/campaign-mail'
import { startRunning } from '../../../../../shared/domain/campaign/campaign-states'
import { createDueEntry } from '../../../../../shared/domain/mail/ledger/due-entry'
import { ledgerStates } from '../../../../../shared/domain/mail/ledger/ledger'
import { toSesReason } from '../../../../../shared/domain/mail/ledger/mail-reason'
import { anAuditRecord } from '../../../../support/builders/builders'
import { aCampaign, aContactList, numberedRecipients } from '../../../../support/builders/contact-builders'
import type { InMemoryDependencies } from '../../../../support/in-memory-dependencies'

/** One of each state, the first three with mails of every kind. */
export const addCampaignsInEachState = async (deps: InMemoryDependencies, text: string) => {
  const { id, owner, ownerEmails } = aContactList()
  const list = { id, owner, ownerEmails, name: text }
  const states = ['draft', 'running', 'paused', 'finished', 'cancelled'] as const
  for (const [index, state] of states.entries()) {
    const fresh = aCampaign({ clinicId: 'to-come', number: index + 1, list })
    await deps.campaigns.create(fresh, anAuditRecord())
    if (state === 'draft') continue
    const people = numberedRecipients(6)
    const begun = startRunning(fresh, { set: 'set', size: people.length }, deps.now())
    if (!begun) throw new Error('it is a draft')
    await deps.campaigns.start(begun, people, anAuditRecord(), index - 1)
    const pausedFor = state === 'paused' ? ('bounces' as const) : null
    // The running one waits for the day's quota.
    const progressCursor = begun.progressCursor && { ...begun.progressCursor, waitingForQuota: true }
    await deps.campaigns.save({ ...begun, progressCursor, state, pausedFor, version: 3 })
    for (const [which, ledgerState] of ledgerStates.slice(1).entries()) {
      const key = invitationKey(begun, people[which]?.id ?? '')
      const entry = createDueEntry(key, deps.now(), null)
      await deps.ledger.add({
        ...entry,
        state: ledgerState,
        attempt: 1,
        reason: toSesReason(text),
        feedback: 'delivered',
      })
    }
  }
}
