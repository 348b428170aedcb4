import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { readTimeline } from '../../../shared/queries/timeline'
import { aLedgerEntry, anAuditRecord, aPublishedClinic } from '../../support/builders/builders'
import { createInMemoryDependencies } from '../../support/in-memory-dependencies'
import { aStaff } from '../functions/console/in-memory-console'

const countsOf = async (...mails: Partial<LedgerEntry>[]) => {
  const deps = createInMemoryDependencies()
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  for (const [index, mail] of mails.entries()) {
    await deps.ledger.add(aLedgerEntry({ recipientId: `person-${index}`, ...mail }))
  }
  const { rows } = await readTimeline(deps, aStaff(), aPublishedClinic())
  return rows.find(({ kind }) => kind === 'confirmation')?.counts
}

describe('the timeline', () => {
  it('flags what was sent again after an unknown outcome, whatever came of it', async () => {
    expect(
      await countsOf(
        { state: 'accepted', unknownOutcome: 'repeated' },
        { state: 'ambiguous', unknownOutcome: 'repeated' },
        { state: 'accepted' },
      ),
    ).toMatchObject({ accepted: 2, ambiguous: 1, repeated: 2 })
  })

  it('tells addresses that take no mail apart from mails that nobody needs any more', async () => {
    expect(
      await countsOf(
        { state: 'skipped', reason: 'suppressed' },
        { state: 'skipped', reason: 'plan-changed' },
      ),
    ).toMatchObject({ suppressed: 1, skipped: 1 })
  })
})
