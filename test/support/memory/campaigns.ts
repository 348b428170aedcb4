import type { AuditRecord } from '../../../shared/domain/audit'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { CampaignStore } from '../../../shared/ports/campaigns'
import { inTwo } from './registrations'
import { keyOf, type MemoryTable, ofCampaign } from './table'

export const memoryCampaigns = (table: MemoryTable): CampaignStore => {
  let audits = 0
  const note = (audit: AuditRecord | undefined) => {
    if (audit) table.audit.put(keyOf(audit.clinicId, audit.at, `campaign-${++audits}`), audit)
  }
  const follows = ({ clinicId, number, version }: Campaign): boolean =>
    table.campaigns.get(campaignKey(clinicId, number))?.version === version - 1
  const starts = (clinicId: string): number => table.campaignStarts.get(clinicId) ?? 0
  const setOf = ({ clinicId, number, frozen }: Campaign, id: string) =>
    keyOf(ofCampaign(clinicId, number), frozen?.set ?? '', id)
  return {
    ofClinic: async (clinicId) => table.campaigns.beginning(keyOf(clinicId, '')),
    get: async (clinicId, number) => table.campaigns.get(campaignKey(clinicId, number)),
    create: async (campaign, audit) => {
      const key = campaignKey(campaign.clinicId, campaign.number)
      if (table.campaigns.has(key)) return 'exists'
      table.campaigns.put(key, campaign)
      note(audit)
      return 'created'
    },
    save: async (campaign, audit) => {
      if (!follows(campaign)) return 'conflict'
      table.campaigns.put(campaignKey(campaign.clinicId, campaign.number), campaign)
      note(audit)
      return 'saved'
    },
    starts: async (clinicId) => starts(clinicId),
    start: async (campaign, recipients, audit, before) => {
      for (const one of recipients) table.recipients.put(setOf(campaign, one.id), one)
      const { clinicId, number } = campaign
      if (!follows(campaign) || starts(clinicId) !== before) return 'conflict'
      table.campaigns.put(campaignKey(clinicId, number), campaign)
      table.campaignStarts.put(clinicId, before + 1)
      note(audit)
      const own = setOf(campaign, '')
      for (const key of table.recipients.keys(keyOf(ofCampaign(clinicId, number), ''))) {
        if (!key.startsWith(own)) table.recipients.delete(key)
      }
      return 'started'
    },
    recipient: async (campaign, id) => table.recipients.get(setOf(campaign, id)),
    recipients: (campaign) => inTwo(() => table.recipients.beginning(setOf(campaign, ''))),
    mails: (clinicId, number) => inTwo(() => table.ledger.beginning(keyOf(ofCampaign(clinicId, number), ''))),
    keepTester: async (clinicId, tester) => table.testers.put(keyOf(clinicId, tester.id), tester),
    tester: async (clinicId, id) => table.testers.get(keyOf(clinicId, id)),
    forget: async (clinicId, number, person, most = Number.POSITIVE_INFINITY) => {
      const all = table.recipients.keys(keyOf(ofCampaign(clinicId, number), ''))
      const those = all.filter((key) => person === null || key.endsWith(`/${person}`)).slice(0, most)
      for (const key of those) table.recipients.delete(key)
      return those.length
    },
  }
}

/** Where a campaign lies. */
export const campaignKey = (clinicId: string, number: number): string =>
  keyOf(clinicId, String(number).padStart(4, '0'))
