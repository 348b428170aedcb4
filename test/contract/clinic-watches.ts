import { describe, expect, it } from 'vitest'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aWithdrawal,
  somaliaClinicId,
} from '../support/builders/builders'
import { aCampaign } from '../support/builders/contact-builders'
import { inParallel, type OpenStores, type StoresUnderTest } from '../support/stores/stores-under-test'

const now = '2026-11-10T09:00:00.000Z'
const tomorrow = '2026-11-11T09:00:00.000Z'
const look = { changes: 1, since: now, mailsAt: tomorrow, daysAt: null }

const isListed = async ({ clinics }: Pick<StoresUnderTest, 'clinics'>, at = now) =>
  (await clinics.listWatched(at)).has(somaliaClinicId)

const changesOf = async ({ clinics }: Pick<StoresUnderTest, 'clinics'>) =>
  (await clinics.readWatches([somaliaClinicId])).get(somaliaClinicId)?.changes ?? 0

/** Each write that may leave work; a clinic with a registration is there before. */
const writes: Record<string, (stores: StoresUnderTest) => Promise<unknown>> = {
  'a registration': ({ registrations }) =>
    registrations.register(
      aRegistration({ email: 'bashir@example.org' }),
      aLedgerEntry({ recipientId: 'bashir' }),
      null,
    ),
  'a withdrawal': ({ registrations }) => registrations.change(aWithdrawal()),
  'changed details': ({ registrations }) =>
    registrations.saveDetails(aRegistration(), aRegistration({ country: 'KE', detailsVersion: 1 })),
  'a copy of a confirmation': ({ registrations }) =>
    registrations.resendConfirmation(
      aRegistration(),
      aLedgerEntry({ revision: 7 }),
      '2027-01-01T00:00:00.000Z',
    ),
  'a changed clinic': ({ clinics }) => clinics.save(aPublishedClinic({ version: 3 }), anAuditRecord()),
  'a due mail': ({ ledger }) =>
    ledger.add(aLedgerEntry({ kind: 'day-summary', day: 1, edition: 1, recipientId: 'staff' })),
  'a mail that is sent again': async ({ ledger }) => {
    const entry = aLedgerEntry({ revision: 8, state: 'failed' })
    await ledger.add(entry)
    return ledger.reopen(entry, { ...entry, state: 'due' }, anAuditRecord({ at: tomorrow }))
  },
}

export const clinicWatchContract = (open: OpenStores) =>
  describe('clinics with unfinished work', () => {
    const openWithClinic = async () => {
      const stores = await open()
      await stores.clinics.create(aPublishedClinic(), anAuditRecord())
      await stores.registrations.register(aRegistration(), aLedgerEntry(), null)
      return stores
    }

    it('are listed from their creation, with nothing known about them', async () => {
      const { clinics } = await open()
      await clinics.create(aPublishedClinic(), anAuditRecord())
      expect(await clinics.listWatched(now)).toEqual(
        new Map([
          [somaliaClinicId, { changes: 1, look: null, uncounted: [], taken: 0, offered: 0, holding: 0 }],
        ]),
      )
      expect(await clinics.readWatches(['nobody-created-this'])).toEqual(new Map())
    })

    it('are listed from the instant that the sweep has named, with what it found', async () => {
      const stores = await open()
      await stores.clinics.create(aPublishedClinic(), anAuditRecord())
      expect(await stores.clinics.saveWatch(somaliaClinicId, { changes: 1, look }, tomorrow)).toBe('saved')
      expect(await isListed(stores)).toBe(false)
      expect(await stores.clinics.listWatched(tomorrow)).toEqual(
        new Map([[somaliaClinicId, { changes: 1, look, uncounted: [], taken: 0, offered: 0, holding: 0 }]]),
      )
      await stores.clinics.saveWatch(somaliaClinicId, { changes: 1, look }, null)
      expect(await isListed(stores)).toBe(true)
      await stores.clinics.saveWatch(somaliaClinicId, { changes: 1, look }, 'never')
      expect(await isListed(stores, '9999')).toBe(false)
    })

    it.each(Object.keys(writes))('come back with %s, whatever the sweep has named', async (name) => {
      const stores = await openWithClinic()
      const changes = await changesOf(stores)
      await stores.clinics.saveWatch(somaliaClinicId, { changes, look: { ...look, changes } }, 'never')
      await writes[name]?.(stores)
      expect(await isListed(stores)).toBe(true)
      expect(await changesOf(stores)).toBe(changes + 1)
      expect(await stores.clinics.saveWatch(somaliaClinicId, { changes, look }, 'never')).toBe('conflict')
      expect(await isListed(stores)).toBe(true)
    })

    it('stay away after a mail that is settled, which the dispatch accounts for', async () => {
      const stores = await openWithClinic()
      const changes = await changesOf(stores)
      await stores.clinics.saveWatch(somaliaClinicId, { changes, look: { ...look, changes } }, 'never')
      await stores.ledger.add(aLedgerEntry({ revision: 9, state: 'missed' }))
      await stores.ledger.claim(aLedgerEntry({ revision: 10, state: 'claimed', attempt: 1 }))
      expect(await isListed(stores)).toBe(false)
    })

    it('are no programme, whose monthly report is queued again by itself', async () => {
      const stores = await open()
      const report = { kind: 'programme-report', clinicId: 'programme', month: '2026-12' } as const
      expect(await stores.ledger.add(aLedgerEntry({ ...report, state: 'due' }))).toBe('added')
      expect(await stores.clinics.listWatched('9999')).toEqual(new Map())
    })

    it('come back with a campaign that changes its state, not with its progress', async () => {
      const stores = await openWithClinic()
      const campaign = aCampaign()
      await stores.campaigns.create(campaign, anAuditRecord())
      const changes = await changesOf(stores)
      const next = { ...campaign, version: campaign.version + 1 }
      expect(await stores.campaigns.save(next, anAuditRecord({ at: now }))).toBe('saved')
      expect(await changesOf(stores)).toBe(changes + 1)
      expect(await stores.campaigns.save({ ...next, version: next.version + 1 })).toBe('saved')
      expect(await changesOf(stores)).toBe(changes + 1)
    })

    it('count every one of many registrations at once', async () => {
      const stores = await open()
      await stores.clinics.create(aPublishedClinic(), anAuditRecord())
      await inParallel(6, (index) =>
        stores.registrations.register(
          aRegistration({ email: `person-${index}@example.org` }),
          aLedgerEntry({ recipientId: `person-${index}` }),
          null,
        ),
      )
      expect(await changesOf(stores)).toBe(7)
    })
  })
