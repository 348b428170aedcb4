import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/values/time/instant'
import { readTimeline } from '../../../../shared/queries/timeline'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import { erasePastRetention } from '../../../../shared/use-cases/erasure/erase-past-retention'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { decideRegistrations } from '../../../../shared/use-cases/registration/decide-registrations'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import {
  aForm,
  anAuditRecord,
  aPublishedClinic,
  aReport,
  aStay,
  aZoomEvent,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { crashAfterWrites } from '../../../support/execution/crash-after'
import { runUntil } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'
import { snapshotStores } from '../../../support/stores/store-snapshot'
import { aStaff } from '../../functions/console/in-memory-console'

/** The end of the second day in Mogadishu. */
const end = '2026-12-11T09:30:00.000Z'
const PEOPLE = 12

/** A clinic that has taken place, with its own number of days. */
const depsWithPastClinic = async (retentionDays: number | null = null, people = PEOPLE) => {
  const deps = createInMemoryDependencies({ now: '2026-12-08T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic({ retentionDays }), anAuditRecord())
  for (let index = 0; index < people; index += 1) {
    const form = aForm({ email: `person-${index}@example.com`, name: `Person ${index}` })
    await registerPerson(deps, { clinicId: somaliaClinicId, form })
  }
  const [first] = (await Array.fromAsync(deps.registrations.pages(somaliaClinicId))).flat()
  await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: first?.id ?? '' })
  await runUntil(deps, somaliaClinicId, '2026-12-09T12:00:00.000Z')
  await deps.attendance.recordEvent(
    somaliaClinicId,
    aZoomEvent({ name: 'Person 3', email: 'person-3@example.com' }),
  )
  deps.setNow('2026-12-14T12:00:00.000Z')
  await deps.attendance.saveReport(
    aReport({ stays: [aStay({ name: 'Person 2', email: 'person-2@example.com' })] }),
  )
  await deps.attendance.saveMatchDecision(somaliaClinicId, 1, 'row-1', first?.id ?? '')
  await deps.clinics.recordAudit(
    anAuditRecord({ action: 'match-decided', after: { day: 1, row: 'row-1', registration: first?.id } }),
  )
  for (const day of [1, 2]) await collectAttendance(deps, { clinicId: somaliaClinicId, day })
  return deps
}

/** The same, where the organiser made one decision, a rejection. */
const depsWithApprovalClinic = async () => {
  const deps = createInMemoryDependencies({ now: '2026-12-08T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic({ approval: true }), anAuditRecord())
  for (const who of ['person-1', 'person-2'])
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: `${who}@example.com` }) })
  const people = [{ id: registrationId(somaliaClinicId, 'person-1@example.com'), revision: 1 }]
  await decideRegistrations(deps, {
    clinicId: somaliaClinicId,
    registrations: people,
    verdict: 'reject',
    by: 'organiser-1',
  })
  await runUntil(deps, somaliaClinicId, '2026-12-14T12:00:00.000Z')
  return deps
}

const run = (deps: InMemoryDependencies, most = 5000) =>
  erasePastRetention(deps, {
    maxItems: most,
    onFailure: (_, error) => {
      throw error
    },
  })

const counts = async (deps: InMemoryDependencies) => ({
  seats: await deps.registrations.seatsTaken(somaliaClinicId),
  timeline: Object.fromEntries(
    (await readTimeline(deps, aStaff(), await readStoredClinic(deps))).rows.map(
      ({ kind, day, version, state, counts: each }) => [`${kind} ${day} ${version} ${state}`, each],
    ),
  ),
  summaries: await deps.attendance.listSummaries(somaliaClinicId),
})

describe('a clinic past its retention', () => {
  it('loses its personal data after its own retention, or the default, and not before', async () => {
    for (const [own, days] of [
      [null, 365],
      [30, 30],
    ] as const) {
      const deps = await depsWithPastClinic(own, 2)
      deps.setNow(addMilliseconds(end, days * DAY_MS - 1))
      const before = await snapshotStores(deps)
      expect(await run(deps)).toBe(0)
      expect(await snapshotStores(deps)).toBe(before)

      deps.setNow(addMilliseconds(end, days * DAY_MS))
      expect(await run(deps)).toBeGreaterThan(0)
      await run(deps)

      expect((await deps.clinics.get(somaliaClinicId))?.erasedAt).toBe(deps.now())
    }
  })

  it('keeps its data when its retention was made longer a moment ago, though the index lags', async () => {
    const deps = await depsWithPastClinic(30, 2)
    const listed = await readStoredClinic(deps)
    deps.setNow(addMilliseconds(end, 40 * DAY_MS))
    const longer = { ...listed, retentionDays: 365, version: listed.version + 1 }
    await deps.clinics.save(longer, anAuditRecord({ action: 'edited' }))
    const before = await snapshotStores(deps)
    const lagging = { ...deps, clinics: { ...deps.clinics, list: async () => [listed] } }
    expect(await run(lagging)).toBe(0)
    expect(await snapshotStores(deps)).toBe(before)
  })

  it('keeps its summaries when a day is counted again while only a part is erased', async () => {
    const deps = await depsWithPastClinic()
    await updateFigures(deps, somaliaClinicId)
    const before = await deps.attendance.listSummaries(somaliaClinicId)
    deps.setNow(addMilliseconds(end, 366 * DAY_MS))
    for (let nights = 0; (await readStoredClinic(deps)).erasedAt === null; nights += 1) {
      expect(nights).toBeLessThan(50)
      await run(deps, PEOPLE)
      for (const day of [1, 2])
        expect(await collectAttendance(deps, { clinicId: somaliaClinicId, day })).toBe('missing')
    }
    expect(await deps.attendance.listSummaries(somaliaClinicId)).toEqual(before)
  })

  it('keeps the counts of seats, timeline and summaries, and no names', async () => {
    const deps = await depsWithPastClinic()
    const before = await counts(deps)
    deps.setNow(addMilliseconds(end, 365 * DAY_MS))

    await run(deps)
    await run(deps)

    expect(await counts(deps)).toEqual(before)
    const left = await snapshotStores(deps)
    expect(left).not.toMatch(/person-|Person \d/)
    expect(left).not.toMatch(/"row":"row-1"|"registration":"/)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ zoom: null, erasedAt: deps.now() })
    expect((await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'erased')).toEqual([
      expect.objectContaining({
        by: 'retention',
        after: { registrations: PEOPLE, mails: expect.any(Number) },
      }),
    ])
  })

  it('loses pending and rejected registrations, and keeps their number', async () => {
    const deps = await depsWithApprovalClinic()
    const before = await counts(deps)
    deps.setNow(addMilliseconds(end, 365 * DAY_MS))

    await run(deps)
    await run(deps)

    expect(await counts(deps)).toEqual(before)
    expect(await snapshotStores(deps)).not.toMatch(/person-|"registration":"/)
    expect(await deps.erasures.erasedCounts(somaliaClinicId)).toMatchObject({
      'registration pending': 1,
      'registration rejected': 1,
    })
  })

  it('is erased in steps that continue where the last one stopped', async () => {
    const completeSnapshot = await depsWithPastClinic()
    const deps = await depsWithPastClinic()
    for (const each of [completeSnapshot, deps]) each.setNow(addMilliseconds(end, 365 * DAY_MS))
    await run(completeSnapshot)
    await run(completeSnapshot)

    let steps = 0
    while ((await deps.clinics.get(somaliaClinicId))?.erasedAt === null) {
      expect(await run(deps, 7)).toBeLessThanOrEqual(7)
      steps += 1
    }

    expect(steps).toBeGreaterThan(5)
    expect(await deps.erasures.erasedCounts(somaliaClinicId)).toEqual(
      await completeSnapshot.erasures.erasedCounts(somaliaClinicId),
    )
  })

  it('gives the same result when repeated, in parallel, or crashed at any write', async () => {
    const outcome = async (runOneStep: (deps: InMemoryDependencies) => Promise<unknown>) => {
      const deps = await depsWithPastClinic(null, 4)
      deps.setNow(addMilliseconds(end, 365 * DAY_MS))
      await runOneStep(deps)
      await run(deps)
      await run(deps)
      const lines = (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'erased')
      return {
        ...(await counts(deps)),
        erasedCounts: await deps.erasures.erasedCounts(somaliaClinicId),
        lines: lines.length,
      }
    }
    const once = await outcome(async () => {})
    expect(once.lines).toBe(1)

    expect(await outcome((deps) => Promise.all([run(deps), run(deps), run(deps)]))).toEqual(once)
    for (let writes = 0; writes < 12; writes += 1) {
      const killed = (deps: InMemoryDependencies) => run(crashAfterWrites(deps, writes)).catch(() => {})
      expect([writes, await outcome(killed)]).toEqual([writes, once])
    }
  })

  it('does not delay other clinics when it cannot be erased', async () => {
    const deps = await depsWithPastClinic(null, 2)
    await deps.clinics.create(aPublishedClinic({ id: 'clinic-b' }), anAuditRecord({ clinicId: 'clinic-b' }))
    deps.setNow(addMilliseconds(end, 365 * DAY_MS))
    const failures: string[] = []
    const pages: InMemoryDependencies['registrations']['pages'] = (id) => {
      if (id === somaliaClinicId) throw new Error('unreadable')
      return deps.registrations.pages(id)
    }

    await erasePastRetention(
      { ...deps, registrations: { ...deps.registrations, pages } },
      { maxItems: 5000, onFailure: (id) => failures.push(id) },
    )

    expect(failures).toEqual([somaliaClinicId])
    expect((await deps.clinics.get('clinic-b'))?.erasedAt).toBe(deps.now())
  })

  it('accepts no report and is not counted again', async () => {
    const deps = await depsWithPastClinic(null, 3)
    const before = await deps.attendance.listSummaries(somaliaClinicId)
    deps.setNow(addMilliseconds(end, 365 * DAY_MS))
    const late = { clinicId: somaliaClinicId, day: 1, stays: [aStay()], by: 'organiser-1' }
    expect(await importZoomReport(deps, late)).toBe('erased')
    await run(deps)
    await run(deps)

    expect(await importZoomReport(deps, late)).toBe('erased')
    expect(await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })).toBe('missing')
    expect(await deps.attendance.listSummaries(somaliaClinicId)).toEqual(before)
  })
})
