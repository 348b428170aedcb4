import type { CampaignJob } from '../domain/campaign/campaign'
import type { Dispatch } from '../domain/mail/dispatch'
import type { MailKey } from '../domain/mail/ledger'
import type { Instant } from '../domain/values/instant'

/** Of a change in the table, what somebody must act on. */
export type TableChange =
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
