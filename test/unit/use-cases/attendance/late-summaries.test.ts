import { describe, expect, it } from 'vitest'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { findLateSummaries } from '../../../../shared/use-cases/attendance/late-summaries'
import { anAuditRecord, aPublishedClinic, aReport, somaliaClinicId } from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const firstDayOver = '2026-12-10T09:30:00.000Z'

const depsAt = async (now: string, clinic = aPublishedClinic()) => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(clinic, anAuditRecord())
  await deps.attendance.saveReport(aReport())
  return { deps, late: async () => findLateSummaries(deps, await deps.clinics.list()) }
}

describe('a day without a summary', () => {
  it('is late one hour after the two days of waiting for better data', async () => {
    const { deps, late } = await depsAt(addMilliseconds(firstDayOver, 49 * HOUR_MS - MINUTE_MS))
    expect(await late()).toEqual([])
    deps.setNow(addMilliseconds(firstDayOver, 49 * HOUR_MS))
    expect(await late()).toEqual([{ clinicId: somaliaClinicId, day: 1 }])
  })

  it('is not late when Zoom sent nothing about it', async () => {
    const deps = createInMemoryDependencies({ now: addMilliseconds(firstDayOver, 50 * HOUR_MS) })
    await deps.clinics.create(aPublishedClinic(), anAuditRecord())
    expect(await findLateSummaries(deps, await deps.clinics.list())).toEqual([])
  })

  it('is not late once it is counted', async () => {
    const { deps, late } = await depsAt(addMilliseconds(firstDayOver, 50 * HOUR_MS))
    await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })
    expect(await late()).toEqual([])
  })

  it('is not reported for a cancelled clinic', async () => {
    const { late } = await depsAt(
      addMilliseconds(firstDayOver, 99 * HOUR_MS),
      aPublishedClinic({ status: 'cancelled', cancelledAt: '2026-11-20T08:00:00.000Z' }),
    )
    expect(await late()).toEqual([])
  })
})
