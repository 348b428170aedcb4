import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { rePlan } from '../../../../shared/use-cases/clinic/re-plan'
import { dispatchMessage } from '../../../../shared/use-cases/dispatch-message'
import { register } from '../../../../shared/use-cases/registration/register'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { aClinic, aForm, anAuditRecord, somalia } from '../../../support/builders'
import { mailsTo, settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

const ayaan = 'ayaan@example.org'

/** Ayaan has registered, by a clock that is twenty seconds fast, and has her confirmation. */
const worldWithAyaan = async (): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: '2026-11-12T08:00:00.000Z' })
  await world.clinics.create(aClinic(), anAuditRecord())
  await publishClinic(world, { id: somalia, version: 1, by: 'organiser-1' })
  world.setNow('2026-11-20T09:00:20.000Z')
  await register(world, { clinicId: somalia, form: aForm({ email: ayaan }) })
  await settle(world, somalia)
  world.setNow('2026-11-20T09:00:00.000Z')
  return world
}

const change = { id: somalia, version: 2, by: 'organiser-1' }

describe('somebody who registered just before', () => {
  it('a day moved is told of it, though the clocks that wrote both down differ', async () => {
    const world = await worldWithAyaan()
    await moveDay(world, { ...change, day: 1, date: '2026-12-09', start: '10:00', end: '13:30' })
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'moved 1'])
  })

  it('the clinic was cancelled is told of it, though the clocks that wrote both down differ', async () => {
    const world = await worldWithAyaan()
    await cancelClinic(world, change)
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'cancelled'])
  })
})

describe('a day moved to a time that begins at once', () => {
  it('is told of with the way in, though it has begun when the notice leaves', async () => {
    const world = await worldWithAyaan()
    await moveDay(world, { ...change, day: 1, date: '2026-11-20', start: '12:01', end: '14:00' })
    world.setNow('2026-11-20T09:02:00.000Z')
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'moved 1'])
    expect(world.sent[1]?.raw).toContain('/join/')
  })
})

describe('withdrawing when the clinic has just been cancelled', () => {
  const who = { clinicId: somalia, registrationId: registrationId(somalia, ayaan) }

  it('before the notice could leave still takes the days out of the calendar', async () => {
    const world = await worldWithAyaan()
    await cancelClinic(world, change)
    expect(await withdraw(world, who)).toBe('withdrawn')
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'cancelled'])
  })

  it('after the notice brings no second mail', async () => {
    const world = await worldWithAyaan()
    await cancelClinic(world, change)
    await settle(world, somalia)
    expect(await withdraw(world, who)).toBe('withdrawn')
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'cancelled'])
  })
})

describe('a plan that was read just before a day moved', () => {
  it('takes nothing back that the newer plan wants, however slowly it is followed', async () => {
    const world = await worldWithAyaan()
    const before = await world.clinics.get(somalia)
    await moveDay(world, { ...change, day: 1, date: '2026-12-09', start: '10:00', end: '13:30' })
    await rePlan(world, somalia, { tzVersion: 'test', schedules: 'all' })
    const slow = { ...world, clinics: { ...world.clinics, get: async () => before } }
    await rePlan(slow, somalia, { tzVersion: 'test', schedules: 'all' })
    for (const job of world.queue.dispatch) await dispatchMessage(slow, job)
    const newer = (await world.dispatches.ofClinic(somalia)).filter(
      ({ day, planVersion }) => day === 1 && planVersion === 2,
    )
    expect(newer.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'join-link planned',
      'moved running',
      'reminder-day planned',
    ])
  })
})
