import { expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { somaliaClinicId } from '../../../support/builders/builders'
import { crashAfterWrites } from '../../../support/execution/crash-after'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { snapshotStores } from '../../../support/stores/store-snapshot'
import { holdPastClinic } from '../../../unit/use-cases/erasure/past-clinic'
import {
  ayaanInBoth,
  depsWithTwoClinics,
  other,
  processAllErasures,
  processErasuresOnce,
  requestByAdmin,
} from '../../../unit/use-cases/erasure/two-clinics'

/** The lines of the audit log that name the registration. */
const linesAboutPerson = async (deps: InMemoryDependencies): Promise<number> => {
  const id = registrationId(somaliaClinicId, ayaanInBoth)
  const lines = await deps.clinics.audit(somaliaClinicId)
  return lines.filter((line) => JSON.stringify(line).includes(id)).length
}

it('an erasure gives the same result when repeated, run in parallel, or crashed after any write', async () => {
  const outcome = async (erase: (deps: InMemoryDependencies) => Promise<unknown>) => {
    const deps = await depsWithTwoClinics()
    await holdPastClinic(deps)
    const linesBefore = await linesAboutPerson(deps)
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
      lines: [linesBefore, await linesAboutPerson(deps)],
      anonymous: (await deps.erasures.anonymousRecords(somaliaClinicId)).length,
      summaries: await deps.attendance.listSummaries(somaliaClinicId),
      seats: [
        await deps.registrations.seatsTaken(somaliaClinicId),
        await deps.registrations.seatsTaken(other),
      ],
    }
  }
  const once = await outcome(async () => {})
  expect(once).toMatchObject({ lines: [expect.any(Number), 0], anonymous: 1, seats: [2, 0] })
  expect(once.lines[0]).toBeGreaterThan(0)

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
