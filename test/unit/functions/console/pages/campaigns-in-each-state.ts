import { start } from '../../../../../shared/domain/campaign/campaign-states'
import { invitationTo } from '../../../../../shared/domain/campaign/of-campaign'
import { ledgerStates } from '../../../../../shared/domain/mail/ledger'
import { dueEntry } from '../../../../../shared/domain/mail/mail-entry'
import { anAuditRecord } from '../../../../support/builders'
import { aCampaign, aContactList, recipients } from '../../../../support/contact-builders'
import type { MemoryWorld } from '../../../../support/memory-world'

/** One of each state, the first three with mails of every kind. */
export const addCampaigns = async (world: MemoryWorld, text: string) => {
  const { id, owner, keepers } = aContactList()
  const list = { id, owner, keepers, name: text }
  const states = ['draft', 'running', 'paused', 'finished', 'cancelled'] as const
  for (const [index, state] of states.entries()) {
    const fresh = aCampaign({ clinicId: 'to-come', number: index + 1, list })
    await world.campaigns.create(fresh, anAuditRecord())
    if (state === 'draft') continue
    const people = recipients(6)
    const begun = start(fresh, { set: 'set', size: people.length }, world.now())
    if (!begun) throw new Error('it is a draft')
    await world.campaigns.start(begun, people, anAuditRecord(), index - 1)
    const pausedFor = state === 'paused' ? ('bounces' as const) : null
    // The running one waits for the day's quota.
    const fed = begun.fed && { ...begun.fed, waitsForRoom: true }
    await world.campaigns.save({ ...begun, fed, state, pausedFor, version: 3 })
    for (const [which, ledgerState] of ledgerStates.slice(1).entries()) {
      const key = invitationTo(begun, people[which]?.id ?? '')
      const entry = dueEntry(key, world.now(), null)
      await world.ledger.add({
        ...entry,
        state: ledgerState,
        attempt: 1,
        reason: text,
        feedback: 'delivered',
      })
    }
  }
}
