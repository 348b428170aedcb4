import type { Campaign } from '../../domain/campaign/campaign'
import type { Clinic } from '../../domain/clinic/clinic'
import type { ClinicWatch, Look } from '../../domain/clinic/clinic-watch'
import type { Dispatch } from '../../domain/mail/dispatches/dispatch'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import type { MailReach } from '../../domain/mail/ledger/mail-reach'

/** A clinic that the sweep looked at. */
export interface SweptClinic {
  clinic: Clinic
  /** As it was before the sweep looked. */
  watch: ClinicWatch
  /** The index shows it; false: it came from the list of all clinics alone. */
  isInIndex: boolean
  /** null: nothing pointed to unfinished messages, so they were not read. */
  dispatches: Dispatch[] | null
  /** The unsettled mails and running campaigns; none where they were not read. */
  mails: LedgerEntry[]
  campaigns: Campaign[]
  /** Whom its mails reached; null: they were not read. */
  reach: MailReach | null
  /** Whether an offer may have expired or a seat be free. */
  mayOffer: boolean
  /** What the next sweeps need to know, unless something changes. */
  look: Look
}
