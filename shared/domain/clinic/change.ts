import type { CampaignJob } from '../campaign/campaign'
import type { Dispatch } from '../mail/dispatch'
import type { MailKey } from '../mail/ledger'
import type { Instant } from '../time/instant'

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
