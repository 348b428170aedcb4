import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import type { ZoomEvent } from '../../../../shared/domain/attendance/zoom/zoom-event'
import { staffId } from '../../../../shared/domain/ids'
import { createDueEntry } from '../../../../shared/domain/mail/ledger/due-entry'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { decideMatches } from '../../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import { openJoinLink } from '../../../../shared/use-cases/attendance/open-join-link'
import { recordZoomEvent } from '../../../../shared/use-cases/attendance/record-zoom-event'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  aWithdrawal,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const from = '2026-12-10T06:00:00.000Z'
const to = '2026-12-10T09:30:00.000Z'
const day1 = { clinicId: somaliaClinicId, day: 1 }
const ayaan = { clinicId: somaliaClinicId, registrationId: aRegistration().id }

const depsAt = async (now: string): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(aRegistration(), { ...aLedgerEntry(), state: 'accepted' }, null)
  return deps
}

const event = (overrides: Partial<ZoomEvent> = {}): ZoomEvent => ({
  meetingId: '84512345678',
  meetingUuid: 'run-1',
  kind: 'joined',
  participantId: '16778240',
  registrantId: null,
  email: 'ayaan@example.org',
  name: 'Ayaan Nur',
  at: from,
  ...overrides,
})

const counts = async (deps: InMemoryDependencies) =>
  (await deps.attendance.listSummaries(somaliaClinicId))[0]?.counts

describe('the summary of a day', () => {
  it('is made from Zoom events half an hour after the meeting closed, and mailed once to organisers and ITU', async () => {
    const deps = await depsAt(from)
    await openJoinLink(deps, ayaan)
    await recordZoomEvent(deps, event())
    await recordZoomEvent(deps, event({ kind: 'left', at: addMilliseconds(from, 2 * HOUR_MS) }))
    await recordZoomEvent(deps, event({ kind: 'ended', participantId: null, at: to }))
    deps.setNow(addMilliseconds(to, 29 * MINUTE_MS))
    expect(await collectAttendance(deps, day1)).toBe('too-early')
    deps.setNow(addMilliseconds(to, 30 * MINUTE_MS))
    await sweepClinics(deps)
    await drainQueues(deps, somaliaClinicId)
    await drainQueues(deps, somaliaClinicId)
    expect(await counts(deps)).toMatchObject({
      registered: 1,
      joinClicked: 1,
      joined: 1,
      attended: 1,
      unmatchedRows: 0,
    })
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect(acceptedMailsTo(deps, 'itu@example.org')).toEqual(['day-summary 1'])
  })

  it('counts the confirmed only: a waitlisted, pending or rejected person in the meeting is unmatched', async () => {
    const deps = await depsAt(from)
    const stays = [aStay()]
    for (const status of ['pending', 'rejected', 'waitlisted'] as const) {
      const one = aRegistration({ email: `${status}@example.org`, name: status, status })
      const mail = aLedgerEntry({ recipientId: one.id, kind: status, state: 'accepted' })
      await deps.registrations.register(one, mail, 1)
      stays.push(aStay({ email: one.email, name: one.name }))
      await openJoinLink(deps, { clinicId: somaliaClinicId, registrationId: one.id })
    }
    deps.setNow(addMilliseconds(to, HOUR_MS))
    await importZoomReport(deps, { ...day1, stays, by: 'organiser-1' })
    await collectAttendance(deps, day1)
    expect(await counts(deps)).toMatchObject({ registered: 1, joinClicked: 0, joined: 1, unmatchedRows: 3 })
  })

  it('counts neither a withdrawn person as registered nor the organiser as joined', async () => {
    const deps = await depsAt(addMilliseconds(to, MINUTE_MS))
    const withdrawnId = aRegistration({ email: 'gone@example.org' })
    const mail = aLedgerEntry({ recipientId: withdrawnId.id, state: 'accepted' })
    await deps.registrations.register(withdrawnId, mail, null)
    await deps.registrations.change(aWithdrawal(withdrawnId))
    const emails = ['ayaan@example.org', withdrawnId.email, 'hodan@example.org']
    const stays = emails.map((email) => aStay({ email, name: email }))
    await importZoomReport(deps, { ...day1, stays, by: 'o' })
    await collectAttendance(deps, day1)
    expect(await counts(deps)).toMatchObject({ registered: 1, joined: 1, unmatchedRows: 1 })
  })

  it('is written and mailed by the sweep when the first attempt was interrupted', async () => {
    const deps = await depsAt(addMilliseconds(to, HOUR_MS))
    await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'organiser-1' })
    const { saveSummary } = deps.attendance
    deps.attendance.saveSummary = () => Promise.reject(new Error('killed'))
    await expect(collectAttendance(deps, day1)).rejects.toThrow('killed')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual([])
    deps.attendance.saveSummary = saveSummary
    deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
    await sweepClinics(deps)
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect(acceptedMailsTo(deps, 'itu@example.org')).toEqual(['day-summary 1'])
  })

  it('whose mail is processed before its numbers are stored is retried within seconds', async () => {
    const deps = await depsAt(addMilliseconds(to, HOUR_MS))
    const key = {
      clinicId: somaliaClinicId,
      recipientId: staffId('itu@example.org'),
      kind: 'day-summary',
      day: 1,
      edition: 1,
    } as const
    await deps.ledger.add(createDueEntry(key, deps.now(), null))
    expect(await sendMail(deps, key)).toBe('requeued')
    expect(deps.queue.mail.map(({ delaySeconds }) => delaySeconds < 10)).toEqual([true])
    deps.setNow(addMilliseconds(deps.now(), 2 * MINUTE_MS))
    expect(await sendMail(deps, key)).toBe('requeued')
    expect(deps.queue.mail).toHaveLength(1)
  })

  it('is not made from events while the meeting may still be open, and is made after two days at the latest', async () => {
    const deps = await depsAt(addMilliseconds(to, 47 * HOUR_MS))
    await recordZoomEvent(deps, event())
    expect(await collectAttendance(deps, day1)).toBe('too-early')
    deps.setNow(addMilliseconds(to, 48 * HOUR_MS))
    expect(await collectAttendance(deps, day1)).toBe('summarised')
  })

  it("prefers Zoom's report, and mails a corrected one as a corrected summary; the same twice changes nothing", async () => {
    const deps = await depsAt(addMilliseconds(to, HOUR_MS))
    const take = async (minutes: number) => {
      const stays = [aStay({ from, to: addMilliseconds(from, minutes * MINUTE_MS) })]
      deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
      await importZoomReport(deps, { ...day1, stays, by: 'organiser-1' })
      await collectAttendance(deps, day1)
      await drainQueues(deps, somaliaClinicId)
    }
    await take(20)
    const first = await counts(deps)
    await take(20)
    expect(await counts(deps)).toEqual(first)
    expect(first).toMatchObject({ joined: 1, attended: 0 })
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    await take(150)
    await take(150)
    expect(await counts(deps)).toMatchObject({ joined: 1, attended: 1 })
    const [summary] = await deps.attendance.listSummaries(somaliaClinicId)
    expect(summary).toMatchObject({ edition: 2, corrects: { counts: { joined: 1, attended: 0 } } })
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1', 'day-summary 1'])
    expect(acceptedMailsTo(deps, 'itu@example.org')).toEqual(['day-summary 1', 'day-summary 1'])
  })

  it('is not made without any data: organisers get one notice, and the first report is mailed as the summary', async () => {
    const deps = await depsAt(addMilliseconds(to, 29 * MINUTE_MS))
    expect(await collectAttendance(deps, day1)).toBe('too-early')
    for (const minutes of [30, 35, 40, 49 * 60]) {
      deps.setNow(addMilliseconds(to, minutes * MINUTE_MS))
      expect(await collectAttendance(deps, day1)).toBe('no-data')
      await drainQueues(deps, somaliaClinicId)
    }
    expect(await counts(deps)).toBeUndefined()
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'organiser-1' })
    await collectAttendance(deps, day1)
    await drainQueues(deps, somaliaClinicId)
    expect(await counts(deps)).toMatchObject({ joined: 1 })
    expect((await deps.attendance.listSummaries(somaliaClinicId))[0]).toMatchObject({
      edition: 1,
      corrects: null,
    })
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1', 'day-summary 1'])
  })

  it.each([
    ['events of another day only', [event({ at: '2026-12-11T06:00:00.000Z', meetingUuid: 'day-2' })]],
    [
      'a rehearsal before the day only',
      [
        event({ at: addMilliseconds(from, -HOUR_MS) }),
        event({ kind: 'left', at: addMilliseconds(from, -45 * MINUTE_MS) }),
        event({ kind: 'ended', participantId: null, at: addMilliseconds(from, -40 * MINUTE_MS) }),
      ],
    ],
    [
      'the end of the meeting without any participant',
      [event({ kind: 'ended', participantId: null, at: to })],
    ],
  ])('is not made from %s', async (_, events) => {
    const deps = await depsAt('2026-12-11T12:00:00.000Z')
    for (const one of events) await recordZoomEvent(deps, one)
    expect(await collectAttendance(deps, day1)).toBe('no-data')
    expect(await counts(deps)).toBeUndefined()
  })

  it('of a meeting that ended early is complete half an hour after the end of the day', async () => {
    const deps = await depsAt(from)
    await recordZoomEvent(deps, event())
    await recordZoomEvent(
      deps,
      event({ kind: 'ended', participantId: null, at: addMilliseconds(to, -90 * MINUTE_MS) }),
    )
    deps.setNow(addMilliseconds(to, 29 * MINUTE_MS))
    expect(await collectAttendance(deps, day1)).toBe('too-early')
    deps.setNow(addMilliseconds(to, 30 * MINUTE_MS))
    expect(await collectAttendance(deps, day1)).toBe('summarised')
  })

  it("keeps a person's decision about a row through the same report and a corrected one", async () => {
    const deps = await depsAt(addMilliseconds(to, HOUR_MS))
    const guest = aStay({ name: 'A. Nur', email: null })
    await importZoomReport(deps, { ...day1, stays: [guest], by: 'organiser-1' })
    await collectAttendance(deps, day1)
    expect(await counts(deps)).toMatchObject({ joined: 0, unmatchedRows: 1 })
    await decideMatches(deps, {
      ...day1,
      participants: [{ participantKey: participantKey(guest), outcome: ayaan.registrationId }],
      by: 'organiser-1',
    })
    const stranger = aStay({ name: 'Somebody Else', email: null })
    for (const [stays, unmatchedRows] of [
      [[guest], 0],
      [[{ ...guest, to: addMilliseconds(from, HOUR_MS) }, stranger], 1],
    ] as const) {
      await importZoomReport(deps, { ...day1, stays: [...stays], by: 'organiser-1' })
      await collectAttendance(deps, day1)
      expect(await counts(deps)).toMatchObject({ joined: 1, unmatchedRows })
    }
    const actions = (await deps.clinics.audit(somaliaClinicId)).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['report-taken', 'match-decided']))
  })

  it('compares the registrants of both days', async () => {
    const deps = await depsAt('2026-12-11T10:30:00.000Z')
    await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'o' })
    const stays = [aStay({ from: '2026-12-11T06:00:00.000Z', to: '2026-12-11T07:00:00.000Z' })]
    await importZoomReport(deps, { clinicId: somaliaClinicId, day: 2, stays, by: 'o' })
    await collectAttendance(deps, { clinicId: somaliaClinicId, day: 2 })
    const [summary] = await deps.attendance.listSummaries(somaliaClinicId)
    expect(summary?.againstDayBefore).toEqual({ first: 1, second: 2, both: 1, onlyFirst: 0, onlySecond: 0 })
  })
})

describe('a report and a decision', () => {
  it('are stored together with their audit line or not at all', async () => {
    const deps = await depsAt(to)
    deps.clinics.recordAudit = () => Promise.reject(new Error('killed'))
    const report = { ...day1, stays: [aStay()], by: 'o' }
    await expect(importZoomReport(deps, report)).rejects.toThrow('killed')
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
    const decision = {
      ...day1,
      participants: [{ participantKey: participantKey(aStay()), outcome: aRegistration().id }],
      by: 'o',
    }
    await expect(decideMatches(deps, decision)).rejects.toThrow('killed')
    expect(await deps.attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({})
  })
})

describe('a Zoom event', () => {
  it('of a meeting that belongs to no clinic is reported as such', async () => {
    const deps = await depsAt(from)
    expect(await recordZoomEvent(deps, event({ meetingId: '99999999999' }))).toBe('unknown-meeting')
  })

  it('received twice is stored once', async () => {
    const deps = await depsAt(from)
    await recordZoomEvent(deps, event())
    await recordZoomEvent(deps, event())
    expect(await deps.attendance.listEvents(somaliaClinicId)).toHaveLength(1)
  })
})
