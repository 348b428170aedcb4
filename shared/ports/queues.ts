import type { CampaignJob } from '../domain/campaign/campaign'
import type { Dispatch } from '../domain/mail/dispatch'
import type { MailKey } from '../domain/mail/ledger'

/** A dispatch that is due. */
export type DispatchJob = Pick<Dispatch, 'clinicId' | 'kind' | 'day' | 'planVersion'>

export interface Queues {
  /** @param delaySeconds at most 900 */
  dispatch(job: DispatchJob, delaySeconds?: number): Promise<void>
  /** Into the dispatch queue. @param delaySeconds at most 900 */
  campaign(job: CampaignJob, delaySeconds?: number): Promise<void>
  /** One message a key, into the queue of its lane. @param delaySeconds at most 900 */
  mail(keys: MailKey[], delaySeconds?: number): Promise<void>
  attendance(job: { clinicId: string; day: number }): Promise<void>
}
