import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { decideMatches } from '../../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  somaliaClinicId as clinicId,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const to = '2026-12-10T09:00:00.000Z'
const guest = aStay({ name: 'A. Nur (NCA)', email: null, to })
const ayaan = aStay({ to })
const liban = aRegistration({ name: 'Liban Osman', email: 'liban@example.org' })
const libansStay = aStay({ name: 'Liban Osman', email: 'liban@example.org', to })

/** A day of two registrants with a report of one and of a guest without an address. */
const depsWithReport = async () => {
  const deps = createInMemoryDependencies({ now: '2026-12-12T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  for (const registration of [aRegistration(), liban]) {
    const mail = aLedgerEntry({ recipientId: registration.id, state: 'accepted' })
    await deps.registrations.register(registration, mail, null)
  }
  await upload(deps, [ayaan, guest], 'staff-1')
  return deps
}

const upload = (deps: InMemoryDependencies, stays: (typeof guest)[], by: string) =>
  importZoomReport(deps, { clinicId, day: 1, stays, by })
const matchGuest = (deps: InMemoryDependencies) =>
  decideMatches(deps, {
    clinicId,
    day: 1,
    participants: [{ participantKey: participantKey(guest), outcome: liban.id }],
    by: 'staff-2',
  })
const collect = (deps: InMemoryDependencies) => collectAttendance(deps, { clinicId, day: 1 })
const counts = async (deps: InMemoryDependencies) =>
  (await deps.attendance.listSummaries(clinicId))[0]?.counts
const uploadLines = async (deps: InMemoryDependencies) =>
  (await deps.clinics.audit(clinicId)).filter(({ action }) => action === 'report-taken').map(({ by }) => by)

describe('two reports of one day that are uploaded at the same time', () => {
  it('leave one of them whole, with the numbers that it alone gives, and both in the audit log', async () => {
    const deps = await depsWithReport()
    deps.setNow('2026-12-12T09:05:00.000Z')
    await Promise.all([upload(deps, [ayaan], 'staff-2'), upload(deps, [ayaan, guest, libansStay], 'staff-3')])
    await Promise.all([collect(deps), collect(deps)])
    const kept = (await deps.attendance.report(clinicId, 1))?.by
    expect(await counts(deps)).toMatchObject(
      kept === 'staff-2' ? { joined: 1, unmatchedPeople: 0 } : { joined: 2, unmatchedPeople: 1 },
    )
    expect((await uploadLines(deps)).toSorted()).toEqual(['staff-1', 'staff-2', 'staff-3'])
  })

  it('are counted from the later one where it arrives while the other is counted', async () => {
    const deps = await depsWithReport()
    const { saveSummary } = deps.attendance
    let isFirst = true
    deps.attendance.saveSummary = async (summary) => {
      if (isFirst) {
        isFirst = false
        deps.setNow('2026-12-12T09:05:00.000Z')
        await upload(deps, [ayaan, libansStay], 'staff-2')
        await collect(deps)
      }
      return saveSummary(summary)
    }
    await collect(deps)
    expect(await counts(deps)).toMatchObject({ registered: 2, joined: 2, unmatchedPeople: 0 })
  })
})

describe('a report beside a decision about a participant', () => {
  it.each([
    ['report', 'decision'],
    ['decision', 'report'],
  ])('counts both where the %s comes in the midst of the count of the %s', async (late) => {
    const deps = await depsWithReport()
    const corrected = () => {
      deps.setNow('2026-12-12T09:05:00.000Z')
      return upload(deps, [guest], 'staff-3')
    }
    const [first, second] =
      late === 'decision' ? [corrected, () => matchGuest(deps)] : [() => matchGuest(deps), corrected]
    await first()
    const { saveSummary } = deps.attendance
    let isFirst = true
    deps.attendance.saveSummary = async (summary) => {
      if (isFirst) {
        isFirst = false
        await second()
        await collect(deps)
      }
      return saveSummary(summary)
    }
    await collect(deps)
    expect(await counts(deps)).toMatchObject({ registered: 2, joined: 1, attended: 1, unmatchedPeople: 0 })
    expect(await deps.attendance.getMatchDecisions(clinicId, 1)).toEqual({
      [participantKey(guest)]: liban.id,
    })
  })
})
