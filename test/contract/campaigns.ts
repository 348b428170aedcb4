import { describe, expect, it } from 'vitest'
import { invitationKey } from '../../shared/domain/campaign/campaign-mail'
import { pauseCampaign, recordProgress, startRunning } from '../../shared/domain/campaign/campaign-states'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import { ledgerStates } from '../../shared/domain/mail/ledger/ledger'
import { aDispatch, aLedgerEntry, anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import { aCampaign, aRecipient, numberedRecipients } from '../support/builders/contact-builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

const at = '2026-11-20T09:00:00.000Z'
const running = (set: string, size: number, of = aCampaign()) => {
  const next = startRunning(of, { set, size }, at)
  if (!next) throw new Error('it is no draft')
  return next
}
const audit = (action: 'campaign-made' | 'campaign-started' | 'campaign-paused' = 'campaign-made') =>
  anAuditRecord({ action, at })

export const campaignStoreContract = (open: OpenStores) =>
  describe('campaigns', () => {
    it('are created once under their number, recorded in the audit log, and separate for each clinic', async () => {
      const { campaigns, clinics } = await open()

      const results = await inParallel(4, () => campaigns.create(aCampaign(), audit()))
      await campaigns.create(aCampaign({ number: 12 }), audit())
      await campaigns.create(aCampaign({ number: 2 }), audit())
      await campaigns.create(aCampaign({ clinicId: 'clinic-b' }), { ...audit(), clinicId: 'clinic-b' })

      expect(tally(results)).toEqual({ created: 1, exists: 3 })
      expect((await campaigns.listByClinic(somaliaClinicId)).map(({ number }) => number)).toEqual([1, 2, 12])
      expect(await campaigns.get(somaliaClinicId, 1)).toEqual(aCampaign())
      expect(await campaigns.get(somaliaClinicId, 3)).toBeUndefined()
      expect(await clinics.audit(somaliaClinicId)).toHaveLength(3)
    })

    it('are started by one of many concurrent callers, with exactly its recipients, in the order of their ids', async () => {
      const { campaigns, clinics } = await open()
      await campaigns.create(aCampaign(), audit())
      const sets = [60, 61, 62]

      const results = await inParallel(3, (index) => {
        const size = sets[index] ?? 0
        return campaigns.start(
          running(`set-${index}`, size),
          numberedRecipients(size),
          audit('campaign-started'),
          0,
        )
      })

      expect(tally(results)).toEqual({ started: 1, conflict: 2 })
      const stored = await campaigns.get(somaliaClinicId, 1)
      if (!stored) throw new Error('no campaign')
      const winner = results.indexOf('started')
      expect(stored).toEqual(running(`set-${winner}`, sets[winner] ?? 0))
      const found = (await Array.fromAsync(campaigns.recipients(stored))).flat()
      expect(found).toEqual(numberedRecipients(sets[winner] ?? 0).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      expect(await campaigns.getRecipient(stored, found[0]?.id ?? '')).toEqual(found[0])
      expect(await campaigns.getRecipient(stored, 'nobody')).toBeUndefined()
      expect(await campaigns.starts(somaliaClinicId)).toBe(1)
      expect((await clinics.audit(somaliaClinicId)).map(({ action }) => action)).toEqual(
        expect.arrayContaining(['campaign-made', 'campaign-started']),
      )
      expect(await clinics.audit(somaliaClinicId)).toHaveLength(2)
    })

    it('are not started when another campaign of the clinic was started since', async () => {
      const { campaigns } = await open()
      await campaigns.create(aCampaign(), audit())
      await campaigns.create(aCampaign({ number: 2 }), audit())
      const second = running('set', 3, aCampaign({ number: 2 }))

      expect(await campaigns.start(running('set', 3), numberedRecipients(3), audit(), 0)).toBe('started')
      expect(await campaigns.start(second, numberedRecipients(3), audit(), 0)).toBe('conflict')
      expect(await campaigns.get(somaliaClinicId, 2)).toEqual(aCampaign({ number: 2 }))
      expect(await campaigns.start(second, numberedRecipients(3), audit(), 1)).toBe('started')
      expect(await campaigns.starts(somaliaClinicId)).toBe(2)
      expect(await campaigns.starts('clinic-b')).toBe(0)
    })

    it('delete the leftovers of a start that crashed', async () => {
      const { campaigns } = await open()
      await campaigns.create(aCampaign(), audit())
      // With its old data a start still sees no other campaign: it writes recipients and fails.
      for (const set of ['aaa', 'zzz']) {
        expect(await campaigns.start(running(set, 30), numberedRecipients(30), audit(), 7)).toBe('conflict')
      }

      expect(await campaigns.start(running('mmm', 2), numberedRecipients(2), audit(), 0)).toBe('started')
      expect(await campaigns.removeRecipients(somaliaClinicId, 1, null)).toBe(2)
    })

    it('are changed by one of many callers, from the version before, with the audit log', async () => {
      const { campaigns, clinics } = await open()
      await campaigns.create(aCampaign(), audit())
      const first = running('set', 1)
      await campaigns.start(first, numberedRecipients(1), audit('campaign-started'), 0)
      const paused = pauseCampaign(first, 'person', at)
      const progressCursor = recordProgress(first, {
        to: 'x',
        nextRunAt: at,
        settled: 0,
        lastProgressAt: at,
        waitingForQuota: false,
      })
      if (!paused || !progressCursor) throw new Error('it runs')

      const results = await Promise.all([
        campaigns.save(paused, audit('campaign-paused')),
        campaigns.save(progressCursor),
        campaigns.save(paused, audit('campaign-paused')),
      ])

      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      const isPaused = results[1] === 'conflict'
      expect(await campaigns.get(somaliaClinicId, 1)).toEqual(isPaused ? paused : progressCursor)
      expect(await clinics.audit(somaliaClinicId)).toHaveLength(isPaused ? 3 : 2)
    })

    it('are found by their contact list, the newest first, with the mails to some of its people', async () => {
      const { campaigns, ledger } = await open()
      const list = { ...aCampaign().list, id: 'list-bbbbbbbbbb' }
      const later = aCampaign({ number: 3, list, createdAt: '2026-11-21T09:00:00.000Z' })
      await campaigns.create(aCampaign(), audit())
      await campaigns.create(aCampaign({ clinicId: 'clinic-b', number: 2, list }), audit())
      await campaigns.create(later, audit())
      const people = numberedRecipients(120).map(({ id }) => id)
      const mails = people.map((id) => createDueEntry(invitationKey(later, id), at, null))
      for (const mail of mails) await ledger.add(mail)

      expect((await campaigns.listByContactList(list.id)).map(({ number }) => number)).toEqual([3, 2])
      expect(await campaigns.listByContactList('list-cccccccccc')).toEqual([])
      const found = await campaigns.mailsTo(later, [...people.slice(1), 'nobody'])
      expect(found).toHaveLength(119)
      expect(found).toEqual(expect.arrayContaining(mails.slice(1)))
      expect(await campaigns.mailsTo(aCampaign(), people)).toEqual([])
    })

    it('have a separate ledger that no query of the clinic reads', async () => {
      const { campaigns, ledger, dispatches } = await open()
      const entries = ledgerStates.map((state, index) => ({
        ...createDueEntry(invitationKey(aCampaign(), numberedRecipients(9)[index]?.id ?? ''), at, null),
        state,
      }))
      for (const entry of entries) await ledger.add(entry)
      const other = createDueEntry(invitationKey({ ...aCampaign(), number: 2 }, aRecipient().id), at, null)
      await ledger.add(other)
      const own = aLedgerEntry()
      await ledger.add(own)

      const found = (await Array.fromAsync(campaigns.mailPages(somaliaClinicId, 1))).flat()
      expect(found).toHaveLength(entries.length)
      expect(found).toEqual(expect.arrayContaining(entries))
      expect((await Array.fromAsync(campaigns.mailPages(somaliaClinicId, 2))).flat()).toEqual([other])
      expect((await Array.fromAsync(ledger.pages(somaliaClinicId))).flat()).toEqual([own])
      expect((await dispatches.listWithUnfinishedMails(somaliaClinicId)).mails).toEqual([own])
      const claimed = { ...other, state: 'claimed' as const, attempt: 1 }
      expect(
        tally((await inParallel(3, () => ledger.claim(claimed))).map(({ claimed: is }) => `${is}`)),
      ).toEqual({ true: 1, false: 2 })
      expect(await ledger.get(other)).toEqual(claimed)
    })

    it('count an erased mail once', async () => {
      const { campaigns, ledger, erasures } = await open()
      const entry = createDueEntry(invitationKey(aCampaign(), aRecipient().id), at, null)
      await ledger.add({ ...entry, state: 'accepted' })

      expect(await erasures.eraseMails([entry])).toBe('conflict')
      expect(await erasures.eraseMails([{ ...entry, state: 'accepted' }])).toBe('erased')
      expect(await erasures.eraseMails([{ ...entry, state: 'accepted' }])).toBe('conflict')
      expect((await Array.fromAsync(campaigns.mailPages(somaliaClinicId, 1))).flat()).toEqual([])
      expect(await erasures.erasedCounts(somaliaClinicId)).toEqual({
        'mail invitation - 1 accepted': 1,
        mails: 1,
      })
    })

    it('are found with the other unfinished work of a clinic', async () => {
      const { campaigns, dispatches } = await open()
      await dispatches.add(aDispatch())
      for (const number of [1, 2, 3]) await campaigns.create(aCampaign({ number }), audit())
      const second = running('set', 1, aCampaign({ number: 2 }))
      await campaigns.start(second, numberedRecipients(1), audit(), 0)

      expect(await dispatches.listWithUnfinishedMails(somaliaClinicId)).toMatchObject({
        dispatches: [aDispatch()],
        mails: [],
        campaigns: [aCampaign({ number: 1 }), second, aCampaign({ number: 3 })],
      })
    })

    it('erase one person or everybody, a limited number at a time, and a second time find nothing', async () => {
      const { campaigns } = await open()
      await campaigns.create(aCampaign(), audit())
      const all = numberedRecipients(30)
      const one = all[4]?.id ?? ''
      await campaigns.start(running('set', 30), all, audit(), 0)

      expect(await campaigns.removeRecipients(somaliaClinicId, 1, one)).toBe(1)
      expect(await campaigns.removeRecipients(somaliaClinicId, 1, one)).toBe(0)
      expect(await campaigns.removeRecipients(somaliaClinicId, 1, null, 20)).toBe(20)
      expect(await campaigns.removeRecipients(somaliaClinicId, 1, null, 20)).toBe(9)
      expect(await campaigns.removeRecipients(somaliaClinicId, 1, null, 20)).toBe(0)
      expect(await campaigns.removeRecipients(somaliaClinicId, 2, null)).toBe(0)
    })

    it('store the recipient of a test mail under a separate key', async () => {
      const { campaigns } = await open()
      const tester = { ...aRecipient({ id: 'test-1' }), campaign: 1 }
      await campaigns.saveTester(somaliaClinicId, tester, '2099-11-21T09:00:00.000Z')

      expect(await campaigns.tester(somaliaClinicId, 'test-1')).toEqual(tester)
      expect(await campaigns.tester(somaliaClinicId, 'test-2')).toBeUndefined()
      expect(await campaigns.tester('clinic-b', 'test-1')).toBeUndefined()
    })
  })
