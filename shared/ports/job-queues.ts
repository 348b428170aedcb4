import type { CampaignJob } from '../domain/campaign/campaign'
import type { Dispatch } from '../domain/mail/dispatch'
import type { MailKey } from '../domain/mail/ledger'

/** A dispatch that is due. */
export type DispatchJob = Pick<Dispatch, 'clinicId' | 'kind' | 'day' | 'planVersion'>

export interface JobQueues {
  /** @param delaySeconds at most 900 */
  enqueueDispatch(job: DispatchJob, delaySeconds?: number): Promise<void>
  /** Into the dispatch queue. @param delaySeconds at most 900 */
  enqueueCampaign(job: CampaignJob, delaySeconds?: number): Promise<void>
  /** One message a key, into the queue of its lane. @param delaySeconds at most 900 */
  enqueueMails(keys: MailKey[], delaySeconds?: number): Promise<void>
  enqueueAttendance(job: { clinicId: string; day: number }): Promise<void>
}
