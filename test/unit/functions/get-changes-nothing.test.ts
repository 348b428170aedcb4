import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { personId } from '../../../shared/domain/ids'
import type { Registration } from '../../../shared/domain/registration/registration'
import { aPublishedClinic, aRegistration } from '../../support/builders/builders'
import type { InMemoryDependencies } from '../../support/in-memory-dependencies'
import { snapshotStores } from '../../support/stores/store-snapshot'
import { siteAndConsole, siteUnderTest } from './all-routes'

/** A week before the clinic, while a day is on, and afterwards. */
const moments = ['2026-12-03T06:00:00.000Z', '2026-12-10T06:30:00.000Z', '2026-12-20T06:00:00.000Z']

/** Everything that a request could leave behind: each item of the table, jobs, mails and schedules. */
const listEverything = ({ table, queue, sent, schedules }: InMemoryDependencies): string =>
  JSON.stringify([
    Object.entries(table).map(([name, items]) => [name, items.keys('').map((key) => [key, items.get(key)])]),
    queue,
    sent,
    [...schedules],
  ])

const registrationStates: [words: string, registration: Partial<Registration>][] = [
  ['confirmed', {}],
  ['waiting', { status: 'waitlisted' }],
  ['offered a seat', { status: 'offered', offeredUntil: '2026-12-05T06:00:00.000Z' }],
  ['undecided', { status: 'pending' }],
  ['not confirmed', { status: 'unconfirmed' }],
  ['rejected', { status: 'rejected' }],
  ['withdrawn', { status: 'withdrawn' }],
  ['ended without a delivery', { status: 'withdrawn', isUnreached: true }],
  ['known by a form', { reachedAt: '2026-11-21T09:00:00.000Z' }],
  [
    'asked for another address',
    { addressRequest: { email: 'b@example.org', at: '2026-12-02T08:00:00.000Z', number: 1 } },
  ],
]

const clinicStates: [words: string, clinic: Partial<PlannableClinic>][] = [
  ['with as many seats as people', {}],
  ['with one seat', { capacity: 1 }],
  ['with a seat to be decided on', { capacity: 1, approval: true }],
  ['cancelled', { capacity: 1, status: 'cancelled' }],
  ['without a meeting', { capacity: 1, zoom: null }],
]

const forgetJoinClick = ({ table, now }: InMemoryDependencies): void => {
  for (const key of table.registrations.keys('')) {
    const stored = table.registrations.get(key)
    if (stored && Object.values(stored.joinClickedAt).includes(now()))
      table.registrations.put(key, { ...stored, joinClickedAt: {} })
  }
}

describe('a GET request', () => {
  it('to any public page or link of a mail changes nothing, also when a scanner follows it', async () => {
    for (const now of moments) {
      const [site] = await siteAndConsole(now)
      if (!site) throw new RangeError('no site')
      const stored = async () => [
        await snapshotStores(site.deps),
        await site.deps.suppressions.hasUnsubscribed(personId(aRegistration().email)),
      ]
      const before = await stored()
      const looked = new Set<string>()
      for (const { pattern, path } of site.routes.filter(({ method }) => method === 'GET')) {
        for (const method of ['GET', 'HEAD']) {
          // The only change: a visitor who is redirected to Zoom is recorded as having tried to join.
          if (pattern === '/join/:token' && method === 'GET' && now === moments[1]) continue
          const { status } = await site.send(path, { method, headers: { 'user-agent': 'mail scanner' } })
          looked.add(`${pattern} ${status < 400}`)
          expect([pattern, method, await stored()]).toEqual([pattern, method, before])
        }
      }
      for (const pattern of [
        '/my/:token',
        '/join/:token',
        '/unsubscribe/:token',
        '/calendar/:file{.+\\.ics}',
      ])
        expect([...looked]).toContain(`${pattern} true`)
    }
  })

  it('to any of them leaves the table as it is in every state of a registration and its clinic', async () => {
    const changed: string[][] = []
    for (const now of moments)
      for (const [clinicWords, clinic] of clinicStates)
        for (const [words, registration] of registrationStates) {
          const site = await siteUnderTest(now, aPublishedClinic(clinic), aRegistration(registration))
          const before = listEverything(site.deps)
          for (const { pattern, path } of site.routes.filter(({ method }) => method === 'GET')) {
            await site.send(path)
            // Who is let into the meeting is recorded as having tried to join, and nothing else.
            if (pattern === '/join/:token') forgetJoinClick(site.deps)
            if (listEverything(site.deps) !== before) changed.push([now, clinicWords, words, pattern])
          }
        }
    expect(changed).toEqual([])
  })

  it('to an address that only accepts forms is answered as not found', async () => {
    const [site] = await siteAndConsole()
    if (!site) throw new RangeError('no site')
    const before = await snapshotStores(site.deps)
    for (const [pattern, buttons] of [
      ['/my/:token', ['withdraw', 'return', 'resend', 'take', 'reached', 'confirm', 'erase']],
      ['/unsubscribe/:token', ['back']],
    ] as const) {
      const page = site.routes.find((route) => route.pattern === pattern)?.path
      for (const button of buttons) {
        expect((await site.send(`${page}/${button}`, { method: 'POST' })).status).toBeLessThan(400)
        const fresh = (await siteAndConsole())[0]
        expect([button, (await fresh?.send(`${page}/${button}`))?.status]).toEqual([button, 404])
        expect(fresh && (await snapshotStores(fresh.deps))).toBe(before)
      }
    }
  })
})
