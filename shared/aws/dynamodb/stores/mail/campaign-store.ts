import * as z from 'zod'
import { Campaign } from '../../../../domain/campaign/campaign'
import { invitationKey } from '../../../../domain/campaign/campaign-mail'
import { CountedCampaign } from '../../../../domain/campaign/campaign-progress'
import { CampaignRecipient } from '../../../../domain/campaign/recipient'
import { TestRecipient } from '../../../../domain/campaign/test-recipient'
import { LedgerEntry } from '../../../../domain/mail/ledger/ledger'
import { toEpochMillis } from '../../../../domain/values/time/instant'
import type { CampaignStore } from '../../../../ports/campaigns'
import { batchGetItems, batchPutItems } from '../../batch-items'
import {
  itemIsNew,
  notCountedAfter,
  putIfMatches,
  toConditionParams,
  transactWrite,
  type WriteCondition,
} from '../../conditional-write'
import { getItem } from '../../get-item'
import { listCampaignKey } from '../../list-keys'
import {
  campaignCountsKey,
  campaignKey,
  campaignPrefixes,
  campaignStartsKey,
  mailKey,
  recipientKey,
  recipientPrefixes,
} from '../../mail-keys'
import { type StoredItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix, queryByPrefixes } from '../../table'
import { auditItem } from '../clinics/clinic-store'
import { watchUpdate } from '../clinics/clinic-watch'
import { createRecipientCleanup } from './recipient-cleanup'

/** How many campaigns of a clinic were started. */
const Starts = z.object({ starts: z.int().min(1) })

const testers = 'testers'

/** Used in place of a campaign number in the keys of the recipients of test mails. */
const TEST_MAILS = 0

/**
 * Stores campaigns. The item of a campaign is in its clinic's partition; its recipients and their mails are in a
 * partition of their own. Recipients are stored under the name of their set, so a start that crashes or loses a race
 * leaves recipients that are never read; the start that succeeds deletes them.
 */
export const createCampaignStore = (table: DynamoTable): CampaignStore => {
  const put = (item: StoredItem, condition: WriteCondition) => ({
    Put: { TableName: table.name, Item: item, ...toConditionParams(condition) },
  })
  const cleanup = createRecipientCleanup(table)
  const starts = async (clinicId: string): Promise<number> =>
    (await getItem(table, campaignStartsKey(clinicId), Starts))?.starts ?? 0

  return {
    listByClinic: (clinicId) => collectPages(queryByPrefix(table, campaignKey(clinicId, 0), Campaign)),
    get: (clinicId, number) => getItem(table, campaignKey(clinicId, number), Campaign),
    listByContactList: async (listId) => {
      const refs = await collectPages(queryByPrefix(table, listCampaignKey(listId, '', 0), ListCampaign))
      const keys = refs.map(({ clinicId, number }) => campaignKey(clinicId, number))
      const campaigns = await batchGetItems(table, keys, Campaign)
      return campaigns.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    },
    create: async (campaign, audit) => {
      const { written } = await transactWrite(table, {
        campaign: put(toCampaignItem(campaign), itemIsNew),
        ofList: { Put: { TableName: table.name, Item: toListCampaignItem(campaign) } },
        audit: put(auditItem(audit), itemIsNew),
      })
      return written ? 'created' : 'exists'
    },
    save: async (campaign, audit) => {
      const { written } = audit
        ? await transactWrite(table, {
            campaign: put(toCampaignItem(campaign), versionBefore(campaign)),
            audit: put(auditItem(audit), itemIsNew),
            watch: watchUpdate(table, campaign.clinicId),
          })
        : await putIfMatches(table, toCampaignItem(campaign), versionBefore(campaign))
      return written ? 'saved' : 'conflict'
    },
    starts,
    start: async (campaign, recipients, audit, before) => {
      const { clinicId, number, recipientSnapshot } = campaign
      const set = recipientSnapshot?.set ?? ''
      await batchPutItems(
        table,
        recipients.map((recipient) =>
          toItem(
            recipientKey(clinicId, number, set, recipient.id),
            'recipient',
            CampaignRecipient,
            recipient,
            { set },
          ),
        ),
      )
      const { written } = await transactWrite(table, {
        campaign: put(toCampaignItem(campaign), versionBefore(campaign)),
        audit: put(auditItem(audit), itemIsNew),
        starts: put(
          toItem(campaignStartsKey(clinicId), 'campaign-starts', Starts, { starts: before + 1 }),
          startsUnchanged(before),
        ),
        watch: watchUpdate(table, clinicId),
      })
      if (!written) return 'conflict'
      await cleanup.removeOtherSets(campaign)
      return 'started'
    },
    getRecipient: ({ clinicId, number, recipientSnapshot }, id) =>
      getItem(table, recipientKey(clinicId, number, recipientSnapshot?.set ?? '', id), CampaignRecipient),
    recipients: ({ clinicId, number, recipientSnapshot }) =>
      queryByPrefixes(
        table,
        recipientPrefixes(clinicId, number, recipientSnapshot?.set ?? ''),
        CampaignRecipient,
      ),
    mailPages: (clinicId, number) =>
      queryByPrefixes(table, campaignPrefixes(clinicId, number, 'MAIL#'), LedgerEntry),
    counted: (clinicId) =>
      collectPages(queryByPrefix(table, campaignCountsKey(clinicId, 0), CountedCampaign)),
    saveCounted: async (clinicId, counted) => {
      const key = campaignCountsKey(clinicId, counted.campaign)
      const item = toItem(key, 'campaign-counts', CountedCampaign, counted)
      return (await putIfMatches(table, item, notCountedAfter(counted))).written ? 'saved' : 'later'
    },
    mailsTo: async (campaign, personIds) => {
      const keys = personIds.map((id) => mailKey(invitationKey(campaign, id)))
      return batchGetItems(table, keys, LedgerEntry)
    },
    saveTester: async (clinicId, tester, until) => {
      const key = recipientKey(clinicId, TEST_MAILS, testers, tester.id)
      // The table's time to live, in seconds.
      const expiresAt = Math.ceil(toEpochMillis(until) / 1000)
      await batchPutItems(table, [toItem(key, 'tester', TestRecipient, tester, { set: testers, expiresAt })])
    },
    tester: (clinicId, id) => getItem(table, recipientKey(clinicId, TEST_MAILS, testers, id), TestRecipient),
    removeRecipients: cleanup.removeRecipients,
  }
}

/** By which a contact list finds its campaigns; written once, with the draft. */
const ListCampaign = Campaign.pick({ clinicId: true, number: true })

const toListCampaignItem = ({ clinicId, number, list }: Campaign): StoredItem =>
  toItem(listCampaignKey(list.id, clinicId, number), 'list-campaign', ListCampaign, { clinicId, number })

const toCampaignItem = (campaign: Campaign): StoredItem =>
  toItem(campaignKey(campaign.clinicId, campaign.number), 'campaign', Campaign, campaign)

const versionBefore = ({ version }: Campaign): WriteCondition => ({
  expression: 'version = :version',
  values: { ':version': version - 1 },
})

const startsUnchanged = (starts: number): WriteCondition =>
  starts === 0 ? itemIsNew : { expression: 'starts = :starts', values: { ':starts': starts } }
