import type { LedgerEntry, MailKey } from '../../domain/mail/ledger'
import type { Dependencies } from '../../ports/dependencies'
import { loadInvitationMail } from './invitation-mail'
import type { MailRenderer } from './mail-renderer'
import { loadRegistrantMail } from './registrant-mail'
import { loadStaffMail } from './staff-mail'

/** What reading and judging a mail needs. */
export type LoadMailWorld = Pick<
  Dependencies,
  'clinics' | 'campaigns' | 'registrations' | 'ledger' | 'attendance' | 'secrets' | 'config' | 'now'
>

/** A mail that is to go out now, as the tables stand. */
export interface SendableMail extends Pick<LedgerEntry, 'dueAt' | 'usefulUntil' | 'announcedVersions'> {
  send: true
  to: string
  compose: () => Promise<Uint8Array>
}

/** A mail that is not, or no more, to go out. */
export interface NotSendable {
  send: false
  state: 'skipped' | 'missed'
  reason: string
}

/** A mail that waits for what is being written; the sweep brings it again. */
export interface NotReady {
  send: false
  state: 'due'
  reason: string
}

/** Reads everything again and judges: the answer holds for this moment only. */
export const loadMail = (
  deps: LoadMailWorld,
  key: MailKey,
  renderer: MailRenderer,
): Promise<SendableMail | NotSendable | NotReady> => {
  const { kind } = key
  if (kind === 'day-summary') return loadStaffMail(deps, key, renderer)
  if (kind === 'invitation') return loadInvitationMail(deps, key, renderer)
  return loadRegistrantMail(deps, { ...key, kind }, renderer)
}
