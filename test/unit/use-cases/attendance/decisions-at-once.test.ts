import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import { registrationId } from '../../../../shared/domain/ids'
import { decideMatches } from '../../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const guest = aStay({ name: 'A. Nur (NCA)', email: null })
const key = participantKey(guest)
const ayaan = registrationId(somaliaClinicId, 'ayaan@example.org')
const liban = registrationId(somaliaClinicId, 'liban@example.org')

const depsWithReport = async () => {
  const deps = createInMemoryDependencies({ now: '2026-12-12T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  for (const [name, email] of [
    ['Ayaan Nur', 'ayaan@example.org'],
    ['Liban Osman', 'liban@example.org'],
  ] as const) {
    const registration = aRegistration({ name, email })
    const mail = aLedgerEntry({ recipientId: registration.id, state: 'accepted' })
    await deps.registrations.register(registration, mail, null)
  }
  await importZoomReport(deps, { clinicId: somaliaClinicId, day: 1, stays: [guest], by: 'staff-1' })
  return deps
}
type Deps = Awaited<ReturnType<typeof depsWithReport>>

const decide = (deps: Deps, decision: string, by: string) =>
  decideMatches(deps, {
    clinicId: somaliaClinicId,
    day: 1,
    participants: [{ participantKey: key, outcome: decision }],
    by,
  })

/** The decisions of both days, and the alias for later clinics. */
const stored = async ({ attendance, now }: Deps) => {
  const [alias] = await attendance.findAliases([key], now())
  const days = await Promise.all([1, 2].map((day) => attendance.getMatchDecisions(somaliaClinicId, day)))
  return { days: days.map((decisions) => decisions[key]), alias: alias ? (alias.role ?? 'person') : null }
}

describe('two people who decide about one participant at the same time', () => {
  it.each([
    [ayaan, 'host', 'person'],
    ['host', ayaan, 'host'],
    [ayaan, liban, 'person'],
    ['undecided', ayaan, null],
  ])('leave one decision on all days: %s in the midst of which comes %s', async (slow, fast, alias) => {
    const deps = await depsWithReport()
    if (slow === 'undecided') await decide(deps, 'interpreter', 'staff-1')
    const { saveMatchDecision } = deps.attendance
    let isFirst = true
    deps.attendance.saveMatchDecision = async (...match) => {
      const [, day, , decision] = match
      if (day === 1 && decision === slow && isFirst) {
        isFirst = false
        await decide(deps, fast, 'staff-2')
      }
      return saveMatchDecision(...match)
    }
    await decide(deps, slow, 'staff-1')
    expect(await stored(deps)).toEqual({ days: [slow, slow], alias })
  })

  it('are both in the audit log, and the same decision twice is one line', async () => {
    const deps = await depsWithReport()
    await Promise.all([decide(deps, 'host', 'staff-1'), decide(deps, ayaan, 'staff-2')])
    await decide(deps, 'undecided', 'staff-1')
    await decide(deps, 'undecided', 'staff-2')
    const lines = (await deps.clinics.audit(somaliaClinicId)).filter(
      ({ action }) => action === 'match-decided',
    )
    expect(lines.map(({ by }) => by).toSorted()).toEqual(['staff-1', 'staff-1', 'staff-2'])
    expect(await stored(deps)).toEqual({ days: ['undecided', 'undecided'], alias: null })
  })
})
