import { decideMail } from '../../domain/mail/decide-mail'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { isReopenable, reopenMail } from '../../domain/mail/ledger/mail-states'
import type { Dependencies } from '../../ports/dependencies'
import { loadMail } from './load-mail'
import { decidingRenderer } from './mail-renderer'
import type { LoadMailDependencies } from './sendable-mail'

/** An unsent mail as a page showed it: a mail that has been tried since is left alone. */
export interface SeenMail {
  /** The mail's id. */
  id: string
  attempt: number
}

/** again: due again; useless: it may not be sent, or is of no use any more; unchanged: it is not unsent any more. */
export type SendAgainCounts = Record<'again' | 'useless' | 'unchanged', number>

/**
 * Sends mails of a clinic again that ended unsent, for a staff member. Each is decided as it would be at its first
 * attempt, so a mail that is no longer useful, whose recipient has withdrawn or whose address is suppressed is refused.
 * The entry and the line of the audit log are one transaction on the condition that the entry is as it was shown, so a
 * second click changes nothing. The stream, or the sweep, queues the mail.
 */
export const sendMailsAgain = async (
  deps: LoadMailDependencies,
  { clinicId, mails, by }: { clinicId: string; mails: readonly SeenMail[]; by: string },
): Promise<SendAgainCounts> => {
  const counts = { again: 0, useless: 0, unchanged: 0 }
  const entries = await findUnsent(deps, clinicId, mails)
  for (const entry of entries) counts[await sendAgain(deps, entry, by)] += 1
  counts.unchanged += mails.length - entries.length
  return counts
}

const findUnsent = async (
  deps: Pick<Dependencies, 'ledger'>,
  clinicId: string,
  mails: readonly SeenMail[],
): Promise<LedgerEntry[]> => {
  const attempts = new Map(mails.map(({ id, attempt }) => [id, attempt]))
  const found: LedgerEntry[] = []
  for await (const page of deps.ledger.pages(clinicId))
    found.push(...page.filter((entry) => attempts.get(entry.id) === entry.attempt && isReopenable(entry)))
  return found
}

const sendAgain = async (
  deps: LoadMailDependencies,
  entry: LedgerEntry,
  by: string,
): Promise<keyof SendAgainCounts> => {
  const decision = await loadMail(deps, entry, decidingRenderer(decideMail))
  const now = deps.now()
  const reopened = reopenMail(entry, now)
  if (!decision.send || !reopened) return 'useless'
  const { clinicId, id: mail, recipientId: recipient, kind, state, reason } = entry
  const result = await deps.ledger.reopen(entry, reopened, {
    clinicId,
    at: now,
    by,
    action: 'sent-again',
    before: { state, reason },
    after: { mail, recipient, kind },
  })
  return result === 'reopened' ? 'again' : 'unchanged'
}
