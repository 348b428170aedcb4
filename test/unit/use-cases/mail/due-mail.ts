import type { LedgerEntry } from '../../../../shared/domain/mail/ledger/ledger'
import { toMailKey } from '../../../../shared/domain/mail/ledger/mail-key'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

/** The due confirmation of `aRegistration()`. */
export const dueMailKey = toMailKey(aLedgerEntry())

export const depsWithDueMail = async (
  options: Parameters<typeof createInMemoryDependencies>[0] = {},
): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies(options)
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(aRegistration(), aLedgerEntry(), null)
  return deps
}

export const readDueMail = async (deps: InMemoryDependencies): Promise<LedgerEntry> => {
  const entry = await deps.ledger.get(dueMailKey)
  if (!entry) throw new Error('no ledger entry')
  return entry
}
