import { describe, expect, it } from 'vitest'
import { followMailKey } from '../../shared/domain/followers/follow-request'
import { personId } from '../../shared/domain/ids'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

const aRequest = (email = 'amina@example.org') => ({
  personId: personId(email),
  email,
  language: 'fr' as const,
  requestedAt: '2026-11-20T09:00:00.000Z',
  state: 'requested' as const,
})

export const followRequestContract = (open: OpenStores) =>
  describe('requests to be told of new clinics', () => {
    it('are replaced by later ones, except while they are confirmed and wait for the list', async () => {
      const { contactLists } = await open()
      const later = { ...aRequest(), requestedAt: '2026-11-21T09:00:00.000Z' }
      await contactLists.saveFollowRequest(aRequest())
      await contactLists.saveFollowRequest(later)
      expect(await contactLists.findFollowRequest(later.personId)).toEqual(later)

      const confirmed = { ...later, state: 'confirmed' as const }
      expect(await contactLists.changeFollowRequest(confirmed, 'requested')).toBe(true)
      await contactLists.saveFollowRequest(aRequest())
      expect(await contactLists.findFollowRequest(later.personId)).toEqual(confirmed)

      expect(await contactLists.changeFollowRequest({ ...later, state: 'joined' }, 'confirmed')).toBe(true)
      await contactLists.saveFollowRequest(aRequest())
      expect(await contactLists.listFollowRequests()).toEqual([aRequest()])
    })

    it('are changed by one of several callers, and never made anew once they are removed', async () => {
      const { contactLists, ledger } = await open()
      const request = aRequest()
      const confirmed = { ...request, state: 'confirmed' as const }
      await contactLists.saveFollowRequest(request)
      await contactLists.saveFollowRequest(aRequest('b@example.org'))
      await ledger.add(
        createDueEntry(followMailKey(request), request.requestedAt, '2026-11-22T09:00:00.000Z'),
      )
      const results = await inParallel(3, () => contactLists.changeFollowRequest(confirmed, 'requested'))
      expect(tally(results.map(String))).toEqual({ true: 1, false: 2 })

      expect(await contactLists.removeFollowRequest(request.personId)).toBe(2)
      expect(await contactLists.changeFollowRequest(confirmed, 'confirmed')).toBe(false)
      expect(await contactLists.findFollowRequest(request.personId)).toBeUndefined()
      expect(await contactLists.listFollowRequests()).toEqual([aRequest('b@example.org')])
    })
  })
