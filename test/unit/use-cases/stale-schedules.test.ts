import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../shared/domain/ids'
import type { DispatchJob } from '../../../shared/ports/queues'
import { cancelClinic } from '../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../shared/use-cases/clinic/move-day'
import { rePlan } from '../../../shared/use-cases/clinic/re-plan'
import { dispatchMessage } from '../../../shared/use-cases/dispatch-message'
import { register } from '../../../shared/use-cases/registration/register'
import { withdraw } from '../../../shared/use-cases/registration/withdraw'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../support/builders'
import { settle } from '../../support/live'
import { type MemoryWorld, memoryWorld } from '../../support/memory-world'

/** The schedule of the reminder before day 1, as it was made when the clinic was published. */
const job: DispatchJob = { clinicId: somalia, kind: 'reminder-day', day: 1, planVersion: 1 }
const at = '2026-12-09T06:00:00.000Z'

const aWorld = async (): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: '2026-11-20T09:00:00.000Z' })
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await rePlan(world, somalia, { tzVersion: 'test', schedules: 'all' })
  return world
}
const registers = (world: MemoryWorld, email: string) =>
  register(world, { clinicId: somalia, form: aForm({ email }) })

/** It fires at its instant, after everything else has settled. */
const fires = async (world: MemoryWorld, which = job) => {
  world.setNow(at)
  const result = await dispatchMessage(world, which)
  return [result, world.queue.mail.map(({ key }) => key.recipientId)]
}

describe('a schedule', () => {
  it('reaches whoever is registered when it fires, not whoever was when it was planned', async () => {
    const world = await aWorld()
    await registers(world, 'stays@example.org')
    await registers(world, 'goes@example.org')
    await withdraw(world, { clinicId: somalia, registrationId: registrationId(somalia, 'goes@example.org') })
    expect(await fires(world)).toEqual(['sent-out', [registrationId(somalia, 'stays@example.org')]])
  })

  it('left behind by a cancellation, a move or a deletion fires and sends nothing', async () => {
    const saved = { id: somalia, version: 2, by: 'organiser-1' }
    const left: [result: string, leave: (world: MemoryWorld) => unknown, fired?: DispatchJob][] = [
      ['nothing-to-do', (world) => cancelClinic(world, saved)],
      [
        'nothing-to-do',
        (world) => moveDay(world, { ...saved, day: 1, date: '2026-12-09', start: '15:00', end: '18:30' }),
      ],
      ['nothing-to-do', () => undefined, { ...job, clinicId: 'a-clinic-that-is-gone' }],
      ['nothing-to-do', () => undefined, { ...job, day: 3 }],
    ]
    for (const [result, leave, fired] of left) {
      const world = await aWorld()
      await registers(world, 'ayaan@example.org')
      await settle(world, somalia)
      await leave(world)
      await settle(world, somalia)
      const sent = world.sent.length
      expect(await fires(world, fired)).toEqual([result, []])
      expect(world.sent).toHaveLength(sent)
    }
  })

  it('that fires again when all is sent sends nothing', async () => {
    const world = await aWorld()
    await registers(world, 'ayaan@example.org')
    world.setNow(at)
    await settle(world, somalia)
    world.setNow('2026-12-09T06:05:00.000Z')
    await dispatchMessage(world, job)
    const sent = world.sent.length
    expect(await dispatchMessage(world, job)).toBe('nothing-to-do')
    expect([world.queue.mail, world.sent.length]).toEqual([[], sent])
  })
})
