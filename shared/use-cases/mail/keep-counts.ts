import type { ErasedCounts } from '../../domain/erasure/erased-counts'
import { createMailCounter, type LedgerTally } from '../../domain/mail/ledger/mail-counts'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/** What was counted of a clinic's mails, without those of its campaigns. */
export interface LedgerCount {
  tally: LedgerTally
  /** Before the mails were read. */
  countedAt: Instant
  /** The counts of erased mails, read before the mails. */
  erased: ErasedCounts
}

/** Counts the whole ledger of a clinic. */
export const countLedger = async (
  deps: Pick<Dependencies, 'ledger' | 'erasures' | 'now'>,
  clinicId: string,
): Promise<LedgerCount> => {
  const countedAt = deps.now()
  const erased = await deps.erasures.erasedCounts(clinicId)
  const counter = createMailCounter()
  for await (const page of deps.ledger.pages(clinicId)) for (const entry of page) counter.add(entry)
  return { tally: counter.tally(), countedAt, erased }
}

/**
 * Keeps what was counted for the pages that show it.
 * @returns whether it is kept; false: a person was erased meanwhile and may be in both counts, or a later count is kept
 */
export const keepMailCounts = async (
  deps: Pick<Dependencies, 'ledger' | 'erasures'>,
  clinicId: string,
  { tally, countedAt, erased }: LedgerCount,
): Promise<boolean> => {
  const erasedAfter = await deps.erasures.erasedCounts(clinicId)
  if (erasedAfter['mails'] !== erased['mails']) return false
  return (await deps.ledger.saveCounted(clinicId, { ...tally, countedAt, erased: { ...erased } })) === 'saved'
}
