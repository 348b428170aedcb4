import { describe, expect, it } from 'vitest'
import { addMilliseconds, HOUR_MS } from '../../../../shared/domain/values/time/instant'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { clinicsToReconcile, sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import { anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const all = { tzVersion: 'test', schedules: 'all' } as const
const missing = { tzVersion: 'test', schedules: 'missing' } as const

/** Half past the hour, when the sweep does not check every clinic. */
const depsWithPublishedClinic = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:30:00.000Z' })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  return deps
}

const zone = 'Africa/Mogadishu'

const six = [
  '0.reminder-week',
  '0.thank-you',
  '1.join-link',
  '1.reminder-day',
  '2.join-link',
  '2.reminder-day',
].map((name) => `${somaliaClinicId}.${name}`)

describe('planning again', () => {
  it('recreates lost schedules and removes those that are no longer needed', async () => {
    const deps = await depsWithPublishedClinic()
    await reconcileSchedules(deps, somaliaClinicId, all)
    await deps.scheduler.deleteSchedule(`${somaliaClinicId}.1.join-link`)
    await deps.scheduler.putSchedule({
      clinicId: somaliaClinicId,
      kind: 'moved',
      day: 1,
      version: 1,
      at: '2026-12-01T06:00:00.000Z',
    })
    await reconcileSchedules(deps, somaliaClinicId, missing)
    expect(await deps.scheduler.listScheduleNames(somaliaClinicId)).toEqual(six)
  })

  it('twice changes nothing', async () => {
    const deps = await depsWithPublishedClinic()
    await reconcileSchedules(deps, somaliaClinicId, all)
    const before = await deps.dispatches.listByClinic(somaliaClinicId)
    await reconcileSchedules(deps, somaliaClinicId, all)
    expect(await deps.dispatches.listByClinic(somaliaClinicId)).toEqual(before)
    expect(deps.queue.dispatch).toEqual([])
  })
})

describe('the sweep', () => {
  it('plans a published clinic without dispatches within its next run', async () => {
    const deps = await depsWithPublishedClinic()
    expect(clinicsToReconcile((await sweepClinics(deps)).swept, deps.now())).toEqual([
      { id: somaliaClinicId, schedules: 'all' },
    ])
    await reconcileSchedules(deps, somaliaClinicId, all)
    expect(clinicsToReconcile((await sweepClinics(deps)).swept, deps.now())).toEqual([])
  })

  it('removes the outdated plan of a clinic that was moved or cancelled', async () => {
    const deps = await depsWithPublishedClinic()
    await reconcileSchedules(deps, somaliaClinicId, all)
    const cancelledAt = deps.now()
    await deps.clinics.save(
      aPublishedClinic({ status: 'cancelled', version: 3, cancelledAt }),
      anAuditRecord(),
    )
    expect(clinicsToReconcile((await sweepClinics(deps)).swept, deps.now())).toEqual([
      { id: somaliaClinicId, schedules: 'all' },
    ])
    await reconcileSchedules(deps, somaliaClinicId, all)
    expect(await deps.scheduler.listScheduleNames(somaliaClinicId)).toEqual([])
  })

  it('processes every other clinic when one cannot be read, and reports which', async () => {
    const deps = await depsWithPublishedClinic()
    await deps.clinics.create(
      aPublishedClinic({ id: 'broken-clinic' }),
      anAuditRecord({ clinicId: 'broken-clinic' }),
    )
    const { listWithUnfinishedMails: withUnfinishedMails } = deps.dispatches
    deps.dispatches.listWithUnfinishedMails = (id) =>
      id === 'broken-clinic' ? Promise.reject(new Error('not of its schema')) : withUnfinishedMails(id)
    const failed: string[] = []
    const { swept: watched } = await sweepClinics(deps, { onFailure: (id) => failed.push(id) })
    expect(watched.map(({ clinic }) => clinic.id)).toEqual([somaliaClinicId])
    expect(failed).toEqual(['broken-clinic'])
  })

  it('corrects an instant and its schedule after a change of the tz data, and keeps wall time and clinic unchanged', async () => {
    const deps = await depsWithPublishedClinic()
    await reconcileSchedules(deps, somaliaClinicId, all)
    const correctDispatch = await deps.dispatches.listByClinic(somaliaClinicId)
    const clinic = await deps.clinics.get(somaliaClinicId)
    // As computed from older tz data: one hour later, for a zone whose offset has changed since.
    for (const dispatch of correctDispatch) {
      const at = addMilliseconds(dispatch.at, HOUR_MS)
      await deps.dispatches.transition('planned', { ...dispatch, at })
      await deps.scheduler.putSchedule({ ...dispatch, at })
    }
    expect(clinicsToReconcile((await sweepClinics(deps)).swept, deps.now())).toEqual([
      { id: somaliaClinicId, schedules: 'all' },
    ])
    await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'newer', schedules: 'all' })
    const corrected = await deps.dispatches.listByClinic(somaliaClinicId)
    expect(corrected.map(({ at }) => at)).toEqual(correctDispatch.map(({ at }) => at))
    expect(corrected.flatMap(({ kind, wall }) => (wall ? [{ kind, ...wall }] : []))).toEqual([
      { kind: 'reminder-day', date: '2026-12-09', time: '09:00', zone, tzVersion: 'newer' },
      { kind: 'reminder-day', date: '2026-12-10', time: '09:00', zone, tzVersion: 'newer' },
      { kind: 'reminder-week', date: '2026-12-03', time: '09:00', zone, tzVersion: 'newer' },
      { kind: 'thank-you', date: '2026-12-14', time: '09:00', zone, tzVersion: 'newer' },
    ])
    expect(await deps.clinics.get(somaliaClinicId)).toEqual(clinic)
    expect([...deps.schedules.values()].map(({ at }) => at).toSorted()).toEqual(
      correctDispatch.map(({ at }) => at).toSorted(),
    )
    expect(clinicsToReconcile((await sweepClinics(deps)).swept, deps.now())).toEqual([])
  })

  it('checks the schedules of every watched clinic once an hour', async () => {
    const deps = await depsWithPublishedClinic()
    await reconcileSchedules(deps, somaliaClinicId, all)
    deps.setNow('2026-11-20T10:00:00.000Z')
    expect(clinicsToReconcile((await sweepClinics(deps)).swept, deps.now())).toEqual([
      { id: somaliaClinicId, schedules: 'missing' },
    ])
  })
})
