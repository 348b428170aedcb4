import { describe, expect, it } from 'vitest'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { aRegistration, somalia } from '../../../support/builders'
import type { MemoryWorld } from '../../../support/memory-world'
import { worldWithDueMail } from './due-mail'

/** The reminder of day 1, which is due now. */
const key = {
  clinicId: somalia,
  recipientId: aRegistration().id,
  kind: 'reminder-day' as const,
  day: 1,
  planVersion: 1,
}
const saved = { id: somalia, version: 2, by: 'organiser-1' }
const later = { day: 1, date: '2026-12-10', start: '10:00', end: '13:30' }

/** What may have changed since the mail was decided, and what becomes of the mail then. */
const changes: [reason: string, change: (world: MemoryWorld) => unknown][] = [
  [
    'skipped registration-withdrawn',
    (world) => withdraw(world, { clinicId: somalia, registrationId: key.recipientId }),
  ],
  ['skipped clinic-cancelled', (world) => cancelClinic(world, saved)],
  ['skipped plan-changed', (world) => moveDay(world, { ...saved, ...later })],
  ['missed too-late', (world) => world.setNow('2026-12-10T06:00:00.001Z')],
]

const aWorld = () => worldWithDueMail({ now: '2026-12-09T06:00:00.000Z' })

const endOf = async (world: MemoryWorld) => {
  const entry = await world.ledger.get(key)
  return `${entry?.state} ${entry?.reason}`
}

describe('a mail is judged again', () => {
  it('before it is claimed: person, clinic, plan version, and whether it is still of use', async () => {
    for (const [reason, change] of changes) {
      const world = await aWorld()
      await change(world)
      await sendMail(world, key)
      expect([await endOf(world), world.sent]).toEqual([reason, []])
    }
  })

  it('between claim and call, in the same way', async () => {
    for (const [reason, change] of changes) {
      const world = await aWorld()
      const { claim } = world.ledger
      world.ledger.claim = async (entry) => {
        const claimed = await claim(entry)
        await change(world)
        return claimed
      }
      await sendMail(world, key)
      expect([await endOf(world), world.sent]).toEqual([reason, []])
    }
  })

  it('and sent where nothing has changed, once', async () => {
    const world = await aWorld()
    expect(await sendMail(world, key)).toBe('accepted')
    expect(await sendMail(world, key)).toBe('settled-before')
    expect(world.sent).toHaveLength(1)
  })
})
