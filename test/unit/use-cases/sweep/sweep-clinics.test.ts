import { describe, expect, it } from 'vitest'
import { addMilliseconds, DAY_MS, HOUR_MS } from '../../../../shared/domain/values/instant'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import { somaliaClinicId } from '../../../support/builders'
import { depsWithDueMail } from '../mail/due-mail'

describe('the sweep', () => {
  it('queues a due dispatch whose schedule was lost, at most minutes late', async () => {
    const deps = await depsWithDueMail({ now: '2026-12-09T06:03:00.000Z' })
    const job = { clinicId: somaliaClinicId, kind: 'reminder-day' as const, day: 1, planVersion: 1 }
    const at = '2026-12-09T06:00:00.000Z'
    const rest = { at, usefulUntil: null, wall: null, state: 'planned' as const, changedAt: at }
    await deps.dispatches.add({ ...job, ...rest })
    await sweepClinics(deps)
    expect(deps.queue.dispatch).toEqual([job])
  })

  it('requests the numbers of the last day until two days after it, also without the end of the meeting', async () => {
    const deps = await depsWithDueMail()
    deps.setNow(addMilliseconds('2026-12-11T09:30:00.000Z', 2 * DAY_MS + HOUR_MS))
    await sweepClinics(deps)
    expect(deps.queue.attendance).toEqual([
      { clinicId: somaliaClinicId, day: 1 },
      { clinicId: somaliaClinicId, day: 2 },
    ])
    expect(deps.queue.mail.length).toBeGreaterThan(0)
  })

  it('skips clinics that ended days ago, and drafts', async () => {
    const deps = await depsWithDueMail()
    deps.setNow(addMilliseconds('2026-12-11T09:30:00.000Z', 5 * DAY_MS))
    expect(await sweepClinics(deps)).toEqual([])
    expect(deps.queue.mail).toEqual([])
  })
})
