import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, plus } from '../../../../shared/domain/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { lateSummaries } from '../../../../shared/use-cases/attendance/late-summaries'
import { anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { memoryWorld } from '../../../support/memory-world'

const firstDayOver = '2026-12-10T09:30:00.000Z'

const worldAt = async (now: string, clinic = aPublishedClinic()) => {
  const world = memoryWorld({ now })
  await world.clinics.create(clinic, anAuditRecord())
  return { world, late: async () => lateSummaries(world, await world.clinics.list()) }
}

describe('a day without a summary', () => {
  it('is late an hour after the time in which better data are waited for', async () => {
    const { world, late } = await worldAt(plus(firstDayOver, 49 * HOUR - MINUTE))
    expect(await late()).toEqual([])
    world.setNow(plus(firstDayOver, 49 * HOUR))
    expect(await late()).toEqual([{ clinicId: somalia, day: 1 }])
  })

  it('is late no more once it is counted', async () => {
    const { world, late } = await worldAt(plus(firstDayOver, 50 * HOUR))
    await collectAttendance(world, { clinicId: somalia, day: 1 })
    expect(await late()).toEqual([])
  })

  it('is no matter in a clinic that was called off', async () => {
    const { late } = await worldAt(
      plus(firstDayOver, 99 * HOUR),
      aPublishedClinic({ status: 'cancelled', cancelledAt: '2026-11-20T08:00:00.000Z' }),
    )
    expect(await late()).toEqual([])
  })
})
