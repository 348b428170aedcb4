import { describe, expect, it } from 'vitest'
import { personId } from '../../../shared/domain/ids'
import { aRegistration } from '../../support/builders/builders'
import { snapshotStores } from '../../support/stores/store-snapshot'
import { siteAndConsole } from './all-routes'

/** A week before the clinic, while a day is on, and afterwards. */
const moments = ['2026-12-03T06:00:00.000Z', '2026-12-10T06:30:00.000Z', '2026-12-20T06:00:00.000Z']

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

  it('to an address that only accepts forms is answered as not found', async () => {
    const [site] = await siteAndConsole()
    if (!site) throw new RangeError('no site')
    const before = await snapshotStores(site.deps)
    for (const [pattern, buttons] of [
      ['/my/:token', ['withdraw', 'return', 'resend', 'take', 'erase']],
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
