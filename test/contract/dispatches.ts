import { describe, expect, it } from 'vitest'
import { ledgerStates } from '../../shared/domain/mail/ledger'
import { aDispatch, aLedgerEntry, somaliaClinicId } from '../support/builders'
import { inParallel, type OpenStores, tally } from '../support/stores-under-test'

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
        campaigns: [],
      })
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
