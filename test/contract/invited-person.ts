import { invitationKey } from '../../shared/domain/campaign/campaign-mail'
import { startRunning } from '../../shared/domain/campaign/campaign-states'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import { anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import {
  aCampaign,
  aContact,
  aContactList,
  aListAudit,
  anImportDraft,
  aRecipient,
} from '../support/builders/contact-builders'
import type { StoresUnderTest } from '../support/stores/stores-under-test'

interface InvitedPerson {
  name: string
  email: string
  now: string
  tomorrow: string
}

/** A list with the person, an import of them, and a list that was removed. */
export const storeContactLists = async (
  { contactLists }: StoresUnderTest,
  { email, name, now }: InvitedPerson,
): Promise<void> => {
  const list = aContactList()
  const contact = aContact({ email, name })
  await contactLists.create(list, aListAudit())
  await contactLists.replace({ ...list, version: 2, size: 1 }, [contact], aListAudit({ at: now }))
  await contactLists.saveDraft(anImportDraft([contact]))
  const removed = aContactList({ id: 'list-cccccccccc' })
  await contactLists.create(removed, aListAudit({ listId: removed.id }))
  await contactLists.remove(removed, aListAudit({ listId: removed.id, at: now }))
}

/** A campaign that invites the person, and a test of it that they got. */
export const storeCampaign = async (
  { campaigns, ledger }: StoresUnderTest,
  { email, name, now, tomorrow }: InvitedPerson,
): Promise<void> => {
  const recipient = aRecipient({ email, name })
  const running = startRunning(aCampaign(), { set: 'set-1', size: 1 }, now)
  if (!running) throw new Error('it is no draft')
  await campaigns.create(aCampaign(), anAuditRecord({ at: now, action: 'campaign-made' }))
  await campaigns.start(running, [recipient], anAuditRecord({ at: now, action: 'campaign-started' }), 0)
  const invitation = createDueEntry(invitationKey(running, recipient.id), now, null)
  await ledger.add(invitation)
  await campaigns.saveTester(somaliaClinicId, { ...recipient, id: 'test-1', campaign: 1 }, tomorrow)
}
