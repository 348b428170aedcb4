import type { AuditRecord } from '../domain/audit'
import type { Campaign } from '../domain/campaign/campaign'
import type { CampaignRecipient } from '../domain/campaign/recipient'
import type { TestRecipient } from '../domain/campaign/test-recipient'
import type { LedgerEntry } from '../domain/mail/ledger'
import type { Instant } from '../domain/values/instant'

/** Invitations of clinics to contact lists, whom each goes to, and the mails of each. */
export interface CampaignStore {
  /** In the order of their numbers. */
  listByClinic(clinicId: string): Promise<Campaign[]>
  get(clinicId: string, number: number): Promise<Campaign | undefined>
  create(campaign: Campaign, audit: AuditRecord): Promise<'created' | 'exists'>
  /** Replaces it when `campaign.version - 1` is stored; a change of state is told to the audit log with it. */
  save(campaign: Campaign, audit?: AuditRecord): Promise<'saved' | 'conflict'>
  /** How many campaigns of the clinic were started: whom others invite is read after it, and held against it. */
  starts(clinicId: string): Promise<number>
  /**
   * Writes down whom it goes to (`campaign.frozen.set` names them), then the campaign itself with its audit record,
   * when `campaign.version - 1` is stored and no other campaign of the clinic was started since. Of a start that
   * fails or dies nobody is a recipient.
   * @param starts what `starts` gave before the recipients were chosen
   */
  start(
    campaign: Campaign,
    recipients: readonly CampaignRecipient[],
    audit: AuditRecord,
    starts: number,
  ): Promise<'started' | 'conflict'>
  /** One of those that the start has frozen. */
  getRecipient(campaign: Campaign, id: string): Promise<CampaignRecipient | undefined>
  /** All of them, page by page, in the order of their ids. */
  recipients(campaign: Campaign): AsyncIterable<CampaignRecipient[]>
  /** The ledger of a campaign, page by page. */
  mailPages(clinicId: string, number: number): AsyncIterable<LedgerEntry[]>
  /** To whom a test mail goes. @param until when it is forgotten */
  saveTester(clinicId: string, tester: TestRecipient, until: Instant): Promise<void>
  tester(clinicId: string, id: string): Promise<TestRecipient | undefined>
  /** Takes a person (null: everybody, at most so many items) off the recipients of a campaign. @returns how many items */
  removeRecipients(clinicId: string, number: number, personId: string | null, most?: number): Promise<number>
}
