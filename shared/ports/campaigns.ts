import type { AuditRecord } from '../domain/audit'
import type { Campaign } from '../domain/campaign/campaign'
import type { CountedCampaign } from '../domain/campaign/campaign-progress'
import type { CampaignRecipient } from '../domain/campaign/recipient'
import type { TestRecipient } from '../domain/campaign/test-recipient'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import type { Instant } from '../domain/values/time/instant'

/** Campaigns, their recipients and their mails. */
export interface CampaignStore {
  /** In ascending order of number. */
  listByClinic(clinicId: string): Promise<Campaign[]>
  /** The campaigns, of every clinic, that were created for a contact list; the newest first. */
  listByContactList(listId: string): Promise<Campaign[]>
  get(clinicId: string, number: number): Promise<Campaign | undefined>
  create(campaign: Campaign, audit: AuditRecord): Promise<'created' | 'exists'>
  /** Replaces it when `campaign.version - 1` is stored; a change of state comes with its audit record. */
  save(campaign: Campaign, audit?: AuditRecord): Promise<'saved' | 'conflict'>
  /** How many campaigns of the clinic were started; read before the recipients of other campaigns. */
  starts(clinicId: string): Promise<number>
  /**
   * Stores the recipients (`campaign.recipientSnapshot.set` names them), then the campaign with its audit record, when
   * `campaign.version - 1` is stored and no other campaign of the clinic was started since. A start that fails or
   * crashes has no recipients.
   * @param starts what `starts` returned before the recipients were selected
   */
  start(
    campaign: Campaign,
    recipients: readonly CampaignRecipient[],
    audit: AuditRecord,
    starts: number,
  ): Promise<'started' | 'conflict'>
  /** One of the recipients frozen at the start. */
  getRecipient(campaign: Campaign, id: string): Promise<CampaignRecipient | undefined>
  /** All recipients, page by page, in ascending order of id. */
  recipients(campaign: Campaign): AsyncIterable<CampaignRecipient[]>
  /** The ledger of a campaign, page by page. */
  mailPages(clinicId: string, number: number): AsyncIterable<LedgerEntry[]>
  /** The mails of each campaign of a clinic as they were last counted; a campaign is absent until that, and after an erasure. */
  counted(clinicId: string): Promise<CountedCampaign[]>
  /** Keeps what was counted, unless a later count is kept. */
  saveCounted(clinicId: string, counted: CountedCampaign): Promise<'saved' | 'later'>
  /** The ledger entries of a campaign's mails to some people, in no order. */
  mailsTo(campaign: Campaign, personIds: readonly string[]): Promise<LedgerEntry[]>
  /** Stores the recipient of a test mail. @param until when it expires */
  saveTester(clinicId: string, tester: TestRecipient, until: Instant): Promise<void>
  tester(clinicId: string, id: string): Promise<TestRecipient | undefined>
  /** Removes a person (null: everyone, at most `most` items) from the recipients of a campaign. @returns how many items */
  removeRecipients(clinicId: string, number: number, personId: string | null, most?: number): Promise<number>
}
