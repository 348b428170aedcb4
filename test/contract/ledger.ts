import { describe, expect, it } from 'vitest'
import { type LedgerEntry, ledgerStates } from '../../shared/domain/mail/ledger/ledger'
import { dayOf } from '../../shared/domain/mail/ledger/mail-key'
import { aLedgerEntry, anAuditRecord, aRegistration, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

const claimed = (attempt: number, overrides: Partial<LedgerEntry> = {}) =>
  aLedgerEntry({ state: 'claimed', attempt, leaseUntil: '2026-11-20T09:02:00.000Z', ...overrides })

export const ledgerStoreContract = (open: OpenStores) =>
  describe('the ledger', () => {
    it('adds a mail once; an existing one is not changed', async () => {
      const { ledger } = await open()

      const results = await inParallel(4, (index) => ledger.add(aLedgerEntry({ reason: `ses:try-${index}` })))
      const stored = await ledger.get(aLedgerEntry())

      expect(tally(results)).toEqual({ added: 1, exists: 3 })
      expect(stored?.reason).toBe(`ses:try-${results.indexOf('added')}`)
    })

    it('gives the claim of a mail to one worker, and returns the existing entry to the others', async () => {
      const { ledger } = await open()
      await ledger.add(aLedgerEntry())

      const claims = await inParallel(8, (index) =>
        ledger.claim(claimed(1, { announcedVersions: { 1: index } })),
      )

      const [winner, ...more] = claims.filter((claim) => claim.claimed)
      expect(more).toEqual([])
      for (const claim of claims) expect(claim.entry).toEqual(winner?.entry)
      expect(await ledger.get(aLedgerEntry())).toEqual(winner?.entry)
    })

    it('gives the claim to one of several workers even when their entries are identical', async () => {
      const { ledger } = await open()

      const claims = await inParallel(8, () => ledger.claim(claimed(1)))

      expect(claims.filter((claim) => claim.claimed)).toHaveLength(1)
    })

    it('opens an unsent mail again once, together with a line of the audit log', async () => {
      const { ledger, clinics } = await open()
      const failed = aLedgerEntry({ state: 'failed', attempt: 1, reason: 'ses:MessageRejected' })
      await ledger.add(failed)
      const due = { ...failed, state: 'due' as const, reason: null }
      const audit = anAuditRecord({ action: 'sent-again', after: { mail: failed.id } })

      const results = await inParallel(4, () => ledger.reopen(failed, due, audit))

      expect(tally(results)).toEqual({ reopened: 1, conflict: 3 })
      expect(await ledger.get(failed)).toEqual(due)
      expect((await clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'sent-again')).toEqual([
        audit,
      ])
    })

    it('claims a mail that has no entry yet', async () => {
      const { ledger } = await open()

      expect(await ledger.claim(claimed(1))).toEqual({ claimed: true, entry: claimed(1) })
      expect(await ledger.get(aLedgerEntry())).toEqual(claimed(1))
    })

    for (const state of ledgerStates.filter((state) => state !== 'due' && state !== 'ambiguous')) {
      it(`never claims a mail that is ${state}`, async () => {
        const { ledger } = await open()
        const there = aLedgerEntry({ state, attempt: 1 })
        await ledger.add(there)

        expect(await ledger.claim(claimed(2))).toEqual({ claimed: false, entry: there })
        expect(await ledger.get(there)).toEqual(there)
      })
    }

    it.each(['due', 'ambiguous'] as const)(
      'claims a mail that is %s for the attempt after its last, and for no other',
      async (state) => {
        const { ledger } = await open()
        await ledger.add(aLedgerEntry({ state, attempt: 2 }))

        expect((await ledger.claim(claimed(2))).claimed).toBe(false)
        expect((await ledger.claim(claimed(4))).claimed).toBe(false)
        expect((await ledger.claim(claimed(3))).claimed).toBe(true)
      },
    )

    it('settles an entry that still has the state and the attempt', async () => {
      const { ledger } = await open()
      await ledger.claim(claimed(1))
      const accepted = aLedgerEntry({ state: 'accepted', attempt: 1, sesMessageId: 'ses-1' })

      expect(await ledger.settle({ state: 'claimed', attempt: 2 }, accepted)).toBe('conflict')
      expect(await ledger.settle({ state: 'due', attempt: 1 }, accepted)).toBe('conflict')
      expect(await ledger.get(accepted)).toEqual(claimed(1))
      expect(await ledger.settle(claimed(1), accepted)).toBe('settled')
      expect(await ledger.settle(claimed(1), accepted), 'the second time').toBe('conflict')
      expect(await ledger.get(accepted)).toEqual(accepted)
    })

    it('loses no event of SES when two arrive at the same time', async () => {
      const { ledger } = await open()
      const accepted = aLedgerEntry({ state: 'accepted', attempt: 1 })
      await ledger.add(accepted)

      const results = await Promise.all([
        ledger.settle(accepted, { ...accepted, feedback: 'complained' }),
        ledger.settle(accepted, { ...accepted, feedback: 'delivered' }),
      ])

      expect(tally(results)).toEqual({ settled: 1, conflict: 1 })
      const known = (await ledger.get(accepted))?.feedback ?? null
      expect(
        await ledger.settle({ ...accepted, feedback: known }, { ...accepted, feedback: 'bounced' }),
      ).toBe('settled')
    })

    it('settles nothing that was never claimed', async () => {
      const { ledger } = await open()

      expect(await ledger.settle(claimed(1), aLedgerEntry({ state: 'accepted', attempt: 1 }))).toBe(
        'conflict',
      )
      expect(await ledger.get(aLedgerEntry())).toBeUndefined()
    })

    it('returns the mails of one recipient only', async () => {
      const { ledger } = await open()
      const { id } = aRegistration()
      await ledger.add(aLedgerEntry({ kind: 'reminder-day', day: 1 }))
      await ledger.add(aLedgerEntry({ kind: 'reminder-day', day: 2 }))
      await ledger.add(aLedgerEntry({ recipientId: `${id}x` }))
      await ledger.add(aLedgerEntry({ clinicId: 'clinic-b' }))

      const mails = await ledger.listByRecipient(somaliaClinicId, id)

      expect(mails.map(dayOf).toSorted()).toEqual([1, 2])
    })

    it('returns the complete ledger of a clinic page by page, more than one megabyte of it', async () => {
      const { ledger } = await open()
      const reason = `ses:${'x'.repeat(60_000)}` as const
      await inParallel(20, (index) => ledger.add(aLedgerEntry({ recipientId: `person-${index}`, reason })))

      const pages = await Array.fromAsync(ledger.pages(somaliaClinicId))

      expect(pages.length).toBeGreaterThan(1)
      expect(new Set(pages.flat().map(({ recipientId }) => recipientId)).size).toBe(20)
      expect(pages.flat()).toHaveLength(20)
    })
  })
