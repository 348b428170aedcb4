import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/values/time/instant'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { runSweep, type SweepEvent } from '../../../../shared/use-cases/sweep/run-sweep'
import { aForm, anAuditRecord, aPublishedClinic, aReport } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const amina = 'amina@example.org'
const bashir = 'bashir@example.org'

/** Two clinics with one seat each, which Amina gave up while Bashir waits. */
const depsWithTwoClinics = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies()
  for (const id of ['first', 'second']) {
    await deps.clinics.create(aPublishedClinic({ id, capacity: 1 }), anAuditRecord({ clinicId: id }))
    for (const email of [amina, bashir]) await registerPerson(deps, { clinicId: id, form: aForm({ email }) })
    await withdrawRegistrant(deps, { clinicId: id, registrationId: registrationId(id, amina) })
  }
  return deps
}

const sweep = async (deps: InMemoryDependencies) => {
  const events: SweepEvent[] = []
  const { sweptIds: watched } = await runSweep(deps, {
    tzVersion: '2026a',
    onEvent: (event) => events.push(event),
  })
  return { events, watched }
}

const statusOfBashir = async (deps: InMemoryDependencies, clinicId: string) =>
  (await deps.registrations.get(clinicId, registrationId(clinicId, bashir)))?.status

describe('a run of the sweep', () => {
  it('plans every clinic, offers its free seats, and says which clinics it watched', async () => {
    const deps = await depsWithTwoClinics()
    const { events, watched } = await sweep(deps)
    expect(watched).toEqual(['first', 'second'])
    expect(events).toContainEqual({ type: 'schedules-reconciled', clinics: 2 })
    expect(deps.schedules.size).toBeGreaterThan(0)
    expect(await statusOfBashir(deps, 'first')).toBe('offered')
    expect(await statusOfBashir(deps, 'second')).toBe('offered')
  })

  it('ends the seats that crashed registrations hold, in each run while one is noted', async () => {
    const deps = await depsWithTwoClinics()
    for (const _ of [1, 2]) await sweep(deps)
    const settled: string[] = []
    const list = deps.clinics.listWatched.bind(deps.clinics)
    Object.assign(deps.clinics, {
      listWatched: async (by: string) =>
        new Map(
          [...(await list(by))].map(([id, watch]) => [id, { ...watch, holding: id === 'first' ? 1 : 0 }]),
        ),
    })
    Object.assign(deps.registrations, {
      settleHolds: async (id: string, at: string) => settled.push(`${id} ${at}`),
    })
    for (const _ of [1, 2]) await sweep(deps)
    expect(settled).toEqual([`first ${deps.now()}`, `first ${deps.now()}`])
  })

  it.each(['listWithUnfinishedMails', 'listByClinic'] as const)(
    'reports a clinic whose dispatches cannot be read and goes on with the next (%s)',
    async (method) => {
      const deps = await depsWithTwoClinics()
      const read = deps.dispatches[method].bind(deps.dispatches)
      const error = new Error('unreadable item')
      Object.assign(deps.dispatches, {
        [method]: async (id: string) => {
          if (id === 'first') throw error
          return read(id)
        },
      })
      const { events } = await sweep(deps)
      expect(events).toContainEqual({ type: 'clinic-failed', clinicId: 'first', error })
      expect(await statusOfBashir(deps, 'second')).toBe('offered')
    },
  )

  it('reports a clinic whose seats cannot be read and erases all the same', async () => {
    const deps = await depsWithTwoClinics()
    const error = new Error('unreadable seats')
    await deps.erasures.add({
      id: 'a-request',
      personId: 'someone',
      by: 'staff',
      requestedAt: deps.now(),
      occurrences: [],
      found: [],
      doneAt: null,
    })
    deps.registrations.seats = async () => {
      throw error
    }
    const { events } = await sweep(deps)
    expect(events.filter(({ type }) => type === 'clinic-failed')).toHaveLength(2)
    expect(events).toContainEqual({ type: 'erasing', erasure: 'a-request', state: 'done' })
  })

  it('reports lists that cannot be removed and a clinic that cannot be erased, each once', async () => {
    const deps = await depsWithTwoClinics()
    deps.setNow('2028-01-01T02:10:00.000Z')
    const error = new Error('throttled')
    deps.contactLists.deleteRemovedLists = async () => {
      throw error
    }
    deps.erasures.eraseRegistrations = async () => {
      throw error
    }
    const { events } = await sweep(deps)
    expect(events.filter(({ type }) => type === 'erasure-failed')).toEqual([
      { type: 'erasure-failed', subject: { lists: 'removed' }, error },
      { type: 'erasure-failed', subject: { clinic: 'first' }, error },
      { type: 'erasure-failed', subject: { clinic: 'second' }, error },
    ])
    expect(events.at(-1)).toEqual({ type: 'erased', items: 0 })
  })

  it('erases past the retention only in one hour of the night', async () => {
    const deps = await depsWithTwoClinics()
    deps.setNow('2028-01-01T01:59:00.000Z')
    expect((await sweep(deps)).events.map(({ type }) => type)).not.toContain('erased')
    deps.setNow('2028-01-01T02:00:00.000Z')
    expect((await sweep(deps)).events.map(({ type }) => type)).toContain('erased')
    expect(await statusOfBashir(deps, 'first')).toBeUndefined()
  })

  it('reports a day with data from Zoom that has no summary two days later', async () => {
    const deps = await depsWithTwoClinics()
    await deps.attendance.saveReport(aReport({ clinicId: 'first' }))
    deps.setNow(addMilliseconds('2026-12-11T09:30:00.000Z', 2 * DAY_MS + 3_600_000))
    expect((await sweep(deps)).events).toContainEqual({ type: 'summary-late', clinicId: 'first', day: 1 })
  })
})
