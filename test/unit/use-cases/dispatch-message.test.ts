import { describe, expect, it } from 'vitest'
import { fanOutTime } from '../../../shared/domain/mail/early-start'
import { MINUTE, plus } from '../../../shared/domain/time/instant'
import { rePlan } from '../../../shared/use-cases/clinic/re-plan'
import { dispatchMessage } from '../../../shared/use-cases/dispatch-message'
import { sendMail } from '../../../shared/use-cases/send-mail/send-mail'
import { sweep } from '../../../shared/use-cases/sweep'
import {
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somalia,
} from '../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../support/memory-world'

const { at, ...rest } = aDispatch()
const job = { clinicId: rest.clinicId, kind: rest.kind, day: rest.day, planVersion: rest.planVersion }

const registers = (world: MemoryWorld, email: string, confirmedAt = '2026-11-20T09:00:00.000Z') => {
  const registration = aRegistration({ email, confirmedAt })
  const told = aLedgerEntry({ recipientId: registration.id, state: 'accepted', attempt: 1 })
  return world.registrations.register(registration, told, null)
}

const worldWith = async (registered: number): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: '2026-12-08T06:00:00.000Z' })
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  for (let index = 0; index < registered; index += 1) await registers(world, `person-${index}@example.org`)
  await rePlan(world, somalia, { tzVersion: 'test', schedules: 'all' })
  return world
}

/** The schedule of the reminder fires, then what it put off, until the mails are queued or the instant is there. */
const wake = async (world: MemoryWorld): Promise<void> => {
  world.setNow(world.schedules.get(`${somalia}.1.reminder-day`)?.at ?? at)
  await dispatchMessage(world, job)
  while (world.queue.mail.length === 0) {
    const later = world.queue.dispatchLater.shift()
    if (!later) return
    world.setNow(later.at)
    await dispatchMessage(world, later.job)
  }
}

const stored = async (world: MemoryWorld) =>
  (await world.dispatches.ofClinic(somalia)).find(({ kind, day }) => kind === 'reminder-day' && day === 1)

describe('a message to a few', () => {
  it.each([1, 50, 51, 100])('(%d) leaves at its instant and not a moment before', async (registered) => {
    const world = await worldWith(registered)
    await wake(world)
    expect(world.now()).toBe(at)
    expect(world.queue.mail).toHaveLength(registered)
  })

  it('has its schedule at its instant', async () => {
    const world = await worldWith(50)
    expect(world.schedules.get(`${somalia}.1.reminder-day`)?.at).toBe(at)
  })
})

describe('a message to many', () => {
  it.each([101, 400])(
    '(%d) begins as long before its instant as its fan-out takes, and no longer',
    async (registered) => {
      const world = await worldWith(registered)
      await wake(world)
      const early = Date.parse(at) - Date.parse(world.now())
      expect(early / 1000).toBeGreaterThanOrEqual(registered / 14)
      expect(early).toBeLessThanOrEqual(fanOutTime(registered, 14))
      expect(world.queue.mail).toHaveLength(registered)
    },
  )

  it('is counted when its schedule fires, well before', async () => {
    const world = await worldWith(51)
    expect(world.schedules.get(`${somalia}.1.reminder-day`)?.at).toBe(plus(at, -14 * MINUTE))
    expect(world.schedules.size).toBe(4)
  })

  it('reaches at its instant whoever registered while it was sent', async () => {
    const world = await worldWith(150)
    await wake(world)
    await registers(world, 'late@example.org', plus(world.now(), 2000))
    for (const { key } of world.queue.mail.splice(0)) await sendMail(world, key)
    const closing = world.queue.dispatchLater.shift()
    expect(closing?.at).toBe(at)
    world.setNow(at)
    await dispatchMessage(world, job)
    expect(world.queue.mail.map(({ key }) => key.recipientId)).toEqual([
      aRegistration({ email: 'late@example.org' }).id,
    ])
  })

  it('is begun once, however often its schedule fires', async () => {
    const world = await worldWith(150)
    await wake(world)
    expect(await dispatchMessage(world, job)).toBe('nothing-to-do')
    expect(world.queue.mail).toHaveLength(150)
  })

  it('is taken over from a worker that died after it began', async () => {
    const world = await worldWith(120)
    const { mail } = world.queues
    world.queues.mail = () => Promise.reject(new Error('killed'))
    await expect(wake(world)).rejects.toThrow('killed')
    world.queues.mail = mail
    world.setNow(plus(world.now(), 2 * MINUTE))
    await sweep(world)
    for (const again of world.queue.dispatch.splice(0)) await dispatchMessage(world, again)
    expect(world.queue.mail).toHaveLength(120)
  })

  it('is not called done before its instant', async () => {
    const world = await worldWith(150)
    await wake(world)
    for (const { key } of world.queue.mail.splice(0)) await sendMail(world, key)
    world.setNow(plus(at, -1000))
    await dispatchMessage(world, job)
    expect((await stored(world))?.state).toBe('running')
  })

  it('far from its instant waits for its schedule', async () => {
    const world = await worldWith(150)
    world.setNow(plus(at, -20 * MINUTE))
    expect(await dispatchMessage(world, job)).toBe('early')
    expect(world.queue.dispatchLater).toEqual([])
  })

  it('that became large a few minutes before its instant is looked at at once', async () => {
    const world = await worldWith(50)
    world.setNow(plus(at, -5 * MINUTE))
    for (let index = 50; index < 120; index += 1) await registers(world, `person-${index}@example.org`)
    await rePlan(world, somalia, { tzVersion: 'test', schedules: 'all' })
    expect(world.queue.dispatch).toContainEqual(expect.objectContaining(job))
    expect(world.schedules.get(`${somalia}.1.reminder-day`)?.at).toBe(at)
  })
})

describe('a message', () => {
  it('stays open for a while, for who was being written down as everybody was read', async () => {
    const world = await worldWith(0)
    world.setNow(at)
    expect(await dispatchMessage(world, job)).toBe('open')
    await registers(world, 'slow@example.org', plus(at, -1))
    world.setNow(plus(at, 2 * MINUTE))
    await sweep(world)
    for (const again of world.queue.dispatch.splice(0)) await dispatchMessage(world, again)
    expect(world.queue.mail).toHaveLength(1)
    for (const { key } of world.queue.mail.splice(0)) expect(await sendMail(world, key)).toBe('accepted')
    world.setNow(plus(at, 5 * MINUTE))
    expect(await dispatchMessage(world, job)).toBe('done')
  })

  it('whose plan has changed is closed and sends nothing', async () => {
    const world = await worldWith(1)
    const clinic = aPublishedClinic()
    const days = clinic.days.map((day) => ({ ...day, planVersion: 2 }))
    await world.clinics.save({ ...clinic, days, version: 3 }, anAuditRecord())
    world.setNow(at)
    expect(await dispatchMessage(world, job)).toBe('stale')
    expect((await stored(world))?.state).toBe('superseded')
  })

  it('that nobody could send while it was useful is missed, for each of its readers', async () => {
    const world = await worldWith(2)
    world.setNow('2026-12-10T06:00:00.001Z')
    expect(await dispatchMessage(world, job)).toBe('missed')
    const missed = (await Array.fromAsync(world.ledger.pages(somalia))).flat()
    expect(missed.filter(({ state }) => state === 'missed')).toHaveLength(2)
  })
})
