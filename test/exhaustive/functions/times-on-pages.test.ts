import { describe, expect, it } from 'vitest'
import { zoneAbbreviations } from '../../../shared/announcement/mentions/zones/zone-abbreviations'
import { aPublishedClinic } from '../../support/builders/builders'
import { findRawZoneNamesOnPage } from '../../support/pages/raw-zone-names'
import { siteAndConsole } from '../../unit/functions/all-routes'

/** A clock time with a zone's abbreviation behind it: `09:00 EAT`, `09:00 (GMT)`; `09:00 (Mogadishu, UTC+03:00)` is none. */
const abbreviated = new RegExp(
  `\\d\\d:\\d\\d\\s*\\(?(?:[\\p{L} ]+, )?(?:GMT|UTC|${[...zoneAbbreviations.keys()].join('|')})(?![+-]\\d|\\p{L})`,
  'u',
)
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

describe('the pages of both apps', () => {
  it('name place and UTC offset beside hours, and never an abbreviation, in any zone and language', async () => {
    expect(['09:00 EAT', '09:00–12:30 (CEST)', '09:00 UTC'].every((words) => abbreviated.test(words))).toBe(
      true,
    )
    let named = 0
    for (const timeZone of ['Africa/Mogadishu', 'Europe/Zurich', 'America/New_York', 'UTC']) {
      const clinic = aPublishedClinic({ timeZone })
      for (const { name, routes, send } of await siteAndConsole('2026-11-20T06:00:00.000Z', clinic)) {
        for (const { path } of routes.filter(({ method }) => method === 'GET')) {
          for (const language of ['en', 'fr']) {
            const answer = await send(`${path}?lang=${language}`)
            if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
            const text = textOf(await answer.text())
            expect([name, path, abbreviated.exec(text)?.[0]]).toEqual([name, path, undefined])
            named += text.match(/\d\d:\d\d \((?:[\p{L} ]+, )?UTC[+-]\d\d:\d\d\)/gu)?.length ?? 0
          }
        }
      }
    }
    expect(named).toBeGreaterThan(100)
  })

  it('show no name of the tz database', async () => {
    expect(
      findRawZoneNamesOnPage('<label>Zone<input value="Africa/Lusaka"></label><p>America/New_York</p>'),
    ).toEqual(['America/New_York', 'Africa/Lusaka'])
    let seen = 0
    for (const { name, routes, send } of await siteAndConsole('2026-11-20T06:00:00.000Z'))
      for (const { path } of routes.filter(({ method }) => method === 'GET')) {
        const answer = await send(path)
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
        expect([name, path, findRawZoneNamesOnPage(await answer.text())]).toEqual([name, path, []])
        seen++
      }
    expect(seen).toBeGreaterThan(30)
  })
})
