import { expect, it } from 'vitest'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { somaliaClinicId } from '../../../support/builders/builders'
import { crashAfterWrites } from '../../../support/execution/crash-after'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { snapshotStores } from '../../../support/stores/store-snapshot'
import { holdPastClinic } from '../../../unit/use-cases/erasure/past-clinic'
import {
  depsWithTwoClinics,
  other,
  processAllErasures,
  processErasuresOnce,
  requestByAdmin,
} from '../../../unit/use-cases/erasure/two-clinics'

it('an erasure gives the same result when repeated, run in parallel, or crashed after any write', async () => {
  const outcome = async (erase: (deps: InMemoryDependencies) => Promise<unknown>) => {
    const deps = await depsWithTwoClinics()
    await holdPastClinic(deps)
    await requestByAdmin(deps)
    await erase(deps)
    const erasures = await processAllErasures(deps, 4)
    expect(erasures.map(({ doneAt }) => doneAt)).toEqual([expect.any(String)])
    deps.setNow('2026-12-20T12:00:00.000Z')
    for (const day of [1, 2]) await collectAttendance(deps, { clinicId: somaliaClinicId, day })
    expect(await snapshotStores(deps)).not.toMatch(/ayaan/i)
    return {
      erasedCounts: [
        await deps.erasures.erasedCounts(somaliaClinicId),
        await deps.erasures.erasedCounts(other),
      ],
      anonymous: (await deps.erasures.anonymousRecords(somaliaClinicId)).length,
      summaries: await deps.attendance.listSummaries(somaliaClinicId),
      seats: [
        await deps.registrations.seatsTaken(somaliaClinicId),
        await deps.registrations.seatsTaken(other),
      ],
    }
  }
  const once = await outcome(async () => {})
  expect(once).toMatchObject({ anonymous: 1, seats: [2, 0] })

  expect(await outcome((deps) => processAllErasures(deps))).toEqual(once)
  expect(
    await outcome((deps) =>
      Promise.all([processErasuresOnce(deps), processErasuresOnce(deps), processErasuresOnce(deps)]),
    ),
  ).toEqual(once)
  for (let writes = 0; writes < 30; writes += 1) {
    expect([
      writes,
      await outcome((deps) => processErasuresOnce(crashAfterWrites(deps, writes)).catch(() => {})),
    ]).toEqual([writes, once])
  }
})
