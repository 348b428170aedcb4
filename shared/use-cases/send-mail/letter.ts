import type { LedgerEntry, MailKey } from '../../domain/mail/ledger'
import type { World } from '../../ports/world'
import { letterToContact } from './letter-to-contact'
import { letterToRegistrant } from './letter-to-registrant'
import { letterToStaff } from './letter-to-staff'
import type { Writing } from './writing'

/** What reading and judging a mail needs. */
export type LetterWorld = Pick<
  World,
  'clinics' | 'campaigns' | 'registrations' | 'ledger' | 'attendance' | 'secrets' | 'house' | 'now'
>

/** A mail that is to go out now, as the tables stand. */
export interface Letter extends Pick<LedgerEntry, 'dueAt' | 'usefulUntil' | 'told'> {
  send: true
  to: string
  compose: () => Promise<Uint8Array>
}

/** A mail that is not, or no more, to go out. */
export interface NoLetter {
  send: false
  state: 'skipped' | 'missed'
  reason: string
}

/** A mail that waits for what is being written; the sweep brings it again. */
export interface NotYet {
  send: false
  state: 'due'
  reason: string
}

/** Reads everything again and judges: the answer holds for this moment only. */
export const letterFor = (
  world: LetterWorld,
  key: MailKey,
  writing: Writing,
): Promise<Letter | NoLetter | NotYet> => {
  const { kind } = key
  if (kind === 'day-summary') return letterToStaff(world, key, writing)
  if (kind === 'invitation') return letterToContact(world, key, writing)
  return letterToRegistrant(world, { ...key, kind }, writing)
}
