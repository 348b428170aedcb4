import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMilliseconds, DAY_MS } from '../../shared/domain/values/time/instant'
import { type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { someFigures } from '../support/builders/figures-builder'
import { createInMemoryDependencies, type InMemoryDependencies } from '../support/in-memory-dependencies'
import { storesOn } from '../support/stores/stores-under-test'
import { aConsole, aStaff } from '../unit/functions/console/in-memory-console'
import { aSite } from '../unit/functions/site/site-fixture'

const madeAt = '2026-12-01T09:00:00.000Z'

/** Console and public site on one table and one clock. */
describe('a link for a regulator', () => {
  let streamedTable: StreamedTable
  let deps: InMemoryDependencies
  let organiser: Awaited<ReturnType<typeof aConsole>>
  let site: Awaited<ReturnType<typeof aSite>>

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    deps = { ...createInMemoryDependencies({ now: madeAt }), ...storesOn(streamedTable.table) }
    const figures = someFigures({
      clinicId: 'lesotho',
      title: 'Lesotho',
      coOrganisers: ['LCA'],
      registered: 50,
    })
    await deps.programme.saveRecord({ clinicId: 'lesotho', revision: 1, isFrozen: false, figures })
    organiser = await aConsole({ deps, staff: aStaff('organiser'), clinics: [] })
    site = await aSite({ deps, clinics: [] })
  })
  afterAll(() => streamedTable.engine.stop())

  const makeLink = async (days: number): Promise<string> => {
    deps.setNow(madeAt)
    const form = { 'coOrganiser.0': 'LCA', days: String(days), idempotencyKey: crypto.randomUUID() }
    expect((await organiser.post('/console/programme/links', form)).status).toBe(303)
    const html = await (await organiser.get('/console/programme/links')).text()
    const found = [...html.matchAll(/href="[^"]*(\/programme\/[\w.-]{30,})"/g)].map(([, path = '']) => path)
    const added = found.find((path) => !knownPaths.includes(path)) ?? ''
    knownPaths.push(added)
    return added
  }
  const knownPaths: string[] = []
  const read = async (path: string) => {
    const answer = await site.get(path)
    const html = await answer.text()
    return { status: answer.status, html, text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
  }

  it.each([30, 90, 365])(
    'of %s days answers until its last millisecond, and then says that it expired',
    async (days) => {
      const path = await makeLink(days)
      const end = addMilliseconds(madeAt, days * DAY_MS)
      for (const before of [0, 1, 1000]) {
        deps.setNow(addMilliseconds(end, -before))
        const { status, html, text } = await read(path)
        const isOpen = before > 0
        expect([before, status]).toEqual([before, isOpen ? 200 : 410])
        expect(html).toContain('<html lang="en"')
        expect(html.includes('Lesotho')).toBe(isOpen)
        if (!isOpen)
          expect(text).toMatch(
            /This link has ended It expired on \d+ \w+ 202\d, 09:00 \(UTC\+00:00\)\. Ask your contact/,
          )
      }
    },
  )

  it('that is withdrawn says so from then on, also when it would have expired', async () => {
    const path = await makeLink(30)
    const [id] = path.slice('/programme/'.length).split('.')
    deps.setNow('2026-12-05T14:30:00.000Z')
    expect((await read(path)).status).toBe(200)
    expect((await organiser.post(`/console/programme/links/${id}/withdraw`, {})).status).toBe(303)
    for (const at of [deps.now(), '2027-06-01T09:00:00.000Z']) {
      deps.setNow(at)
      const { status, text } = await read(path)
      expect([status, text]).toEqual([
        410,
        expect.stringContaining('ITU withdrew it on 5 December 2026, 14:30 (UTC+00:00).'),
      ])
      expect(text).not.toContain('Lesotho')
    }
  })
})
