import type { Campaign } from '../../domain/campaign/campaign'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import type { NotReady, NotSendable } from '../../domain/mail/ledger/mail-reason'
import type { Dependencies } from '../../ports/dependencies'

/** What reading a mail and deciding about it needs. */
export type LoadMailDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'contactLists'
  | 'campaigns'
  | 'registrations'
  | 'ledger'
  | 'attendance'
  | 'certificates'
  | 'suppressions'
  | 'programme'
  | 'institutions'
  | 'secrets'
  | 'config'
  | 'now'
>

/** A mail that is to be sent now, as the table says. */
export interface SendableMail extends Pick<LedgerEntry, 'dueAt' | 'usefulUntil' | 'announcedVersions'> {
  send: true
  to: string
  /** Of an invitation to a recipient of a campaign. */
  campaign?: Campaign
  compose: () => Promise<Uint8Array>
}

export type LoadedMail = SendableMail | NotSendable | NotReady
