import fc from 'fast-check'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { organisationKey } from '../../../../shared/domain/institutions/organisation-key'
import { confirmRegistration } from '../../../../shared/domain/registration/registration-states'
import { changeDetails } from '../../../../shared/use-cases/registration/change-details'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { idOf, processAllErasures, requestByAdmin } from '../erasure/two-clinics'
import { historyEvents, historyPeople, historyReport, historyRows } from './history-rows'

export const historyClinics = ['clinic-one', 'clinic-two'] as const
const staying = historyPeople.slice(0, 2)
const spellings = ['Bank of Elan', 'BANK OF ÉLAN', 'bank of elan.', 'BOE', 'Other bank']
const genders = ['woman', 'man', 'other', 'undisclosed', undefined] as const

/** One change of a history; its text names it where a history fails. */
export interface Change {
  text: string
  apply(deps: InMemoryDependencies): Promise<unknown>
}

/** Each was there: three who registered, one who never confirmed the address, and an organiser who registered too. */
const atFirst = [...historyPeople.keys()].map((index) => (index === 3 ? 'unconfirmed' : 'confirmed'))
const organisers = [{ name: 'E', email: 'E@Example.org', language: 'en' as const }]

/** Two clinics after their days: of the first day of each there is a report, of the second one there are events. */
export const beginHistory = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-12-14T12:00:00.000Z' })
  for (const id of historyClinics) {
    await deps.clinics.create(aPublishedClinic({ id, organisers }), anAuditRecord({ clinicId: id }))
    for (const [index, email] of historyPeople.entries())
      await addPerson(deps, id, email, index + 2, atFirst[index])
    const visits = historyRows.map((row, index) => [row, [60 + index, 200 + 30 * index]] as const)
    await deps.attendance.saveReport({
      ...historyReport(id, 1, '2026-12-10', visits),
      receivedAt: '2026-12-10T12:00:00.000Z',
    })
    for (const event of historyEvents(
      '2026-12-11',
      0,
      historyRows.slice(0, historyPeople.length).map((row, index) => [row, 60, 20 * index, index > 0]),
      false,
    ))
      await deps.attendance.recordEvent(id, event)
  }
  return deps
}

/** A form, also of a person who had withdrawn; of one who is on the list it changes nothing. */
const addPerson = async (
  deps: InMemoryDependencies,
  clinicId: string,
  email: string,
  choice: number,
  status: 'confirmed' | 'unconfirmed' = 'confirmed',
) => {
  const before = await deps.registrations.get(clinicId, idOf(clinicId, email))
  const revision = (before?.revision ?? 0) + 1
  const { gender: _, ...untold } = aRegistration({ clinicId, email, name: email, status, revision })
  const gender = genders[choice % genders.length]
  const organisation = spellings[choice % spellings.length] ?? ''
  const registration = { ...untold, organisation, ...(gender && { gender }) }
  const mail = aLedgerEntry({ clinicId, recipientId: registration.id, revision })
  return deps.registrations.register(registration, mail, null)
}

const editClinic = async (
  deps: InMemoryDependencies,
  id: string,
  edit: (clinic: Clinic) => Partial<Clinic>,
) => {
  const clinic = await deps.clinics.get(id)
  if (!clinic) throw new Error(`no ${id}`)
  const audit = anAuditRecord({ clinicId: id, action: 'edited' })
  await deps.clinics.save({ ...clinic, ...edit(clinic), version: clinic.version + 1 }, audit)
}

/** Most changes meet the same clinic, so that they meet each other. */
const anyClinic = fc.constantFrom(...historyClinics, historyClinics[0], historyClinics[0])
const anyPerson = fc.constantFrom(...historyPeople, ...historyPeople.slice(0, 3))
const anyDay = fc.constantFrom(1, 2)
const dates = ['2026-12-10', '2026-12-11']
/** Half-minutes from 05:30 UTC, half an hour before the first hours that a day may have. */
const anyVisit = fc
  .tuple(fc.nat(479), fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat(300)))
  .map(([start, length]) => [start, start + length] as const)
const anyRow = fc.constantFrom(...historyRows, ...historyRows.slice(0, 3))

const reportChange = fc
  .tuple(anyClinic, anyDay, fc.array(fc.tuple(anyRow, anyVisit), { maxLength: 8 }), fc.constantFrom(...dates))
  .map(
    ([clinicId, day, visits, date]): Change => ({
      text: `report of day ${day} of ${clinicId} with ${JSON.stringify(visits)} on ${date}`,
      apply: (deps) =>
        deps.attendance.saveReport({ ...historyReport(clinicId, day, date, visits), receivedAt: deps.now() }),
    }),
  )

/** A run of the meeting, some of whose events come twice, and others never. */
const eventsChange = fc
  .tuple(
    anyClinic,
    fc.constantFrom(...dates),
    fc.nat(2),
    fc.array(fc.tuple(anyRow, fc.nat(79), fc.nat(79), fc.boolean()), { maxLength: 5 }),
    fc.boolean(),
  )
  .map(
    ([clinicId, date, run, visits, hasEnd]): Change => ({
      text: `events of run ${run} of ${clinicId} on ${date} ${hasEnd ? 'with' : 'without'} end: ${JSON.stringify(visits)}`,
      apply: async (deps) => {
        const events = historyEvents(date, run, visits, hasEnd)
        for (const event of [...events, ...events.slice(0, 2)])
          await deps.attendance.recordEvent(clinicId, event)
      },
    }),
  )

const decisionChange = fc
  .tuple(anyClinic, anyDay, anyRow, fc.constantFrom('not-participant', 'host', 'undecided', ...historyPeople))
  .map(
    ([clinicId, day, row, decision]): Change => ({
      text: `${row.name} on day ${day} of ${clinicId} is ${decision}`,
      apply: (deps) =>
        deps.attendance.saveMatchDecision(
          clinicId,
          day,
          participantKey(row),
          decision.includes('@') ? idOf(clinicId, decision) : decision,
        ),
    }),
  )

/** Of people who stay registered: a list with nobody else would be gone when they withdrew and were erased. */
const byHandChange = fc.tuple(anyClinic, anyDay, fc.constantFrom(...staying), fc.boolean()).map(
  ([clinicId, day, email, isPresent]): Change => ({
    text: `${email} is ${isPresent ? '' : 'not '}on the list of day ${day} of ${clinicId}`,
    apply: (deps) =>
      deps.attendance.saveAttendanceRecord({
        clinicId,
        day,
        registrationId: idOf(clinicId, email),
        isPresent,
        reason: 'signed',
        by: 'staff-1',
        at: deps.now(),
      }),
  }),
)

const daysChange = fc
  .tuple(
    anyClinic,
    fc.constantFrom('09:00', '09:30', '10:00'),
    fc.constantFrom('11:00', '13:00'),
    fc.constantFrom([0, 0], [0, 1], [1, 2], [60, 60]),
    fc.constantFrom(null, 0.25, 1),
  )
  .map(
    ([id, start, end, shifts, attendanceShare]): Change => ({
      text: `days of ${id} from ${start} to ${end}, later by ${shifts}, share ${attendanceShare}`,
      apply: (deps) =>
        editClinic(deps, id, ({ days }) => ({
          attendanceShare,
          days: days.map((day, index) => {
            const shifted = Date.parse(dates[index] ?? '') + (shifts[index] ?? 0) * 86_400_000
            return { ...day, start, end, date: new Date(shifted).toISOString().slice(0, 10) }
          }),
        })),
    }),
  )

const personChange = fc
  .tuple(anyClinic, anyPerson, fc.nat(20), fc.constantFrom('register', 'withdraw', 'SO', 'KE'))
  .map(
    ([clinicId, email, choice, action]): Change => ({
      text: `${email} of ${clinicId}: ${action} ${choice}`,
      apply: async (deps) => {
        const id = idOf(clinicId, email)
        if (action === 'register') return addPerson(deps, clinicId, email, choice)
        if (action === 'withdraw' && staying.includes(email)) return undefined
        if (action === 'withdraw') return withdrawRegistrant(deps, { clinicId, registrationId: id })
        const person = await deps.registrations.get(clinicId, id)
        if (!person) return undefined
        const organisation = spellings[choice % spellings.length] ?? ''
        const details = { ...person, organisation, country: action, gender: genders[choice % genders.length] }
        return changeDetails(deps, { clinicId, registrationId: id }, person, {
          details,
          days: [1, 2],
          answers: {},
        })
      },
    }),
  )

/** A form whose address is not confirmed yet, and the click behind its link, which may come at any time or never. */
const addressChange = fc.tuple(anyClinic, anyPerson, fc.nat(20), fc.boolean()).map(
  ([clinicId, email, choice, isClick]): Change => ({
    text: `${email} of ${clinicId} ${isClick ? 'confirms the address' : `sends the form ${choice}`}`,
    apply: async (deps) => {
      if (!isClick) return addPerson(deps, clinicId, email, choice, 'unconfirmed')
      const from = await deps.registrations.get(clinicId, idOf(clinicId, email))
      const to = from && confirmRegistration(from, 'confirmed', deps.now())
      if (!from || !to) return undefined
      const mail = aLedgerEntry({ clinicId, recipientId: to.id, revision: to.revision })
      return deps.registrations.change({ from, to, mail, capacity: null })
    },
  }),
)

/** Staff say that a spelling of a country is an institution, which may be a spelling of another one in turn. */
const mergeChange = fc
  .tuple(fc.constantFrom('SO', 'KE'), fc.constantFrom('BOE', 'Other bank'), fc.nat(4))
  .map(([country, spelling, choice]) => {
    const earlier = spellings.slice(0, spellings.indexOf(spelling) + 1)
    return { country, spelling, institution: earlier[choice % earlier.length] ?? spelling }
  })
  .map(
    ({ country, spelling, institution }): Change => ({
      text: `${spelling} in ${country} is ${institution}`,
      apply: (deps) =>
        deps.institutions.saveChoices(
          [
            {
              country,
              spelling: organisationKey(spelling),
              institution: organisationKey(institution),
              name: institution,
              by: 'staff-1',
              at: deps.now(),
            },
          ],
          {
            country,
            at: deps.now(),
            by: 'staff-1',
            action: 'confirmed',
            spellings: [spelling],
            name: institution,
          },
        ),
    }),
  )

export const erasureChange = anyPerson.map(
  (email): Change => ({
    text: `${email} is erased`,
    apply: async (deps) => {
      await requestByAdmin(deps, email, `form ${email} ${deps.now()}`)
      await processAllErasures(deps, 3)
    },
  }),
)

export const anyChange = fc.oneof(
  { weight: 3, arbitrary: reportChange },
  { weight: 2, arbitrary: eventsChange },
  { weight: 2, arbitrary: decisionChange },
  byHandChange,
  daysChange,
  { weight: 2, arbitrary: personChange },
  { weight: 2, arbitrary: addressChange },
  mergeChange,
)
