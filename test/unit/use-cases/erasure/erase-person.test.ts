import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { readTimeline } from '../../../../shared/queries/timeline'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { findPerson } from '../../../../shared/use-cases/erasure/find-person'
import { requestOwnErasure } from '../../../../shared/use-cases/erasure/request-erasure'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, aMailKey, somaliaClinicId } from '../../../support/builders/builders'
import { aCertificate } from '../../../support/builders/certificate-builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'
import { snapshotStores } from '../../../support/stores/store-snapshot'
import { aStaff } from '../../functions/console/in-memory-console'
import { holdPastClinic } from './past-clinic'
import {
  ayaanInBoth,
  countEverRegistered,
  depsWithTwoClinics,
  guled,
  idOf,
  other,
  processAllErasures,
  processErasuresOnce,
  requestByAdmin,
} from './two-clinics'

describe('erasing a person', () => {
  it('shows where the person is stored in every clinic, and changes nothing by searching', async () => {
    const deps = await depsWithTwoClinics()
    await holdPastClinic(deps)
    const before = await snapshotStores(deps)

    const found = await findPerson(deps, ' AYAAN@Example.org ')

    expect(found.map(({ data: there }) => there)).toEqual([
      { clinicId: other, registrations: 1, mails: 1, rows: 0 },
      { clinicId: somaliaClinicId, registrations: 1, mails: 7, rows: 5 },
    ])
    expect(await snapshotStores(deps)).toEqual(before)
  })

  it('finds and erases a certificate whose registration an old copy of the table does not have', async () => {
    const deps = await depsWithTwoClinics()
    const left = { registrationId: idOf(somaliaClinicId, 'late@example.org'), name: 'Late Person' }
    await deps.certificates.issue(aCertificate(left))
    await requestByAdmin(deps, 'late@example.org')
    await processAllErasures(deps)
    expect(await snapshotStores(deps)).not.toContain('Late Person')
  })

  it('removes the person from registrations, ledger, events, reports, decisions and audit log of every clinic', async () => {
    const deps = await depsWithTwoClinics()
    await holdPastClinic(deps)

    await requestByAdmin(deps)
    const [erasure] = await processAllErasures(deps)

    expect(erasure).toMatchObject({ by: 'admin-1', occurrences: [], doneAt: expect.any(String) })
    const left = await snapshotStores(deps)
    expect(left).not.toMatch(/ayaanInBoth/i)
    expect(left).not.toContain(idOf(somaliaClinicId))
    expect(left).not.toContain(idOf(other))
    expect(left).toContain(guled)
    expect(await findPerson(deps, ayaanInBoth)).toEqual([])
  })

  it('needs to erase no mail text: only a ledger entry with ids is stored of each mail sent', async () => {
    const deps = await depsWithTwoClinics()
    await holdPastClinic(deps)
    const stored = await snapshotStores(deps)
    expect(deps.sent.length).toBeGreaterThan(10)
    for (const { raw } of deps.sent) {
      const { subject, text = '' } = await simpleParser(raw)
      const feedbackMail = text.split('\n').filter((line) => line.length > 40 && !line.includes('http'))
      expect(feedbackMail.length).toBeGreaterThan(1)
      for (const words of [subject ?? 'no subject', ...feedbackMail]) expect(stored).not.toContain(words)
    }
    const entries = (await Array.fromAsync(deps.ledger.pages(somaliaClinicId))).flat()
    expect(JSON.stringify(entries)).not.toMatch(/@|Ayaan|Guled/)
  })

  it('keeps the counts of lists, timeline and summaries, also when a day is counted again', async () => {
    const deps = await depsWithTwoClinics()
    await holdPastClinic(deps)
    const counts = async () => ({
      seats: await deps.registrations.seatsTaken(somaliaClinicId),
      timeline: (await readTimeline(deps, aStaff(), await readStoredClinic(deps))).rows.map(
        ({ kind, day, counts: each }) => [kind, day, each],
      ),
      list: await countEverRegistered(deps),
      summaries: await deps.attendance.listSummaries(somaliaClinicId),
    })
    const before = await counts()
    expect(before.summaries[0]?.counts).toMatchObject({
      registered: 2,
      joinClicked: 1,
      joined: 2,
      unmatchedPeople: 2,
    })
    expect(before.summaries[1]?.counts).toMatchObject({ registered: 2, joined: 2, attended: 2 })

    await requestByAdmin(deps)
    await processAllErasures(deps)

    expect(await counts()).toEqual(before)
    for (const day of [1, 2]) await collectAttendance(deps, { clinicId: somaliaClinicId, day })
    const again = await deps.attendance.listSummaries(somaliaClinicId)
    expect(again).toEqual(
      before.summaries.map((summary, index) => ({ ...summary, dataTakenAt: again[index]?.dataTakenAt })),
    )
  })

  it('frees the seat in an upcoming clinic, and sends no queued mail any more', async () => {
    const deps = await depsWithTwoClinics()
    await drainQueues(deps, somaliaClinicId)
    const queued = (await deps.ledger.listByRecipient(somaliaClinicId, idOf(somaliaClinicId)))[0]
    if (!queued) throw new Error('no confirmation in the ledger')
    const reminder = aMailKey({ kind: 'reminder-day', recipientId: queued.recipientId })
    const sent = deps.sent.length

    await requestByAdmin(deps)
    await processAllErasures(deps)

    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    expect(await sendMail(deps, reminder)).toBe('skipped')
    await runUntil(deps, somaliaClinicId, '2026-12-12T09:00:00.000Z')
    expect(
      acceptedMailsTo({ ...deps, sent: deps.sent.slice(sent) } as InMemoryDependencies, ayaanInBoth),
    ).toEqual([])
    expect(acceptedMailsTo(deps, guled)).toHaveLength(6)
    expect(await deps.ledger.listByRecipient(somaliaClinicId, idOf(somaliaClinicId))).toEqual([])
  })

  it('waits for a mail that a worker has just claimed', async () => {
    const deps = await depsWithTwoClinics()
    const [mail] = await deps.ledger.listByRecipient(somaliaClinicId, idOf(somaliaClinicId))
    if (!mail) throw new Error('no confirmation in the ledger')
    const leaseUntil = addMilliseconds(deps.now(), MINUTE_MS)
    await deps.ledger.claim({ ...mail, state: 'claimed', attempt: 1, leaseUntil })

    await requestByAdmin(deps)
    await processErasuresOnce(deps)
    expect(await deps.registrations.get(somaliaClinicId, idOf(somaliaClinicId))).toMatchObject({
      status: 'withdrawn',
    })

    deps.setNow(addMilliseconds(leaseUntil, 1))
    expect(await processAllErasures(deps)).toMatchObject([{ doneAt: expect.any(String) }])
    expect(await deps.registrations.get(somaliaClinicId, idOf(somaliaClinicId))).toBeUndefined()
  })

  it('erases a ledger entry that a slow worker wrote after the registration was erased', async () => {
    const deps = await depsWithTwoClinics()
    const [mail] = await deps.ledger.listByRecipient(somaliaClinicId, idOf(somaliaClinicId))
    if (!mail) throw new Error('no confirmation in the ledger')
    await requestByAdmin(deps)
    await processAllErasures(deps, 1)
    await deps.ledger.add({ ...mail, state: 'skipped', reason: 'registration-withdrawn' })

    await processAllErasures(deps)

    expect(await deps.ledger.listByRecipient(somaliaClinicId, idOf(somaliaClinicId))).toEqual([])
  })

  it('keeps a registration made after the erasure was requested', async () => {
    const deps = await depsWithTwoClinics()
    await requestByAdmin(deps)
    deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: idOf(somaliaClinicId) })
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm() })

    expect(await processAllErasures(deps)).toMatchObject([{ doneAt: expect.any(String) }])

    expect(await deps.registrations.get(somaliaClinicId, idOf(somaliaClinicId))).toMatchObject({
      status: 'confirmed',
    })
    expect(await deps.registrations.get(other, idOf(other))).toBeUndefined()
  })

  it('lets the person register again after the erasure', async () => {
    const deps = await depsWithTwoClinics()
    await requestByAdmin(deps)
    await processAllErasures(deps)
    deps.setNow(addMilliseconds(deps.now(), HOUR_MS))

    expect(await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm() })).toBe('registered')
    await drainQueues(deps, somaliaClinicId)

    expect(acceptedMailsTo(deps, ayaanInBoth)).toEqual(['confirmation'])
  })

  it('is one erasure for a form sent twice, and is in the audit log without an address', async () => {
    const deps = await depsWithTwoClinics()
    const [one, two] = [await requestByAdmin(deps), await requestByAdmin(deps)]
    expect(one).toBe(two)
    expect(await deps.erasures.listAll()).toHaveLength(1)
    await processAllErasures(deps)
    const lines = (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'erased')
    expect(lines).toMatchObject([
      { by: 'admin-1', before: {}, after: { erasure: one, registrations: 1, mails: 2, rows: 0 } },
    ])
    expect(JSON.stringify([lines, await deps.erasures.listAll()])).not.toMatch(/@/)
  })

  it('requested by the registrant waits for the mail that cancels the calendar entries', async () => {
    const deps = await depsWithTwoClinics()
    await drainQueues(deps, somaliaClinicId)
    const place = { clinicId: somaliaClinicId, registrationId: idOf(somaliaClinicId) }
    await withdrawRegistrant(deps, place)
    expect(await requestOwnErasure(deps, place)).toBe('asked')
    expect(await requestOwnErasure(deps, place)).toBe('asked')
    await processAllErasures(deps)
    expect(await deps.registrations.get(somaliaClinicId, place.registrationId)).toBeDefined()

    await drainQueues(deps, somaliaClinicId)
    expect(await processAllErasures(deps)).toMatchObject([{ by: 'registrant', doneAt: expect.any(String) }])

    expect(acceptedMailsTo(deps, ayaanInBoth)).toEqual(['confirmation', 'withdrawn'])
    expect(await deps.registrations.get(somaliaClinicId, place.registrationId)).toBeUndefined()
    expect(await deps.registrations.get(other, idOf(other))).toBeDefined()
    expect(await requestOwnErasure(deps, place)).toBe('missing')
  })
})
