import * as z from 'zod'
import { Campaign } from '../../domain/campaign/campaign'
import { TEST_MAIL } from '../../domain/campaign/of-campaign'
import { Recipient } from '../../domain/campaign/recipient'
import { Tester } from '../../domain/campaign/tester'
import { LedgerEntry } from '../../domain/mail/ledger'
import { millisOf } from '../../domain/time/instant'
import type { CampaignStore } from '../../ports/campaigns'
import { putMany } from '../table/batches'
import { campaignKey, campaignsKey, inCampaign, recipientKey } from '../table/keys'
import { type Item, toItem } from '../table/stored-item'
import { allOf, getItem, pagesOf, type Table } from '../table/table'
import { type Condition, conditionOf, isNew, putIf, transact } from '../table/write'
import { auditItem } from './clinic-store'
import { recipientSweep } from './recipients'

/** How many campaigns of a clinic were started. */
const Starts = z.object({ starts: z.int().min(1) })

const testers = 'testers'

/**
 * A campaign's own item lies with its clinic, its recipients and their mails apart, in a partition of their own.
 * Recipients lie under the name of their set: a start that dies, or that another one overtakes, leaves some behind
 * that nobody reads, and the one that succeeds clears them away.
 */
export const campaignStore = (table: Table): CampaignStore => {
  const put = (item: Item, condition: Condition) => ({
    Put: { TableName: table.name, Item: item, ...conditionOf(condition) },
  })
  const sweep = recipientSweep(table)
  const starts = async (clinicId: string): Promise<number> =>
    (await getItem(table, campaignsKey(clinicId), Starts))?.starts ?? 0

  return {
    ofClinic: (clinicId) => allOf(pagesOf(table, campaignKey(clinicId, 0), Campaign)),
    get: (clinicId, number) => getItem(table, campaignKey(clinicId, number), Campaign),
    create: async (campaign, audit) => {
      const failed = await transact(table, [put(itemOf(campaign), isNew), put(auditItem(audit), isNew)])
      return failed ? 'exists' : 'created'
    },
    save: async (campaign, audit) => {
      if (!audit) return (await putIf(table, itemOf(campaign), after(campaign))) ? 'conflict' : 'saved'
      const writes = [put(itemOf(campaign), after(campaign)), put(auditItem(audit), isNew)]
      return (await transact(table, writes)) ? 'conflict' : 'saved'
    },
    starts,
    start: async (campaign, recipients, audit, before) => {
      const { clinicId, number, frozen } = campaign
      const set = frozen?.set ?? ''
      await putMany(
        table,
        recipients.map((one) =>
          toItem(recipientKey(clinicId, number, set, one.id), 'recipient', Recipient, one, { set }),
        ),
      )
      const failed = await transact(table, [
        put(itemOf(campaign), after(campaign)),
        put(auditItem(audit), isNew),
        put(toItem(campaignsKey(clinicId), 'campaigns', Starts, { starts: before + 1 }), stillSo(before)),
      ])
      if (failed) return 'conflict'
      await sweep.removeOtherSets(campaign)
      return 'started'
    },
    recipient: ({ clinicId, number, frozen }, id) =>
      getItem(table, recipientKey(clinicId, number, frozen?.set ?? '', id), Recipient),
    recipients: ({ clinicId, number, frozen }) =>
      pagesOf(table, recipientKey(clinicId, number, frozen?.set ?? '', ''), Recipient),
    mails: (clinicId, number) => pagesOf(table, inCampaign(clinicId, number, 'MAIL#'), LedgerEntry),
    keepTester: async (clinicId, tester, until) => {
      const key = recipientKey(clinicId, TEST_MAIL, testers, tester.id)
      // The table's time to live, in seconds.
      const expiresAt = Math.ceil(millisOf(until) / 1000)
      await putMany(table, [toItem(key, 'tester', Tester, tester, { set: testers, expiresAt })])
    },
    tester: (clinicId, id) => getItem(table, recipientKey(clinicId, TEST_MAIL, testers, id), Tester),
    forget: sweep.forget,
  }
}

const itemOf = (campaign: Campaign): Item =>
  toItem(campaignKey(campaign.clinicId, campaign.number), 'campaign', Campaign, campaign)

const after = ({ version }: Campaign): Condition => ({
  expression: 'version = :version',
  values: { ':version': version - 1 },
})

const stillSo = (starts: number): Condition =>
  starts === 0 ? isNew : { expression: 'starts = :starts', values: { ':starts': starts } }
