import type { AuditRecord } from '../../../shared/domain/audit'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import { invitationKey } from '../../../shared/domain/campaign/campaign-mail'
import type { CampaignStore } from '../../../shared/ports/campaigns'
import { markWatched } from './clinic-watches'
import { inTwoPages } from './in-two-pages'
import { mailMapKey } from './ledger'
import { campaignPrefix, type InMemoryTable, joinKey } from './table'

export const createInMemoryCampaignStore = (table: InMemoryTable): CampaignStore => {
  let audits = 0
  const addAudit = (audit: AuditRecord | undefined) => {
    if (audit) table.audit.put(joinKey(audit.clinicId, audit.at, `campaign-${++audits}`), audit)
  }
  const isNextVersion = ({ clinicId, number, version }: Campaign): boolean =>
    table.campaigns.get(campaignMapKey(clinicId, number))?.version === version - 1
  const starts = (clinicId: string): number => table.campaignStarts.get(clinicId) ?? 0
  const recipientKey = ({ clinicId, number, recipientSnapshot }: Campaign, id: string) =>
    joinKey(campaignPrefix(clinicId, number), recipientSnapshot?.set ?? '', id)
  return {
    listByClinic: async (clinicId) => table.campaigns.withPrefix(joinKey(clinicId, '')),
    listByContactList: async (listId) =>
      table.campaigns
        .withPrefix('')
        .filter(({ list }) => list.id === listId)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    get: async (clinicId, number) => table.campaigns.get(campaignMapKey(clinicId, number)),
    create: async (campaign, audit) => {
      const key = campaignMapKey(campaign.clinicId, campaign.number)
      if (table.campaigns.has(key)) return 'exists'
      table.campaigns.put(key, campaign)
      addAudit(audit)
      return 'created'
    },
    save: async (campaign, audit) => {
      if (!isNextVersion(campaign)) return 'conflict'
      table.campaigns.put(campaignMapKey(campaign.clinicId, campaign.number), campaign)
      addAudit(audit)
      if (audit) markWatched(table, campaign.clinicId)
      return 'saved'
    },
    starts: async (clinicId) => starts(clinicId),
    start: async (campaign, recipients, audit, before) => {
      for (const recipient of recipients)
        table.recipients.put(recipientKey(campaign, recipient.id), recipient)
      const { clinicId, number } = campaign
      if (!isNextVersion(campaign) || starts(clinicId) !== before) return 'conflict'
      table.campaigns.put(campaignMapKey(clinicId, number), campaign)
      table.campaignStarts.put(clinicId, before + 1)
      addAudit(audit)
      markWatched(table, clinicId)
      const ownPrefix = recipientKey(campaign, '')
      for (const key of table.recipients.keys(joinKey(campaignPrefix(clinicId, number), ''))) {
        if (!key.startsWith(ownPrefix)) table.recipients.delete(key)
      }
      return 'started'
    },
    getRecipient: async (campaign, id) => table.recipients.get(recipientKey(campaign, id)),
    recipients: (campaign) => inTwoPages(() => table.recipients.withPrefix(recipientKey(campaign, ''))),
    mailPages: (clinicId, number) =>
      inTwoPages(() => table.ledger.withPrefix(joinKey(campaignPrefix(clinicId, number), ''))),
    counted: async (clinicId) => table.countedCampaigns.withPrefix(joinKey(clinicId, '')),
    saveCounted: async (clinicId, counted) => {
      const key = campaignMapKey(clinicId, counted.campaign)
      if ((table.countedCampaigns.get(key)?.countedAt ?? '') > counted.countedAt) return 'later'
      table.countedCampaigns.put(key, counted)
      return 'saved'
    },
    mailsTo: async (campaign, personIds) =>
      personIds.flatMap((id) => table.ledger.get(mailMapKey(invitationKey(campaign, id))) ?? []),
    saveTester: async (clinicId, tester) => table.testers.put(joinKey(clinicId, tester.id), tester),
    tester: async (clinicId, id) => table.testers.get(joinKey(clinicId, id)),
    removeRecipients: async (clinicId, number, person, limit = Number.POSITIVE_INFINITY) => {
      const all = table.recipients.keys(joinKey(campaignPrefix(clinicId, number), ''))
      const toDelete = all.filter((key) => person === null || key.endsWith(`/${person}`)).slice(0, limit)
      for (const key of toDelete) table.recipients.delete(key)
      return toDelete.length
    },
  }
}

/** The key of a campaign. */
export const campaignMapKey = (clinicId: string, number: number): string =>
  joinKey(clinicId, String(number).padStart(4, '0'))
