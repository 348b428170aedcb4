import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import type { Stay } from '../../../../shared/domain/attendance/zoom/stay'
import { registrationId } from '../../../../shared/domain/ids'
import { countClinicAttendance } from '../../../../shared/queries/attendees/clinic-attendance'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { decideMatches } from '../../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import {
  aDay,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const first = aPublishedClinic({ id: 'first-clinic' })
const later = aPublishedClinic({ id: 'later-clinic', days: [aDay({ date: '2027-02-10' })] })
const people = ['Ayaan Nur', 'Liban Osman', 'Hodan Farah', 'Yusuf Hirsi'].map((name) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
}))
const guests = ['A. N. (NCA)', 'Liban O.', 'hodan f', 'Guest of the bank'].map((name, index) =>
  aStay({
    name,
    email: null,
    from: `2026-12-10T06:${index}0:00.000Z`,
    to: `2026-12-10T08:${index}5:00.000Z`,
  }),
)
const inLater = (stay: Stay): Stay => ({
  ...stay,
  from: stay.from.replace('2026-12-10', '2027-02-10'),
  to: stay.to.replace('2026-12-10', '2027-02-10'),
})

const depsWithReports = async () => {
  const deps = createInMemoryDependencies({ now: '2026-12-12T09:00:00.000Z' })
  for (const clinic of [first, later]) {
    await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
    for (const person of people) {
      const registration = aRegistration({ ...person, clinicId: clinic.id })
      const mail = aLedgerEntry({ clinicId: clinic.id, recipientId: registration.id, state: 'accepted' })
      await deps.registrations.register(registration, mail, null)
    }
  }
  await importZoomReport(deps, { clinicId: first.id, day: 1, stays: guests, by: 'staff-1' })
  return deps
}

interface GuestDecision {
  guest: Stay
  decision: string
}
const decideAll = async (
  deps: InMemoryDependencies,
  clinicId: string,
  decisions: readonly GuestDecision[],
) => {
  for (const { guest, decision } of decisions) {
    const registration = decision.includes('@') ? registrationId(clinicId, decision) : decision
    const participants = [{ participantKey: participantKey(guest), outcome: registration }]
    await decideMatches(deps, { clinicId, day: 1, participants, by: 'staff-1' })
  }
}

/** Who joined with how many minutes, and how many participants are left over. */
const countOf = async (deps: InMemoryDependencies, clinic: typeof first) => {
  await collectAttendance(deps, { clinicId: clinic.id, day: 1 })
  const { attendees, totals } = await countClinicAttendance(deps, clinic)
  const joined = attendees.flatMap(({ email, days }) => {
    const day = days.get(1)
    return day ? [[email, day.minutes]] : []
  })
  const { unmatched, excluded } = totals.days[0] ?? {}
  return { joined, unmatched, excluded }
}

/** A report of the later clinic with the same guests; what was remembered is repeated when it is counted. */
const countLater = async (deps: InMemoryDependencies) => {
  deps.setNow('2027-02-11T09:00:00.000Z')
  const stays = guests.map(inLater)
  await importZoomReport(deps, { clinicId: later.id, day: 1, stays, by: 'staff-1' })
  return countOf(deps, later)
}

const anyDecision = fc.constantFrom('host', 'not-participant', ...people.map(({ email }) => email))
/** At most one decision for each guest. */
const anyDecisions = fc
  .array(fc.option(anyDecision), { minLength: guests.length, maxLength: guests.length })
  .map((decisions) =>
    decisions.flatMap((decision, index): GuestDecision[] => {
      const guest = guests[index]
      return decision && guest ? [{ guest, decision }] : []
    }),
  )

describe('decisions about participants', () => {
  it('give the same count in any order, a later clinic the count that deciding there gives, and undone the first one', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, fc.boolean(), async (decisions, isReversed) => {
        const deps = await depsWithReports()
        const undecided = await countOf(deps, first)
        expect(undecided).toEqual({ joined: [], unmatched: guests.length, excluded: 0 })
        await decideAll(deps, first.id, decisions)
        const other = await depsWithReports()
        await decideAll(other, first.id, isReversed ? decisions.toReversed() : [...decisions, ...decisions])
        const counted = await countOf(deps, first)
        expect(await countOf(other, first)).toEqual(counted)

        const matched = decisions.filter(({ decision }) => decision.includes('@'))
        expect(counted.joined).toHaveLength(new Set(matched.map(({ decision }) => decision)).size)
        expect(counted.unmatched).toBe(guests.length - decisions.length)
        expect(counted.excluded).toBe(decisions.length - matched.length)

        const decidedThere = await depsWithReports()
        await countLater(decidedThere)
        await decideAll(decidedThere, later.id, decisions)
        expect(await countLater(deps)).toEqual(await countOf(decidedThere, later))

        await decideAll(
          other,
          first.id,
          decisions.map(({ guest }) => ({ guest, decision: 'undecided' })),
        )
        expect(await countOf(other, first)).toEqual(undecided)
        expect(await countLater(other)).toEqual(undecided)
      }),
      { numRuns: 12 },
    )
  })
})
