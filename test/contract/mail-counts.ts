import { describe, expect, it } from 'vitest'
import { invitationKey } from '../../shared/domain/campaign/campaign-mail'
import { tallyCampaign } from '../../shared/domain/campaign/campaign-progress'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import { createMailCounter } from '../../shared/domain/mail/ledger/mail-counts'
import { aLedgerEntry, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../support/builders/builders'
import { aCampaign } from '../support/builders/contact-builders'
import type { OpenStores } from '../support/stores/stores-under-test'

const noon = '2026-11-10T12:00:00.000Z'
const later = '2026-11-10T12:05:00.000Z'
const bounced = aLedgerEntry({ recipientId: 'zainab', state: 'accepted', feedback: 'bounced' })
const counter = createMailCounter()
for (const entry of [aLedgerEntry({ state: 'accepted' }), bounced]) counter.add(entry)
const counted = { ...counter.tally(), countedAt: noon, erased: { mails: 2 } }
const countedCampaign = { ...tallyCampaign([], noon), campaign: 2, countedAt: noon, erased: {} }
const invitation = createDueEntry(invitationKey(aCampaign({ number: 2 }), 'zainab'), noon, null)

export const mailCountContract = (open: OpenStores) =>
  describe('the kept counts of mails', () => {
    it('are absent until they are kept, and replaced by later ones only', async () => {
      const { ledger } = await open()
      expect(await ledger.counted(somaliaClinicId)).toBeUndefined()
      expect(await ledger.saveCounted(somaliaClinicId, counted)).toBe('saved')
      expect(await ledger.counted(somaliaClinicId)).toEqual(counted)
      expect(await ledger.saveCounted(somaliaClinicId, { ...counted, countedAt: later })).toBe('saved')
      expect(await ledger.saveCounted(somaliaClinicId, counted)).toBe('later')
      expect(await ledger.counted(somaliaClinicId)).toEqual({ ...counted, countedAt: later })
    })

    it('are kept of each campaign of its clinic alone', async () => {
      const { campaigns } = await open()
      expect(await campaigns.counted(somaliaClinicId)).toEqual([])
      const first = { ...countedCampaign, campaign: 1 }
      await campaigns.saveCounted(somaliaClinicId, countedCampaign)
      await campaigns.saveCounted(somaliaClinicId, { ...first, countedAt: later })
      expect(await campaigns.saveCounted(somaliaClinicId, first)).toBe('later')
      expect(await campaigns.counted(somaliaClinicId)).toEqual([
        { ...first, countedAt: later },
        countedCampaign,
      ])
      expect(await campaigns.counted('clinic-b')).toEqual([])
    })

    it('tell the mails of a clinic with those that have an issue, as the ledger has them', async () => {
      const { clinics, ledger, dispatches } = await open()
      await clinics.create(aPublishedClinic(), anAuditRecord())
      for (const entry of [aLedgerEntry({ state: 'accepted' }), bounced, invitation]) await ledger.add(entry)
      const { tally } = await dispatches.listWithUnfinishedMails(somaliaClinicId)
      expect(tally).toEqual(counter.tally())
      expect(await ledger.getMany(tally.issues.newest)).toEqual([bounced])
      expect(await ledger.getMany([])).toEqual([])
    })

    it('are gone with an erased mail, and counted again', async () => {
      const { clinics, ledger, campaigns, erasures } = await open()
      await clinics.create(aPublishedClinic(), anAuditRecord())
      for (const entry of [bounced, invitation]) await ledger.add(entry)
      await ledger.saveCounted(somaliaClinicId, counted)
      await campaigns.saveCounted(somaliaClinicId, countedCampaign)
      const changesOf = async () =>
        (await clinics.readWatches([somaliaClinicId])).get(somaliaClinicId)?.changes ?? 0
      const before = await changesOf()
      expect(await erasures.eraseMails([bounced])).toBe('erased')
      expect(await ledger.counted(somaliaClinicId)).toBeUndefined()
      expect(await campaigns.counted(somaliaClinicId)).toEqual([countedCampaign])
      expect(await erasures.eraseMails([invitation])).toBe('erased')
      expect(await campaigns.counted(somaliaClinicId)).toEqual([])
      expect(await changesOf()).toBe(before + 2)
    })

    it('are to be counted again after events, each clinic once, until a look is kept', async () => {
      const { clinics, ledger } = await open()
      await clinics.create(aPublishedClinic(), anAuditRecord())
      await ledger.markUncounted([
        bounced,
        invitation,
        invitationKey(aCampaign({ number: 5 }), 'zainab'),
        invitation,
      ])
      const watch = (await clinics.listWatched(noon)).get(somaliaClinicId)
      expect(watch?.changes).toBe(2)
      expect(watch?.uncounted.toSorted()).toEqual([2, 5])
      const look = { changes: 2, since: noon, mailsAt: noon, daysAt: null }
      expect(await clinics.saveWatch(somaliaClinicId, { changes: 2, look }, null)).toBe('saved')
      expect((await clinics.listWatched(noon)).get(somaliaClinicId)?.uncounted).toEqual([])
    })
  })
