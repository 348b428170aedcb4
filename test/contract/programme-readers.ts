import { describe, expect, it } from 'vitest'
import { staffId } from '../../shared/domain/ids'
import type { ProgrammeAudit } from '../../shared/domain/programme/programme-audit'
import type { ProgrammeLink } from '../../shared/domain/programme-link/programme-link'
import type { ProgrammeSubscription } from '../../shared/domain/programme-mail/subscription'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

const at = '2026-12-01T09:00:00.000Z'
const later = '2026-12-02T09:00:00.000Z'
const aLink = (overrides: Partial<ProgrammeLink> = {}): ProgrammeLink => ({
  id: 'a'.repeat(22),
  coOrganisers: ['LCA', 'Banque centrale'],
  createdAt: at,
  createdBy: 'staff-1',
  endsAt: later,
  withdrawnAt: null,
  ...overrides,
})
const aSubscription = (overrides: Partial<ProgrammeSubscription> = {}): ProgrammeSubscription => ({
  staff: { subject: 'staff-1', name: 'Lerato', email: 'lerato@example.org', roles: ['analyst'] },
  since: at,
  signedInAt: at,
  ...overrides,
})
const line = (action: ProgrammeAudit['action'], instant = at): ProgrammeAudit => ({
  at: instant,
  by: 'staff-1',
  action,
  after: { link: 'a' },
})
const recipient = staffId('lerato@example.org')

export const programmeReaderContract = (open: OpenStores) =>
  describe('readers of the programme', () => {
    it('have links, kept as they were made and made once', async () => {
      const { programme } = await open()
      const results = await inParallel(4, () => programme.addLink(aLink(), line('link-made')))
      expect(tally(results)).toEqual({ added: 1, exists: 3 })
      await programme.addLink(aLink({ coOrganisers: ['CBL'] }), line('link-made'))
      const other = aLink({ id: 'b'.repeat(22) })
      await programme.addLink(other, line('link-made', later))
      expect(await programme.getLink(aLink().id)).toEqual(aLink())
      expect(await programme.getLink('c'.repeat(22))).toBeUndefined()
      expect(await programme.listLinks()).toEqual([aLink(), other])
      expect(await programme.programmeAudit()).toEqual([line('link-made'), line('link-made', later)])
      expect(await programme.listFigures()).toEqual([])
    })

    it('lose a link that is withdrawn, once, with one line of the audit log', async () => {
      const { programme } = await open()
      await programme.addLink(aLink(), line('link-made'))
      const withdraw = () => programme.withdrawLink(aLink().id, later, line('link-withdrawn', later))
      expect(tally(await inParallel(4, withdraw))).toEqual({ withdrawn: 1, 'not-open': 3 })
      expect(await programme.getLink(aLink().id)).toEqual(aLink({ withdrawnAt: later }))
      expect(await programme.withdrawLink('c'.repeat(22), later, line('link-withdrawn'))).toBe('not-open')
      expect((await programme.programmeAudit()).map(({ action }) => action)).toEqual([
        'link-made',
        'link-withdrawn',
      ])
    })

    it('subscribe once and unsubscribe once', async () => {
      const { programme } = await open()
      const add = () => programme.addSubscription(aSubscription(), line('subscribed'))
      expect(tally(await inParallel(3, add))).toEqual({ added: 1, exists: 2 })
      expect(await programme.listSubscriptions()).toEqual([aSubscription()])
      expect(await programme.getSubscription(recipient)).toEqual(aSubscription())
      const remove = () => programme.removeSubscription(recipient, line('unsubscribed', later))
      expect(tally(await inParallel(3, remove))).toEqual({ removed: 1, absent: 2 })
      expect(await programme.listSubscriptions()).toEqual([])
      expect(await programme.programmeAudit()).toHaveLength(2)
    })

    it('renew a subscription that exists, and none that was ended', async () => {
      const { programme } = await open()
      const renewed = aSubscription({ signedInAt: later })
      expect(await programme.renewSubscription(renewed)).toBe('absent')
      await programme.addSubscription(aSubscription(), line('subscribed'))
      expect(await programme.renewSubscription(renewed)).toBe('renewed')
      expect(await programme.getSubscription(recipient)).toEqual(renewed)
      expect(await programme.removeSubscription(recipient, null)).toBe('removed')
      expect(await programme.renewSubscription(renewed)).toBe('absent')
    })
  })
