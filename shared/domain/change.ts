import type { CampaignJob } from './campaign/campaign'
import type { Dispatch } from './dispatch'
import type { Instant } from './instant'
import type { MailKey } from './ledger'

/** Of a change in the table, what somebody must act on. */
export type Change =
  | { type: 'clinic'; clinicId: string }
  | {
      type: 'dispatch-due'
      clinicId: string
      at: Instant
      job: Pick<Dispatch, 'clinicId' | 'kind' | 'day' | 'planVersion'>
    }
  | { type: 'campaign-due'; clinicId: string; job: CampaignJob }
  | { type: 'mail-due'; clinicId: string; key: MailKey }
  | { type: 'attendance'; clinicId: string; day: number }
  | { type: 'seat-freed'; clinicId: string }
