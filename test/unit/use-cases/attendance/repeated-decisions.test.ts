import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import type { Stay } from '../../../../shared/domain/attendance/zoom/stay'
import { personId, registrationId } from '../../../../shared/domain/ids'
import { countClinicAttendance } from '../../../../shared/queries/attendees/clinic-attendance'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { decideMatches } from '../../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import { erasePerson } from '../../../../shared/use-cases/erasure/erase-person'
import {
  aDay,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { anErasure } from '../../../support/builders/erasure-builder'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'

const laterClinicId = 'later-clinic'
const ayaan = 'ayaan@example.org'
const guest = aStay({ name: 'A. Nur (NCA)', email: null })
const onDay2 = (stay: Stay): Stay => ({
  ...stay,
  from: stay.from.replace('12-10', '12-11'),
  to: stay.to.replace('12-10', '12-11'),
})
const inLater = (stay: Stay): Stay => ({
  ...stay,
  from: stay.from.replace('2026-12-10', '2027-02-10'),
  to: stay.to.replace('2026-12-10', '2027-02-10'),
})

/** Two clinics with Ayaan in both; the second is held two months later. */
const depsWithClinics = async (people: { name: string; email: string }[] = []) => {
  const deps = createInMemoryDependencies({ now: '2026-12-12T09:00:00.000Z' })
  const later = aPublishedClinic({ id: laterClinicId, days: [aDay({ date: '2027-02-10' })] })
  for (const clinic of [aPublishedClinic(), later]) {
    await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
    for (const person of [{ name: 'Ayaan Nur', email: ayaan }, ...people]) {
      const registration = aRegistration({ ...person, clinicId: clinic.id })
      const mail = aLedgerEntry({ clinicId: clinic.id, recipientId: registration.id, state: 'accepted' })
      await deps.registrations.register(registration, mail, null)
    }
  }
  return deps
}

const upload = (deps: InMemoryDependencies, clinicId: string, day: number, stays: Stay[]) =>
  importZoomReport(deps, { clinicId, day, stays, by: 'staff-1' })

const decide = (
  deps: InMemoryDependencies,
  participant: Stay,
  decision: string,
  { clinicId = somaliaClinicId, day = 1 } = {},
) => {
  const registration = decision.includes('@') ? registrationId(clinicId, decision) : decision
  const participants = [{ participantKey: participantKey(participant), outcome: registration }]
  return decideMatches(deps, { clinicId, day, participants, by: 'staff-1' })
}

/** Collects a day, and gives how the address was matched, or what the day says of unmatched and excluded. */
const matchedOn = async (deps: InMemoryDependencies, clinicId: string, day: number, email = ayaan) => {
  await collectAttendance(deps, { clinicId, day })
  const clinic = await readStoredClinic(deps, clinicId)
  if (clinic.timeZone === null) throw new Error('no zone')
  const { attendees, totals } = await countClinicAttendance(deps, aPublishedClinic(clinic as never))
  const person = attendees.find((attendee) => attendee.email === email)?.days.get(day)
  const { unmatched, excluded } = totals.days.find((each) => each.day === day) ?? {}
  return person?.matchedBy ?? { unmatched, excluded }
}

describe('a decision about a participant', () => {
  it('is repeated on the other days of the clinic, also in reports that arrive later', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)

    await upload(deps, somaliaClinicId, 2, [onDay2(guest)])

    expect(await matchedOn(deps, somaliaClinicId, 1)).toBe('decision')
    expect(await matchedOn(deps, somaliaClinicId, 2)).toBe('repeated-decision')
  })

  it('survives a new edition of the report', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)
    deps.setNow('2026-12-13T09:00:00.000Z')

    await upload(deps, somaliaClinicId, 1, [guest, aStay({ name: 'Somebody Else', email: null })])

    expect(await matchedOn(deps, somaliaClinicId, 1)).toBe('decision')
  })

  it('is remembered in a later clinic in which the person is registered', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)
    deps.setNow('2027-02-11T09:00:00.000Z')

    await upload(deps, laterClinicId, 1, [inLater(guest)])

    expect(await matchedOn(deps, laterClinicId, 1)).toBe('repeated-decision')
  })

  it.each(['host', 'interpreter', 'recorder', 'not-participant'])(
    'that it is %s holds in a later clinic',
    async (role) => {
      const deps = await depsWithClinics()
      await upload(deps, somaliaClinicId, 1, [guest])
      await decide(deps, guest, role)
      deps.setNow('2027-02-11T09:00:00.000Z')

      await upload(deps, laterClinicId, 1, [inLater(guest)])

      expect(await matchedOn(deps, laterClinicId, 1)).toEqual({ unmatched: 0, excluded: 1 })
    },
  )

  it('is not repeated for a display name that another registrant has', async () => {
    const namesake = { name: 'Nur Ayaan', email: 'other.nur@example.org' }
    const deps = await depsWithClinics([namesake])
    const sameName = aStay({ name: 'Ayaan Nur', email: null })
    await upload(deps, somaliaClinicId, 1, [sameName])
    await decide(deps, sameName, ayaan)
    await upload(deps, somaliaClinicId, 2, [onDay2(sameName)])
    deps.setNow('2027-02-11T09:00:00.000Z')
    await upload(deps, laterClinicId, 1, [inLater(sameName)])

    expect(await matchedOn(deps, somaliaClinicId, 1)).toBe('decision')
    expect(await matchedOn(deps, somaliaClinicId, 2)).toEqual({ unmatched: 1, excluded: 0 })
    expect(await matchedOn(deps, laterClinicId, 1)).toEqual({ unmatched: 1, excluded: 0 })
  })

  it.each(['iPhone', 'Galaxy A14', 'Zoom User', 'Guest', ''])(
    'about a display name such as "%s" holds for its day only',
    async (name) => {
      const deps = await depsWithClinics()
      const device = aStay({ name, email: null })
      await upload(deps, somaliaClinicId, 1, [device])
      await decide(deps, device, ayaan)
      await upload(deps, somaliaClinicId, 2, [onDay2(device)])
      deps.setNow('2027-02-11T09:00:00.000Z')
      await upload(deps, laterClinicId, 1, [inLater(device)])

      expect(await matchedOn(deps, somaliaClinicId, 1)).toBe('decision')
      expect(await matchedOn(deps, somaliaClinicId, 2)).toEqual({ unmatched: 1, excluded: 0 })
      expect(await matchedOn(deps, laterClinicId, 1)).toEqual({ unmatched: 1, excluded: 0 })
    },
  )

  it('never outweighs the address of a registrant in a later clinic', async () => {
    const deps = await depsWithClinics([{ name: 'Guled Ali', email: 'guled@example.org' }])
    const host = aStay({ name: 'Guled Ali', email: 'guled@example.org' })
    await upload(deps, somaliaClinicId, 1, [host])
    await decide(deps, host, 'host')
    deps.setNow('2027-02-11T09:00:00.000Z')

    await upload(deps, laterClinicId, 1, [inLater(host)])

    expect(await matchedOn(deps, laterClinicId, 1, 'guled@example.org')).toBe('email')
  })

  it('that is taken back is taken back on the other days, and forgotten', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)
    await upload(deps, somaliaClinicId, 2, [onDay2(guest)])

    await decide(deps, guest, 'undecided')
    deps.setNow('2027-02-11T09:00:00.000Z')
    await upload(deps, laterClinicId, 1, [inLater(guest)])

    for (const [clinicId, day] of [
      [somaliaClinicId, 1],
      [somaliaClinicId, 2],
      [laterClinicId, 1],
    ] as const)
      expect(await matchedOn(deps, clinicId, day)).toEqual({ unmatched: 1, excluded: 0 })
  })

  it('that a later clinic takes back there is still remembered for the others', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)
    deps.setNow('2027-02-11T09:00:00.000Z')
    await upload(deps, laterClinicId, 1, [inLater(guest)])

    await decide(deps, inLater(guest), 'undecided', { clinicId: laterClinicId })

    const aliases = await deps.attendance.findAliases([participantKey(guest)], deps.now())
    expect(aliases.map(({ clinicId }) => clinicId)).toEqual([somaliaClinicId])
  })

  it('that a later clinic repeated can be taken back there, and is not repeated again', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)
    deps.setNow('2027-02-11T09:00:00.000Z')
    await upload(deps, laterClinicId, 1, [inLater(guest)])
    expect(await matchedOn(deps, laterClinicId, 1)).toBe('repeated-decision')

    await decide(deps, inLater(guest), 'undecided', { clinicId: laterClinicId })

    for (const _ of [1, 2])
      expect(await matchedOn(deps, laterClinicId, 1)).toEqual({ unmatched: 1, excluded: 0 })
    expect(await matchedOn(deps, somaliaClinicId, 1)).toBe('decision')
  })

  it('on another day of the clinic outweighs the repeated one', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await upload(deps, somaliaClinicId, 2, [onDay2(guest)])
    await decide(deps, onDay2(guest), 'interpreter', { day: 2 })

    await decide(deps, guest, ayaan)

    expect(await matchedOn(deps, somaliaClinicId, 1)).toBe('decision')
    expect(await matchedOn(deps, somaliaClinicId, 2)).toEqual({ unmatched: 0, excluded: 1 })
  })

  it('is erased with the person: no later clinic recognises them', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)
    expect(await deps.attendance.findAliases([participantKey(guest)], deps.now())).toHaveLength(1)

    await erasePerson(deps, anErasure({ personId: personId(ayaan), occurrences: [] }))

    expect(await deps.attendance.findAliases([participantKey(guest)], deps.now())).toEqual([])
  })

  it('expires with the personal data of the clinic', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)

    expect(
      await deps.attendance.findAliases([participantKey(guest)], '2027-12-10T00:00:00.000Z'),
    ).toHaveLength(1)
    expect(await deps.attendance.findAliases([participantKey(guest)], '2027-12-12T00:00:00.000Z')).toEqual([])
  })

  it('leaves the name out of what is remembered', async () => {
    const deps = await depsWithClinics()
    await upload(deps, somaliaClinicId, 1, [guest])
    await decide(deps, guest, ayaan)

    const stored = JSON.stringify(await deps.attendance.findAliases([participantKey(guest)], deps.now()))
    expect(stored).not.toMatch(/nur|ayaan|nca/i)
  })
})
