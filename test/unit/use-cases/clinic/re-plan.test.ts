import { describe, expect, it } from 'vitest'
import { HOUR, plus } from '../../../../shared/domain/time/instant'
import { rePlan } from '../../../../shared/use-cases/clinic/re-plan'
import { sweep, toPlanAgain } from '../../../../shared/use-cases/sweep'
import { anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

const all = { tzVersion: 'test', schedules: 'all' } as const
const missing = { tzVersion: 'test', schedules: 'missing' } as const

/** Half past the hour, when the sweep does not look at every clinic. */
const publishedWorld = async (): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: '2026-11-20T09:30:00.000Z' })
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  return world
}

const zone = 'Africa/Mogadishu'

const five = ['0.reminder-week', '1.join-link', '1.reminder-day', '2.join-link', '2.reminder-day'].map(
  (name) => `${somalia}.${name}`,
)

describe('planning again', () => {
  it('makes schedules that are lost and removes those that nobody wants', async () => {
    const world = await publishedWorld()
    await rePlan(world, somalia, all)
    await world.scheduler.remove(`${somalia}.1.join-link`)
    await world.scheduler.put({
      clinicId: somalia,
      kind: 'moved',
      day: 1,
      planVersion: 1,
      at: '2026-12-01T06:00:00.000Z',
    })
    await rePlan(world, somalia, missing)
    expect(await world.scheduler.names(somalia)).toEqual(five)
  })

  it('twice changes nothing', async () => {
    const world = await publishedWorld()
    await rePlan(world, somalia, all)
    const before = await world.dispatches.ofClinic(somalia)
    await rePlan(world, somalia, all)
    expect(await world.dispatches.ofClinic(somalia)).toEqual(before)
    expect(world.queue.dispatch).toEqual([])
  })
})

describe('the sweep', () => {
  it('finds a published clinic that nobody planned, within its next round', async () => {
    const world = await publishedWorld()
    expect(toPlanAgain(await sweep(world), world.now())).toEqual([{ id: somalia, schedules: 'all' }])
    await rePlan(world, somalia, all)
    expect(toPlanAgain(await sweep(world), world.now())).toEqual([])
  })

  it('finds what is still planned of a clinic that was moved or cancelled', async () => {
    const world = await publishedWorld()
    await rePlan(world, somalia, all)
    const cancelledAt = world.now()
    await world.clinics.save(
      aPublishedClinic({ status: 'cancelled', version: 3, cancelledAt }),
      anAuditRecord(),
    )
    expect(toPlanAgain(await sweep(world), world.now())).toEqual([{ id: somalia, schedules: 'all' }])
    await rePlan(world, somalia, all)
    expect(await world.scheduler.names(somalia)).toEqual([])
  })

  it('looks after every other clinic when one cannot be read, and tells which', async () => {
    const world = await publishedWorld()
    await world.clinics.create(
      aPublishedClinic({ id: 'broken-clinic' }),
      anAuditRecord({ clinicId: 'broken-clinic' }),
    )
    const { withUnfinishedMails } = world.dispatches
    world.dispatches.withUnfinishedMails = (id) =>
      id === 'broken-clinic' ? Promise.reject(new Error('not of its schema')) : withUnfinishedMails(id)
    const failed: string[] = []
    const watched = await sweep(world, { failed: (id) => failed.push(id) })
    expect(watched.map(({ clinic }) => clinic.id)).toEqual([somalia])
    expect(failed).toEqual(['broken-clinic'])
  })

  it('comes to the same whether its guess whom to read was right, wrong or broken', async () => {
    const world = await publishedWorld()
    await rePlan(world, somalia, all)
    const { withUnfinishedMails } = world.dispatches
    world.dispatches.withUnfinishedMails = (id) =>
      id === 'broken' ? Promise.reject(new Error('not of its schema')) : withUnfinishedMails(id)
    const found = await sweep(world)
    expect(await sweep(world, { likely: [somalia] })).toEqual(found)
    expect(await sweep(world, { likely: ['gone', 'broken'] })).toEqual(found)
  })

  it('mends an instant that newer data about zones resolve otherwise, and its schedule, wall time and clinic untouched', async () => {
    const world = await publishedWorld()
    await rePlan(world, somalia, all)
    const right = await world.dispatches.ofClinic(somalia)
    const clinic = await world.clinics.get(somalia)
    // As older data would have it: an hour later, from a zone that has changed its offset since.
    for (const dispatch of right) {
      const at = plus(dispatch.at, HOUR)
      await world.dispatches.move('planned', { ...dispatch, at })
      await world.scheduler.put({ ...dispatch, at })
    }
    expect(toPlanAgain(await sweep(world), world.now())).toEqual([{ id: somalia, schedules: 'all' }])
    await rePlan(world, somalia, { tzVersion: 'newer', schedules: 'all' })
    const mended = await world.dispatches.ofClinic(somalia)
    expect(mended.map(({ at }) => at)).toEqual(right.map(({ at }) => at))
    expect(mended.flatMap(({ kind, wall }) => (wall ? [{ kind, ...wall }] : []))).toEqual([
      { kind: 'reminder-day', date: '2026-12-09', time: '09:00', zone, tzVersion: 'newer' },
      { kind: 'reminder-day', date: '2026-12-10', time: '09:00', zone, tzVersion: 'newer' },
      { kind: 'reminder-week', date: '2026-12-03', time: '09:00', zone, tzVersion: 'newer' },
    ])
    expect(await world.clinics.get(somalia)).toEqual(clinic)
    expect([...world.schedules.values()].map(({ at }) => at).toSorted()).toEqual(
      right.map(({ at }) => at).toSorted(),
    )
    expect(toPlanAgain(await sweep(world), world.now())).toEqual([])
  })

  it('looks at the schedules of every watched clinic once an hour', async () => {
    const world = await publishedWorld()
    await rePlan(world, somalia, all)
    world.setNow('2026-11-20T10:00:00.000Z')
    expect(toPlanAgain(await sweep(world), world.now())).toEqual([{ id: somalia, schedules: 'missing' }])
  })
})
