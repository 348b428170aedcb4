import { describe, expect, it, vi } from 'vitest'
import { clinicEnd } from '../../../../shared/domain/clinic/times/clinic-times'
import { addMilliseconds, DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { saveLook } from '../../../../shared/use-cases/sweep/next-look'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import {
  aDay,
  aDaySummary,
  anAuditRecord,
  aPublishedClinic,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'
import { depsWithDueMail } from '../mail/due-mail'

describe('the sweep', () => {
  it('queues a due dispatch whose schedule was lost, at most minutes late', async () => {
    const deps = await depsWithDueMail({ now: '2026-12-09T06:03:00.000Z' })
    const job = { clinicId: somaliaClinicId, kind: 'reminder-day' as const, day: 1, version: 1 }
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

  it('asks for a day without any data for two hours in each run, and then once an hour', async () => {
    const deps = await depsWithDueMail()
    const completeAt = '2026-12-11T10:00:00.000Z'
    const asked: string[] = []
    for (let at = completeAt; at < '2026-12-11T18:00:00.000Z'; at = addMilliseconds(at, 5 * MINUTE_MS)) {
      deps.setNow(at)
      deps.queue.attendance.length = 0
      for (const each of (await sweepClinics(deps)).swept) await saveLook(deps, each)
      if (deps.queue.attendance.some(({ day }) => day === 2)) asked.push(at.slice(11, 16))
    }
    const eachRun = asked.filter((time) => time < '12:00')
    expect(eachRun).toHaveLength(24)
    expect(asked.slice(eachRun.length)).toEqual(['12:00', '13:00', '14:00', '15:00', '16:00', '17:00'])
  })

  it('counts a day again whose summary follows an earlier rule of attendance, and no other', async () => {
    const deps = await depsWithDueMail()
    deps.setNow('2026-12-11T12:00:00.000Z')
    await deps.attendance.saveSummary(aDaySummary({ day: 1 }))
    await deps.attendance.saveSummary(aDaySummary({ day: 2, longEnough: 0.8 }))
    await sweepClinics(deps)
    expect(deps.queue.attendance).toEqual([{ clinicId: somaliaClinicId, day: 2 }])
  })

  it('counts the days again once after people have changed, whose record of the stream was lost', async () => {
    const deps = await depsWithDueMail()
    deps.setNow('2026-12-11T12:00:00.000Z')
    for (const day of [1, 2]) await deps.attendance.saveSummary(aDaySummary({ day }))
    const requested = async () => {
      deps.queue.attendance.length = 0
      for (const each of (await sweepClinics(deps)).swept) await saveLook(deps, each)
      return deps.queue.attendance.map(({ day }) => day)
    }
    await requested()
    expect(await requested(), 'nothing has changed').toEqual([])
    const [registration] = (await Array.fromAsync(deps.registrations.pages(somaliaClinicId))).flat()
    if (!registration) throw new Error('nobody is registered')
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: registration.id })
    expect(await requested()).toEqual([1, 2])
    expect(await requested()).toEqual([])
  })

  it.each(['Pacific/Pago_Pago', 'Africa/Mogadishu', 'Pacific/Kiritimati'])(
    'watches a night in %s until eleven days after its end, and does not even read it later',
    async (timeZone) => {
      const deps = createInMemoryDependencies()
      const night = aDay({ date: '2026-12-10', start: '20:00', end: '07:59' })
      const clinic = aPublishedClinic({ timeZone, days: [night] })
      await deps.clinics.create(clinic, anAuditRecord())
      const end = clinicEnd(clinic) ?? ''
      deps.setNow(addMilliseconds(end, 11 * DAY_MS - 1))
      expect((await sweepClinics(deps)).swept).toHaveLength(1)
      deps.setNow(addMilliseconds(end, 112 * DAY_MS))
      const listed = vi.spyOn(deps.clinics, 'listEndingSince')
      expect((await sweepClinics(deps, { everyClinic: true })).swept).toEqual([])
      expect(await listed.mock.results[0]?.value).toEqual([])
    },
  )

  it('skips clinics that ended days ago, and drafts', async () => {
    const deps = await depsWithDueMail()
    deps.setNow(addMilliseconds('2026-12-11T09:30:00.000Z', 12 * DAY_MS))
    expect((await sweepClinics(deps)).swept).toEqual([])
    expect(deps.queue.mail).toEqual([])
  })
})
