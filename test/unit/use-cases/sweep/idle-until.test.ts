import { beforeAll, describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { askToFollow } from '../../../../shared/use-cases/followers/ask-to-follow'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { runSweep, type SweepEvent } from '../../../../shared/use-cases/sweep/run-sweep'
import {
  aDay,
  aDaySummary,
  aForm,
  anAuditRecord,
  aPublishedClinic,
  aReport,
  somaliaClinicId as clinicId,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { depsWithDueMail } from '../mail/due-mail'

const sweep = async (deps: InMemoryDependencies) => {
  const events: SweepEvent['type'][] = []
  const onEvent = ({ type }: SweepEvent) => events.push(type)
  return { events, ...(await runSweep(deps, { tzVersion: '2026a', onEvent })) }
}

/** What a sweep may change. */
const stateOf = async ({ queue, schedules, registrations, dispatches }: InMemoryDependencies) =>
  JSON.stringify([
    Object.values(queue).map((jobs) => jobs.length),
    [...schedules.keys()],
    (await Array.fromAsync(registrations.pages(clinicId))).flat().map(({ status }) => status),
    (await dispatches.listByClinic(clinicId)).map(({ state }) => state),
  ])

/** Does what the sweep has queued, a run later; the first hints of all of it are lost. */
const doQueuedWork = async (deps: InMemoryDependencies): Promise<void> => {
  const { queue, ledger, dispatches, attendance } = deps
  const stored = await dispatches.listByClinic(clinicId)
  for (const { kind, day } of queue.dispatch.splice(0)) {
    const dispatch = stored.find((other) => other.kind === kind && other.day === day)
    if (dispatch?.state === 'planned') await dispatches.transition('planned', { ...dispatch, state: 'done' })
  }
  for (const { key } of queue.mail.splice(0)) {
    const entry = await ledger.get(key)
    if (entry) await ledger.settle(entry, { ...entry, state: 'accepted', acceptedAt: deps.now() })
  }
  for (const { day } of queue.attendance.splice(0)) await attendance.saveSummary(aDaySummary({ day }))
}

/** Sweeps every five minutes as the local stack would without the answers. */
const sweepEveryFiveMinutes = async (deps: InMemoryDependencies, until: Instant) => {
  const runs: { at: Instant; changed: boolean; announcedUntil: Instant | undefined }[] = []
  let announcedUntil: Instant | undefined
  for (let at = deps.now(); at < until; at = addMilliseconds(at, 5 * MINUTE_MS)) {
    deps.setNow(at)
    const before = await stateOf(deps)
    const { idleUntil } = await sweep(deps)
    const changed = (await stateOf(deps)) !== before
    runs.push({ at, changed, announcedUntil })
    announcedUntil = changed ? undefined : idleUntil
    await doQueuedWork(deps)
  }
  return runs
}

/** Nothing of them is due at a full hour, when every clinic is planned again. */
const days = [1, 2].map((number) =>
  aDay({
    number,
    date: `2026-12-1${number - 1}`,
    start: '09:20',
    end: '12:50',
    changedAt: '2026-11-12T08:00:00.000Z',
  }),
)

/** The last seat was given back, so its offer to the next person stands; all hints of the clinic's work are lost. */
const depsWithOffer = async (now: Instant): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(aPublishedClinic({ capacity: 1, days }), anAuditRecord())
  for (const email of ['amina@example.org', 'bashir@example.org', 'chantal@example.org'])
    await registerPerson(deps, { clinicId, form: aForm({ email }) })
  await withdrawRegistrant(deps, { clinicId, registrationId: registrationId(clinicId, 'amina@example.org') })
  return deps
}

describe('a sweep that found nothing', () => {
  let runs: Awaited<ReturnType<typeof sweepEveryFiveMinutes>>
  beforeAll(async () => {
    runs = await sweepEveryFiveMinutes(
      await depsWithOffer('2026-12-08T21:01:00.000Z'),
      '2026-12-11T12:00:00.000Z',
    )
  })

  it('says truly until when the next runs find nothing', () => {
    const wrong = runs.filter(({ at, changed, announcedUntil }) => changed && at < (announcedUntil ?? ''))
    expect(wrong).toEqual([])
  })

  it('foresees most runs that find nothing, and work of every kind begins after them', () => {
    const idle = runs.filter(({ changed }) => !changed)
    const foreseen = idle.filter(({ at, announcedUntil }) => at < (announcedUntil ?? ''))
    expect(foreseen.length / idle.length).toBeGreaterThan(0.8)
    // Mails, messages of the plan, offers that expire, days that are to be counted.
    expect(runs.filter(({ changed }) => changed).length).toBeGreaterThan(10)
  })
})

describe('a sweep', () => {
  it('queues a mail again after two minutes', async () => {
    const deps = await depsWithDueMail({ now: '2026-11-20T09:00:00.000Z' })
    await sweep(deps)
    expect((await sweep(deps)).idleUntil).toBe('2026-11-20T09:02:00.000Z')
  })

  it('is followed by the next one while it fails in something', async () => {
    const deps = await depsWithOffer('2026-12-01T09:10:00.000Z')
    await sweep(deps)
    expect((await sweep(deps)).idleUntil).toBeDefined()
    deps.contactLists.deleteRemovedLists = () => Promise.reject(new Error('throttled'))
    expect((await sweep(deps)).idleUntil).toBeUndefined()
  })

  it('is followed by the next one while it erases, which stops at what had ended when the hour began', async () => {
    const deps = await depsWithOffer('2026-12-01T09:10:00.000Z')
    // The last day ends at 09:50 UTC; a year later the clinic's retention has ended.
    deps.setNow('2027-12-12T02:00:00.000Z')
    expect((await sweep(deps)).idleUntil).toBeUndefined()
    for (let run = 0; run < 4; run++) await sweep(deps)
    expect((await deps.clinics.get(clinicId))?.erasedAt).toBe('2027-12-12T02:00:00.000Z')
    expect((await sweep(deps)).idleUntil).toBe('2027-12-13T02:00:00.000Z')
  })

  it('reports a late summary each time', async () => {
    const deps = await depsWithOffer('2026-12-01T09:10:00.000Z')
    await deps.attendance.saveReport(aReport())
    deps.setNow('2026-12-13T10:40:00.000Z')
    const { events, idleUntil } = await sweep(deps)
    expect(events).toContain('summary-late')
    expect(idleUntil).toBeUndefined()
  })

  it('looks again at the next full hour while a link to confirm an address is due, and not once it is sent', async () => {
    const deps = createInMemoryDependencies({ now: '2026-12-05T02:59:30.000Z' })
    const email = 'amina@example.org'
    await askToFollow(deps, { email, language: 'fr' })
    // The stream may still bring it: too early to queue it, too early to forget it.
    for (const [now, idleUntil, queued] of [
      ['2026-12-05T03:00:00.000Z', '2026-12-05T04:00:00.000Z', 0],
      ['2026-12-05T04:00:00.000Z', '2026-12-05T05:00:00.000Z', 1],
      ['2026-12-05T05:00:00.000Z', '2026-12-05T06:00:00.000Z', 2],
    ] as const) {
      deps.setNow(now)
      expect((await sweep(deps)).idleUntil).toBe(idleUntil)
      expect(deps.queue.mail).toHaveLength(queued)
    }
    await doQueuedWork(deps)
    deps.setNow('2026-12-05T06:00:00.000Z')
    expect((await sweep(deps)).idleUntil).toBe('2026-12-06T02:00:00.000Z')
  })

  it('looks again at the next full hour when it could not read who asked to be told of new clinics', async () => {
    const deps = createInMemoryDependencies({ now: '2026-12-05T03:00:00.000Z' })
    deps.contactLists.listFollowRequests = () => Promise.reject(new Error('throttled'))
    expect(await sweep(deps)).toMatchObject({
      events: expect.arrayContaining(['mails-failed']),
      idleUntil: '2026-12-05T04:00:00.000Z',
    })
  })

  it.each([
    ['2026-12-01T01:59:00.000Z', '2026-12-01T02:00:00.000Z'],
    ['2026-12-01T02:00:00.000Z', '2026-12-01T08:00:00.000Z'],
    ['2026-12-01T02:59:00.000Z', '2026-12-01T03:00:00.000Z'],
    // The monthly report is due at 09:00 in Geneva, and queued again each hour of three days.
    ['2026-12-01T08:00:00.000Z', '2026-12-01T09:00:00.000Z'],
    ['2026-12-05T03:00:00.000Z', '2026-12-06T02:00:00.000Z'],
    ['2026-12-05T03:10:00.000Z', '2026-12-05T04:00:00.000Z'],
  ])('at %s of a day without clinics is quiet until %s', async (now, idleUntil) => {
    expect((await sweep(createInMemoryDependencies({ now }))).idleUntil).toBe(idleUntil)
  })
})
