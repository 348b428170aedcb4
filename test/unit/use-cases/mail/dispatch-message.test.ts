import { describe, expect, it } from 'vitest'
import { fanOutDurationMs } from '../../../../shared/domain/mail/dispatches/fan-out-timing'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import {
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const { at, ...rest } = aDispatch()
const job = { clinicId: rest.clinicId, kind: rest.kind, day: rest.day, version: rest.version }

const addRegistrant = (
  deps: InMemoryDependencies,
  email: string,
  statusSince = '2026-11-20T09:00:00.000Z',
) => {
  const registration = aRegistration({ email, statusSince })
  const confirmation = aLedgerEntry({ recipientId: registration.id, state: 'accepted', attempt: 1 })
  return deps.registrations.register(registration, confirmation, null)
}

const depsWithRegistrants = async (registered: number): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-12-08T06:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  for (let index = 0; index < registered; index += 1) await addRegistrant(deps, `person-${index}@example.org`)
  await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
  return deps
}

/** The schedule of the reminder fires, then the delayed jobs, until the mails are queued or the instant is reached. */
const fireSchedule = async (deps: InMemoryDependencies): Promise<void> => {
  deps.setNow(deps.schedules.get(`${somaliaClinicId}.1.reminder-day`)?.at ?? at)
  await dispatchMessage(deps, job)
  while (deps.queue.mail.length === 0) {
    const later = deps.queue.dispatchLater.shift()
    if (!later) return
    deps.setNow(later.at)
    await dispatchMessage(deps, later.job)
  }
}

const readReminderDispatch = async (deps: InMemoryDependencies) =>
  (await deps.dispatches.listByClinic(somaliaClinicId)).find(
    ({ kind, day }) => kind === 'reminder-day' && day === 1,
  )

describe('a message to a few', () => {
  it.each([1, 50, 51, 100])('(%d) is sent at its instant and not earlier', async (registered) => {
    const deps = await depsWithRegistrants(registered)
    await fireSchedule(deps)
    expect(deps.now()).toBe(at)
    expect(deps.queue.mail).toHaveLength(registered)
  })

  it('has its schedule at its instant', async () => {
    const deps = await depsWithRegistrants(50)
    expect(deps.schedules.get(`${somaliaClinicId}.1.reminder-day`)?.at).toBe(at)
  })
})

describe('a message to many', () => {
  it.each([101, 400])(
    '(%d) begins as long before its instant as its fan-out takes, and no longer',
    async (registered) => {
      const deps = await depsWithRegistrants(registered)
      await fireSchedule(deps)
      const early = Date.parse(at) - Date.parse(deps.now())
      expect(early / 1000).toBeGreaterThanOrEqual(registered / 14)
      expect(early).toBeLessThanOrEqual(fanOutDurationMs(registered, 14))
      expect(deps.queue.mail).toHaveLength(registered)
    },
  )

  it.each([
    ['open', 'planned' as const, 2],
    ['open although it has begun', 'running' as const, 2],
    ['closed', 'done' as const, 1],
    ['superseded', 'superseded' as const, 1],
  ])('begins in time for another message at the same instant that is %s', async (_, state, sharing) => {
    const deps = await depsWithRegistrants(150)
    const other = (await deps.dispatches.listByClinic(somaliaClinicId)).find(
      ({ kind }) => kind === 'join-link',
    )
    if (!other) throw new Error('the clinic has a joining link')
    await deps.dispatches.transition('planned', { ...other, at, state })

    await fireSchedule(deps)

    expect(Date.parse(at) - Date.parse(deps.now())).toBe(
      Math.floor(fanOutDurationMs(150 * sharing, 14) / 1000) * 1000,
    )
  })

  it('has its recipients counted when its schedule fires, 14 minutes early', async () => {
    const deps = await depsWithRegistrants(51)
    expect(deps.schedules.get(`${somaliaClinicId}.1.reminder-day`)?.at).toBe(
      addMilliseconds(at, -14 * MINUTE_MS),
    )
    expect(deps.schedules.size).toBe(5)
  })

  it('also reaches a person who registers while it is being sent', async () => {
    const deps = await depsWithRegistrants(150)
    await fireSchedule(deps)
    await addRegistrant(deps, 'late@example.org', addMilliseconds(deps.now(), 2000))
    for (const { key } of deps.queue.mail.splice(0)) await sendMail(deps, key)
    const closing = deps.queue.dispatchLater.shift()
    expect(closing?.at).toBe(at)
    deps.setNow(at)
    await dispatchMessage(deps, job)
    expect(deps.queue.mail.map(({ key }) => key.recipientId)).toEqual([
      aRegistration({ email: 'late@example.org' }).id,
    ])
  })

  it('is started once when its schedule fires several times', async () => {
    const deps = await depsWithRegistrants(150)
    await fireSchedule(deps)
    expect(await dispatchMessage(deps, job)).toBe('nothing-to-do')
    expect(deps.queue.mail).toHaveLength(150)
  })

  it('is taken over from a worker that died after it began', async () => {
    const deps = await depsWithRegistrants(120)
    const { enqueueMails: mail } = deps.queues
    deps.queues.enqueueMails = () => Promise.reject(new Error('killed'))
    await expect(fireSchedule(deps)).rejects.toThrow('killed')
    deps.queues.enqueueMails = mail
    deps.setNow(addMilliseconds(deps.now(), 2 * MINUTE_MS))
    await sweepClinics(deps)
    for (const again of deps.queue.dispatch.splice(0)) await dispatchMessage(deps, again)
    expect(deps.queue.mail).toHaveLength(120)
  })

  it('is not marked done before its instant', async () => {
    const deps = await depsWithRegistrants(150)
    await fireSchedule(deps)
    for (const { key } of deps.queue.mail.splice(0)) await sendMail(deps, key)
    deps.setNow(addMilliseconds(at, -1000))
    await dispatchMessage(deps, job)
    expect((await readReminderDispatch(deps))?.state).toBe('running')
  })

  it('far from its instant waits for its schedule', async () => {
    const deps = await depsWithRegistrants(150)
    deps.setNow(addMilliseconds(at, -20 * MINUTE_MS))
    expect(await dispatchMessage(deps, job)).toBe('early')
    expect(deps.queue.dispatchLater).toEqual([])
  })

  it('that became large a few minutes before its instant is checked immediately', async () => {
    const deps = await depsWithRegistrants(50)
    deps.setNow(addMilliseconds(at, -5 * MINUTE_MS))
    for (let index = 50; index < 120; index += 1) await addRegistrant(deps, `person-${index}@example.org`)
    await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
    expect(deps.queue.dispatch).toContainEqual(expect.objectContaining(job))
    expect(deps.schedules.get(`${somaliaClinicId}.1.reminder-day`)?.at).toBe(at)
  })
})

describe('a message', () => {
  it('remains open for two minutes, for registrations stored while the registrants were being read', async () => {
    const deps = await depsWithRegistrants(0)
    deps.setNow(at)
    expect(await dispatchMessage(deps, job)).toBe('open')
    await addRegistrant(deps, 'slow@example.org', addMilliseconds(at, -1))
    deps.setNow(addMilliseconds(at, 2 * MINUTE_MS))
    await sweepClinics(deps)
    for (const again of deps.queue.dispatch.splice(0)) await dispatchMessage(deps, again)
    expect(deps.queue.mail).toHaveLength(1)
    for (const { key } of deps.queue.mail.splice(0)) expect(await sendMail(deps, key)).toBe('accepted')
    deps.setNow(addMilliseconds(at, 5 * MINUTE_MS))
    expect(await dispatchMessage(deps, job)).toBe('done')
  })

  it('whose plan has changed is closed and sends nothing', async () => {
    const deps = await depsWithRegistrants(1)
    const clinic = aPublishedClinic()
    const days = clinic.days.map((day) => ({ ...day, planVersion: 2 }))
    await deps.clinics.save({ ...clinic, days, version: 3 }, anAuditRecord())
    deps.setNow(at)
    expect(await dispatchMessage(deps, job)).toBe('stale')
    expect((await readReminderDispatch(deps))?.state).toBe('superseded')
  })

  it('that could not be sent in time is marked missed for each recipient', async () => {
    const deps = await depsWithRegistrants(2)
    deps.setNow('2026-12-10T06:00:00.001Z')
    expect(await dispatchMessage(deps, job)).toBe('missed')
    const missed = (await Array.fromAsync(deps.ledger.pages(somaliaClinicId))).flat()
    expect(missed.filter(({ state }) => state === 'missed')).toHaveLength(2)
  })
})
