import { describe, expect, it } from 'vitest'
import { mailKey } from '../../../../../shared/aws/dynamodb/mail-keys'
import { createContactListStore } from '../../../../../shared/aws/dynamodb/stores/contact-lists/contact-list-store'
import { createCampaignStore } from '../../../../../shared/aws/dynamodb/stores/mail/campaign-store'
import type { DynamoTable } from '../../../../../shared/aws/dynamodb/table'
import { invitationKey } from '../../../../../shared/domain/campaign/campaign-mail'
import { startRunning } from '../../../../../shared/domain/campaign/campaign-states'
import { anAuditRecord } from '../../../../support/builders/builders'
import {
  aCampaign,
  aContact,
  aContactList,
  anImportDraft,
  numberedRecipients,
} from '../../../../support/builders/contact-builders'

const MANY = 20_000

interface SentCommand {
  input: { RequestItems?: Record<string, { PutRequest: { Item: Record<string, { S?: string }> } }[]> }
}

/** A table that stores nothing, and counts the write units of each partition: one for each 1 KB of an item. */
const aCountingTable = () => {
  const units = new Map<string, number>()
  const send = async ({ input }: SentCommand) => {
    for (const { PutRequest } of Object.values(input.RequestItems ?? {}).flat()) {
      const pk = PutRequest.Item['pk']?.S ?? ''
      const size = Math.ceil(JSON.stringify(PutRequest.Item).length / 1024)
      units.set(pk, (units.get(pk) ?? 0) + size)
    }
    return { Items: [] }
  }
  const table = { name: 'table', client: { send } } as unknown as DynamoTable
  return { table, units }
}

/** A partition takes 1,000 write units a second, and a request of the console has 29 seconds. */
const expectSpread = (units: ReadonlyMap<string, number>) => {
  const total = [...units.values()].reduce((sum, many) => sum + many, 0)
  expect(total).toBeGreaterThan(0)
  expect(Math.max(...units.values())).toBeLessThan(7_000)
  expect(Math.max(...units.values())).toBeLessThan(total / 3)
}

describe('twenty thousand people', () => {
  it('are written as recipients of a campaign to several partitions, each within seconds', async () => {
    const { table, units } = aCountingTable()
    const recipients = numberedRecipients(MANY)
    const campaign = startRunning(aCampaign(), { set: 'set', size: MANY }, '2026-11-20T09:00:00.000Z')
    if (!campaign) throw new Error('it is a draft')

    // The start then looks for leftovers of other starts, which needs a real client.
    await createCampaignStore(table)
      .start(campaign, recipients, anAuditRecord(), 0)
      .catch(() => {})

    expect([...units.values()].reduce((sum, many) => sum + many, 0)).toBe(MANY)
    expectSpread(units)
    const mails = Map.groupBy(recipients, ({ id }) => mailKey(invitationKey(campaign, id)).pk)
    expect(Math.max(...[...mails.values()].map(({ length }) => length))).toBeLessThan(7_000)
  })

  it('are written as rows of an import to several partitions', async () => {
    const { table, units } = aCountingTable()
    const contacts = Array.from({ length: MANY }, (_, index) => aContact({ email: `p${index}@example.org` }))

    await createContactListStore(table).saveDraft(anImportDraft(contacts, { listId: aContactList().id }))

    expectSpread(units)
  })
})
