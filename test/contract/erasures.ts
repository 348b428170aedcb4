import { describe, expect, it } from 'vitest'
import { anonymiseRegistration } from '../../shared/domain/attendance/anonymous-record'
import type { LedgerEntry } from '../../shared/domain/mail/ledger/ledger'
import type { Registration } from '../../shared/domain/registration/registration'
import {
  aLedgerEntry,
  anAuditRecord,
  aRegistration,
  aReport,
  aStay,
  aWithdrawal,
  aZoomEvent,
  somaliaClinicId,
} from '../support/builders/builders'
import { anErasure } from '../support/builders/erasure-builder'
import { inParallel, type OpenStores, type StoresUnderTest, tally } from '../support/stores/stores-under-test'

const people = (count: number): Registration[] =>
  Array.from({ length: count }, (_, index) => aRegistration({ email: `person-${index}@example.org` }))

const registered = async (stores: StoresUnderTest, registrations: Registration[]): Promise<LedgerEntry[]> => {
  const mails = registrations.map(({ id }) => aLedgerEntry({ recipientId: id }))
  for (const [index, registration] of registrations.entries()) {
    await stores.registrations.register(registration, mails[index] as LedgerEntry, null)
  }
  return mails
}

const all = async <T>(pages: AsyncIterable<T[]>): Promise<T[]> => (await Array.fromAsync(pages)).flat()

export const erasureStoreContract = (open: OpenStores) =>
  describe('erasures', () => {
    it('remove registrations and count each once, for many callers', async () => {
      const stores = await open()
      const registrations = people(12)
      await registered(stores, registrations)

      const results = await inParallel(3, () => stores.erasures.eraseRegistrations(registrations))

      expect(tally(results)).toEqual({ erased: 1, conflict: 2 })
      expect(await all(stores.registrations.pages(somaliaClinicId))).toEqual([])
      expect(await stores.erasures.erasedCounts(somaliaClinicId)).toEqual({ 'registration confirmed': 12 })
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(12)
    })

    it('remove none of them when one has changed since it was read', async () => {
      const stores = await open()
      const [first, second] = people(2) as [Registration, Registration]
      await registered(stores, [first, second])
      await stores.registrations.change(aWithdrawal(second))

      expect(await stores.erasures.eraseRegistrations([first, second])).toBe('conflict')

      expect(await all(stores.registrations.pages(somaliaClinicId))).toHaveLength(2)
      expect(await stores.erasures.erasedCounts(somaliaClinicId)).toEqual({})
    })

    it('leave an anonymous record and an audit line in the same transaction', async () => {
      const stores = await open()
      const registration = aRegistration({ joinClickedAt: { '2': '2026-12-11T06:00:00.000Z' } })
      await registered(stores, [registration])
      const anonymousRecord = anonymiseRegistration(registration, 'anonymous-1')
      const audit = anAuditRecord({ action: 'erased', after: { registrations: 1 } })

      await stores.erasures.eraseRegistrations([registration], { anonymousRecord, audit })
      await stores.erasures.eraseRegistrations([registration], { anonymousRecord, audit })

      expect(await stores.erasures.anonymousRecords(somaliaClinicId)).toEqual([
        {
          id: 'anonymous-1',
          clinicId: somaliaClinicId,
          organisation: registration.organisation,
          sector: 'central-bank',
          country: 'SO',
          joinClickedDays: [2],
        },
      ])
      expect(await stores.clinics.audit(somaliaClinicId)).toEqual([audit])
      expect(await stores.erasures.anonymousRecords('clinic-b')).toEqual([])
    })

    it('remove mails and add up their final states', async () => {
      const stores = await open()
      const [one, two, three] = await registered(stores, people(3))
      if (!one || !two || !three) throw new Error('three mails')
      const sent: LedgerEntry = {
        ...two,
        state: 'accepted',
        attempt: 1,
        feedback: 'delivered',
        unknownOutcome: 'repeated',
      }
      await stores.ledger.claim({ ...two, state: 'claimed', attempt: 1 })
      await stores.ledger.settle({ state: 'claimed', attempt: 1 }, sent)

      expect(await stores.erasures.eraseMails([one])).toBe('erased')
      expect(await stores.erasures.eraseMails([sent, three])).toBe('erased')
      expect(await stores.erasures.eraseMails([sent, three])).toBe('conflict')

      expect(await all(stores.ledger.pages(somaliaClinicId))).toEqual([])
      expect(await stores.erasures.erasedCounts(somaliaClinicId)).toEqual({
        mails: 3,
        'mail confirmation - 1 due': 2,
        'mail confirmation - 1 accepted': 1,
        'mail confirmation - 1 delivered': 1,
        'mail confirmation - 1 repeated': 1,
      })
    })

    it('keep a mail that a worker has claimed since', async () => {
      const stores = await open()
      const [mail] = await registered(stores, people(1))
      if (!mail) throw new Error('a mail')
      await stores.ledger.claim({ ...mail, state: 'claimed', attempt: 1 })

      expect(await stores.erasures.eraseMails([mail])).toBe('conflict')

      expect(await stores.ledger.get(mail)).toMatchObject({ state: 'claimed' })
    })

    it('let a late worker write nothing about a removed mail', async () => {
      const { erasures, ledger } = await open()
      const claimed = aLedgerEntry({ state: 'claimed', attempt: 1 })
      await ledger.add(claimed)
      await erasures.eraseMails([claimed])

      expect(await ledger.settle(claimed, { ...claimed, state: 'accepted' })).toBe('conflict')

      expect(await ledger.get(claimed)).toBeUndefined()
    })

    it('replace events by anonymous ones, and equal ones by one', async () => {
      const { attendance, erasures } = await open()
      const joined = aZoomEvent()
      const again = aZoomEvent({ email: null })
      const other = aZoomEvent({ participantId: 'participant-2', name: 'Guled', email: null })
      for (const event of [joined, again, other]) await attendance.recordEvent(somaliaClinicId, event)
      const after = aZoomEvent({ name: 'erased-1234567890', email: null })

      const pairs = [joined, again].map((before) => ({ before, after }))
      await erasures.replaceEvents(somaliaClinicId, pairs)
      await erasures.replaceEvents(somaliaClinicId, pairs)

      expect(await attendance.listEvents(somaliaClinicId)).toEqual(expect.arrayContaining([after, other]))
      expect(await attendance.listEvents(somaliaClinicId)).toHaveLength(2)
    })

    it('remove attendance step by step, and keep summaries and other clinics', async () => {
      const stores = await open()
      const { attendance, erasures } = stores
      const registration = aRegistration()
      await registered(stores, [registration])
      await erasures.eraseRegistrations([registration], {
        anonymousRecord: anonymiseRegistration(registration, 'anonymous-1'),
      })
      await attendance.recordEvent(somaliaClinicId, aZoomEvent())
      await attendance.recordEvent('clinic-b', aZoomEvent())
      await attendance.saveReport(aReport({ stays: [aStay()] }))
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-1', 'registration-1')

      const steps = [
        await erasures.eraseAttendance(somaliaClinicId, 3),
        await erasures.eraseAttendance(somaliaClinicId, 3),
      ]

      expect(steps).toEqual([3, 1])
      expect(await erasures.eraseAttendance(somaliaClinicId, 3)).toBe(0)
      expect(await attendance.listEvents(somaliaClinicId)).toEqual([])
      expect(await attendance.report(somaliaClinicId, 1)).toBeUndefined()
      expect(await attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({})
      expect(await erasures.anonymousRecords(somaliaClinicId)).toEqual([])
      expect(await attendance.listEvents('clinic-b')).toEqual([aZoomEvent()])
    })

    it('remove the decision on a row, and do nothing where there is none', async () => {
      const { attendance, erasures } = await open()
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-1', 'registration-1')
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row-2', 'not-participant')

      await erasures.removeMatchDecision(somaliaClinicId, 1, 'row-1')
      await erasures.removeMatchDecision(somaliaClinicId, 1, 'row-1')

      expect(await attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({ 'row-2': 'not-participant' })
    })

    it('remove a registration from the audit log and keep the line', async () => {
      const { clinics, erasures } = await open()
      const decided = (registration: string, at: string) =>
        anAuditRecord({ action: 'match-decided', at, after: { day: 1, row: 'row-1', registration } })
      await clinics.recordAudit(decided('one', '2026-12-11T08:00:00.000Z'))
      await clinics.recordAudit(decided('two', '2026-12-11T09:00:00.000Z'))
      await clinics.recordAudit(anAuditRecord({ at: '2026-12-11T10:00:00.000Z', after: { title: 'New' } }))
      const afters = async () => (await clinics.audit(somaliaClinicId)).map(({ after }) => after)

      expect(await erasures.redactAudit(somaliaClinicId, 'one')).toBe(1)
      expect(await afters()).toEqual([
        { day: 1 },
        { day: 1, row: 'row-1', registration: 'two' },
        { title: 'New' },
      ])
      expect(await erasures.redactAudit(somaliaClinicId, null)).toBe(1)
      expect(await erasures.redactAudit(somaliaClinicId, null)).toBe(0)
      expect(await afters()).toEqual([{ day: 1 }, { day: 1 }, { title: 'New' }])
    })

    it('are done by one process at a time, and by the next when the lease of the first has expired', async () => {
      const { erasures } = await open()
      const [now, until] = ['2026-12-12T09:00:00.000Z', '2026-12-12T09:05:00.000Z']

      expect(tally(await inParallel(4, () => erasures.acquireLease(now, until)))).toEqual({
        leased: 1,
        taken: 3,
      })

      expect(await erasures.acquireLease('2026-12-12T09:04:59.999Z', '2026-12-12T09:10:00.000Z')).toBe(
        'taken',
      )
      expect(await erasures.acquireLease(until, '2026-12-12T09:10:00.000Z')).toBe('leased')
    })

    it('are requested once and completed once, the newest first', async () => {
      const { erasures } = await open()
      const later = anErasure({ id: 'erasure-2', requestedAt: '2026-12-13T09:00:00.000Z' })

      expect(tally(await inParallel(3, () => erasures.add(anErasure())))).toEqual({ added: 1, exists: 2 })
      await erasures.add(later)
      const done = anErasure({ occurrences: [], doneAt: '2026-12-12T09:05:00.000Z' })
      await erasures.finish(done)
      await erasures.finish({ ...done, doneAt: '2026-12-12T10:00:00.000Z' })
      await erasures.finish(anErasure({ id: 'never-asked', doneAt: done.doneAt }))

      expect(await erasures.listAll()).toEqual([later, done])
    })
  })
