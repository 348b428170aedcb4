import type { LedgerEntry } from '../../../../shared/domain/mail/ledger'
import { keyOf } from '../../../../shared/domain/mail/mail-entry'
import { aLedgerEntry, anAuditRecord, aPublishedClinic, aRegistration } from '../../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

/** The due confirmation of `aRegistration()`. */
export const key = keyOf(aLedgerEntry())

export const worldWithDueMail = async (
  options: Parameters<typeof memoryWorld>[0] = {},
): Promise<MemoryWorld> => {
  const world = memoryWorld(options)
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await world.registrations.register(aRegistration(), aLedgerEntry(), null)
  return world
}

export const stored = async (world: MemoryWorld): Promise<LedgerEntry> => {
  const entry = await world.ledger.get(key)
  if (!entry) throw new Error('no ledger entry')
  return entry
}
