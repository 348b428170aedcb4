import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import type { ConsoleWorld } from '../console'

/** A mail that did not reach its reader, and who that is. */
export interface MailTrouble {
  entry: LedgerEntry
  /** null: a mail to staff, or a person who has been erased. */
  person: { name: string; email: string } | null
}

/** The mails of a clinic that failed, came back, were missed or hang in doubt; the newest first. */
export const listTroubles = async (
  world: Pick<ConsoleWorld, 'ledger' | 'registrations'>,
  clinicId: string,
): Promise<MailTrouble[]> => {
  const troubled: LedgerEntry[] = []
  for await (const page of world.ledger.pages(clinicId)) troubled.push(...page.filter(isTroubled))
  if (troubled.length === 0) return []
  const wanted = new Set(troubled.map(({ recipientId }) => recipientId))
  const known = new Map<string, MailTrouble['person']>()
  for await (const page of world.registrations.pages(clinicId)) {
    for (const { id, name, email } of page) if (wanted.has(id)) known.set(id, { name, email })
  }
  return troubled
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    .map((entry) => ({ entry, person: known.get(entry.recipientId) ?? null }))
}

const isTroubled = ({ state, reason, feedback }: LedgerEntry): boolean =>
  (state === 'skipped' && reason === 'suppressed') ||
  state === 'failed' ||
  state === 'missed' ||
  state === 'ambiguous' ||
  feedback === 'bounced' ||
  feedback === 'complained'
