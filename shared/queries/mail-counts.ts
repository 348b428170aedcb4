import { type LedgerTally, MAX_LIVE_MAILS } from '../domain/mail/ledger/mail-counts'
import type { Instant } from '../domain/values/time/instant'
import type { Dependencies } from '../ports/dependencies'
import { countLedger, type LedgerCount } from '../use-cases/mail/keep-counts'

/** What became of a clinic's mails, and when they were counted; null: now. */
export interface MailCounts extends LedgerTally, Pick<LedgerCount, 'erased'> {
  countedAt: Instant | null
}

export interface CountOptions {
  /** Counts the ledger now, however large it is. */
  isFresh?: boolean
}

/**
 * The counts of a clinic's mails, without those of its campaigns: of a large clinic as the sweep has last counted them,
 * else counted from the ledger now.
 */
export const readMailCounts = async (
  deps: Pick<Dependencies, 'ledger' | 'erasures' | 'now'>,
  clinicId: string,
  { isFresh = false }: CountOptions = {},
): Promise<MailCounts> => {
  const kept = isFresh ? undefined : await deps.ledger.counted(clinicId)
  if (kept && kept.mails > MAX_LIVE_MAILS) return kept
  const { tally, erased } = await countLedger(deps, clinicId)
  return { ...tally, erased, countedAt: null }
}
