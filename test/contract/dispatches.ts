import { describe, expect, it } from 'vitest'
import { ledgerStates } from '../../shared/domain/mail/ledger/ledger'
import { aDispatch, aLedgerEntry, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

export const dispatchStoreContract = (open: OpenStores) =>
  describe('dispatches', () => {
    it('adds a dispatch once; an existing one is not changed', async () => {
      const { dispatches } = await open()

      const results = await inParallel(4, () => dispatches.add(aDispatch()))

      expect(tally(results)).toEqual({ added: 1, exists: 3 })
      expect(await dispatches.add(aDispatch({ state: 'done' }))).toBe('exists')
      expect(await dispatches.listByClinic(somaliaClinicId)).toEqual([aDispatch()])
    })

    it('separates kinds, days and plan versions of a clinic, and clinics', async () => {
      const { dispatches } = await open()
      const all = [
        aDispatch(),
        aDispatch({ day: 2 }),
        aDispatch({ version: 2 }),
        aDispatch({ kind: 'join-link', wall: null }),
        aDispatch({ kind: 'reminder-week', day: null }),
      ]
      for (const dispatch of [...all, aDispatch({ clinicId: `${somaliaClinicId}2` })])
        await dispatches.add(dispatch)

      const found = await dispatches.listByClinic(somaliaClinicId)

      expect(found).toHaveLength(all.length)
      expect(found).toEqual(expect.arrayContaining(all))
    })

    it('returns all dispatches and the unfinished mails in one query', async () => {
      const { dispatches, ledger, attendance } = await open()
      await dispatches.add(aDispatch())
      await dispatches.add(aDispatch({ kind: 'reminder-week', day: null, state: 'done' }))
      await inParallel(ledgerStates.length, (index) =>
        ledger.add(aLedgerEntry({ state: ledgerStates[index] ?? 'due', revision: index + 1 })),
      )
      await attendance.saveMatchDecision(somaliaClinicId, 1, 'row', 'not-participant')

      const found = await dispatches.listWithUnfinishedMails(somaliaClinicId)

      expect(found.dispatches).toEqual(await dispatches.listByClinic(somaliaClinicId))
      expect(found.mails.map(({ state }) => state).toSorted()).toEqual(['ambiguous', 'claimed', 'due'])
      expect(await ledger.listByRecipient(somaliaClinicId, aLedgerEntry().recipientId)).toEqual(
        expect.arrayContaining(found.mails),
      )
      expect(await dispatches.listWithUnfinishedMails('clinic-b')).toEqual({
        dispatches: [],
        mails: [],
        tally: { mails: 0, messages: [], issues: { mails: 0, newest: [] } },
        reach: { silent: [], reachedUntil: null },
        campaigns: [],
      })
    })

    it('names the registrations whose mail SES took and that no mail has reached', async () => {
      const { dispatches, ledger } = await open()
      const at = (hour: number) => `2026-11-12T0${hour}:00:00.000Z`
      const mails = [
        { recipientId: 'silent', acceptedAt: at(1), feedback: null },
        { recipientId: 'given-up', acceptedAt: at(2), feedback: 'undelivered' },
        { recipientId: 'reached', acceptedAt: at(3), feedback: 'delivered' },
        { recipientId: 'reached', revision: 2, acceptedAt: at(4), feedback: null },
        { recipientId: 'annoyed', acceptedAt: at(2), feedback: 'complained' },
        { recipientId: 'not-sent', acceptedAt: null, feedback: null },
        { recipientId: 'silent', copy: true, acceptedAt: at(5), feedback: null },
      ] as const
      for (const mail of mails) await ledger.add(aLedgerEntry({ state: 'accepted', ...mail }))

      const { reach } = await dispatches.listWithUnfinishedMails(somaliaClinicId)

      expect(reach.reachedUntil).toBe(at(3))
      expect(reach.silent.toSorted((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1))).toEqual([
        { registrationId: 'silent', revision: 1, acceptedAt: at(1) },
        { registrationId: 'given-up', revision: 1, acceptedAt: at(2) },
      ])
    })

    it('changes the state of a dispatch for one of many callers, and only from its current state', async () => {
      const { dispatches } = await open()
      await dispatches.add(aDispatch())

      const results = await inParallel(5, () =>
        dispatches.transition('planned', aDispatch({ state: 'running' })),
      )

      expect(tally(results)).toEqual({ moved: 1, conflict: 4 })
      expect(await dispatches.transition('planned', aDispatch({ state: 'superseded' }))).toBe('conflict')
      expect(await dispatches.transition('running', aDispatch({ state: 'done' }))).toBe('moved')
      expect((await dispatches.listByClinic(somaliaClinicId)).map(({ state }) => state)).toEqual(['done'])
    })

    it('changes nothing that does not exist', async () => {
      const { dispatches } = await open()

      expect(await dispatches.transition('planned', aDispatch({ state: 'running' }))).toBe('conflict')
      expect(await dispatches.listByClinic(somaliaClinicId)).toEqual([])
    })
  })
