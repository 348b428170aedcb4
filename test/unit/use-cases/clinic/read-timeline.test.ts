import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../../shared/domain/mail/ledger'
import { readTimeline } from '../../../../shared/use-cases/clinic/read-timeline'
import { aLedgerEntry, anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { memoryWorld } from '../../../support/memory-world'

const countsOf = async (...mails: Partial<LedgerEntry>[]) => {
  const world = memoryWorld()
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  for (const [index, mail] of mails.entries()) {
    await world.ledger.add(aLedgerEntry({ recipientId: `person-${index}`, ...mail }))
  }
  return (await readTimeline(world, somalia)).find(({ kind }) => kind === 'confirmation')?.counts
}

describe('the timeline', () => {
  it('flags what was sent once more after a doubt, whatever came of it', async () => {
    expect(
      await countsOf(
        { state: 'accepted', doubt: 'repeated' },
        { state: 'ambiguous', doubt: 'repeated' },
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
