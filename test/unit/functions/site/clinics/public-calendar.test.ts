import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { cancelClinic } from '../../../../../shared/use-cases/clinic/cancel-clinic'
import {
  aClinic,
  aDay,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'
import { parseCalendar } from '../../../mail/decode-mail'
import { aSite, siteUrl } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'
const lima = aPublishedClinic({ id: 'peru-2027', title: 'Clinic for Peru', timeZone: 'America/Lima' })

const withClinics = async (clinics: Clinic[] = [aPublishedClinic(), lima], now = before) => {
  const site = await aSite({ now, clinics, registrations: [aRegistration()] })
  const file = async (language = 'en') => (await site.get(`/calendar.ics?lang=${language}`)).text()
  const events = async (language = 'en') => parseCalendar(await file(language)).events
  return { ...site, file, events }
}

describe('the public calendar of clinics', () => {
  it('has an address on the list that calendar programs open, in the language of the list', async () => {
    const { get } = await withClinics()
    const html = await (await get('/?lang=fr')).text()
    expect(html).toContain('href="webcal://clinics.example.org/calendar.ics?lang=fr"')
    expect(html).toContain('href="/calendar.ics?lang=fr"')
  })

  it('has each day of each published clinic, in its zone', async () => {
    const { file } = await withClinics()
    const { method, events, zones } = parseCalendar(await file())
    expect(method).toBe('PUBLISH')
    expect(zones.toSorted()).toEqual(['Africa/Mogadishu', 'America/Lima'])
    const days = events.map(({ summary, from, to, zone, status }) => [summary, from, to, zone, status])
    expect(days.toSorted()).toEqual([
      [
        'Clinic for Peru, day 1',
        '2026-12-10T14:00:00.000Z',
        '2026-12-10T17:30:00.000Z',
        'America/Lima',
        'CONFIRMED',
      ],
      [
        'Clinic for Peru, day 2',
        '2026-12-11T14:00:00.000Z',
        '2026-12-11T17:30:00.000Z',
        'America/Lima',
        'CONFIRMED',
      ],
      [
        'DFS Security Clinic for Somalia, day 1',
        '2026-12-10T06:00:00.000Z',
        '2026-12-10T09:30:00.000Z',
        'Africa/Mogadishu',
        'CONFIRMED',
      ],
      [
        'DFS Security Clinic for Somalia, day 2',
        '2026-12-11T06:00:00.000Z',
        '2026-12-11T09:30:00.000Z',
        'Africa/Mogadishu',
        'CONFIRMED',
      ],
    ])
  })

  it('has CRLF, folded lines, and says how often to ask again', async () => {
    const { get } = await withClinics([aPublishedClinic({ title: 'Sécurité '.repeat(30) })])
    const answer = await get('/calendar.ics')
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    expect(text).toContain('X-PUBLISHED-TTL:PT1H')
    expect(text).toContain('X-WR-CALNAME:DFS Security Clinics')
  })

  it('is sent again only when it has changed, not because time has passed', async () => {
    const { get, deps } = await withClinics()
    const etag = (await get('/calendar.ics')).headers.get('etag') ?? ''
    deps.setNow('2026-11-22T09:00:00.000Z')
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const same = await get('/calendar.ics', { 'if-none-match': known })
      expect([known, same.status, await same.text()]).toEqual([known, 304, ''])
    }
    expect((await get('/calendar.ics', { 'if-none-match': '"other"' })).status).toBe(200)
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'hodan' })
    const changed = await get('/calendar.ics', { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  it('keeps the days of a cancelled clinic as cancelled: the same UID, a higher SEQUENCE', async () => {
    const { events, deps } = await withClinics([aPublishedClinic()])
    const published = await events()
    expect((await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'hodan' })).result).toBe('saved')
    const cancelled = await events()
    expect(cancelled.map(({ uid, sequence, status }) => [uid, sequence, status])).toEqual(
      published.map(({ uid }) => [uid, 1, 'CANCELLED']),
    )
  })

  it('leaves a day that took place before the rest was cancelled as it was', async () => {
    const { events, deps } = await withClinics([aPublishedClinic()], '2026-12-10T15:00:00.000Z')
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'hodan' })
    expect((await events()).map(({ sequence, status }) => [sequence, status])).toEqual([
      [0, 'CONFIRMED'],
      [1, 'CANCELLED'],
    ])
  })

  it('has the same UIDs in every language, each once, and higher SEQUENCEs after a move and a new place', async () => {
    const { events } = await withClinics()
    const uids = (await events()).map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(4)
    for (const language of supportedLanguages)
      expect((await events(language)).map(({ uid }) => uid)).toEqual(uids)
    const changed = aPublishedClinic({
      days: [aDay({ planVersion: 3 }), aDay({ number: 2, date: '2026-12-11' })],
      formerPlaces: [{ digest: 'x', until: before }],
    })
    const after = await (await withClinics([changed])).events()
    expect(after.map(({ sequence }) => sequence)).toEqual([3, 1])
    expect(uids).toEqual(expect.arrayContaining(after.map(({ uid }) => uid)))
  })

  it('gives the page of an online clinic as its place, and the venue where people meet', async () => {
    const texts = { en: { name: 'NCA Headquarters', address: 'Maka Al Mukarama Road', arrival: '' } }
    const page = `${siteUrl}/clinics/${somaliaClinicId}`
    for (const [mode, place] of [
      ['online', page],
      ['hybrid', `NCA Headquarters, Maka Al Mukarama Road; online: ${page}`],
      ['in-person', 'NCA Headquarters, Maka Al Mukarama Road'],
    ] as const) {
      const { events } = await withClinics([aPublishedClinic({ mode, venue: aVenue({ texts }) })])
      expect([mode, (await events())[0]?.location]).toEqual([mode, place])
    }
  })

  it('names nobody, invites nobody, and has no address of a meeting or of a personal page', async () => {
    const { file } = await withClinics()
    const text = (await file()).replaceAll('\r\n ', '')
    expect(text).not.toMatch(/Hodan|hodan|Ayaan|ayaan|ORGANIZER|ATTENDEE|VALARM|zoom|\/my\/|\/join\//)
  })

  it('has no draft', async () => {
    const { events } = await withClinics([aClinic(), lima])
    expect((await events()).map(({ summary }) => summary)).toEqual([
      'Clinic for Peru, day 1',
      'Clinic for Peru, day 2',
    ])
  })

  it('of no clinics is a calendar without entries', async () => {
    const { events } = await withClinics([])
    expect(await events()).toEqual([])
  })

  it('has the 500 latest clinics, in less than a megabyte', async () => {
    const clinics = Array.from({ length: 501 }, (_, index) =>
      aPublishedClinic({
        id: `clinic-${index}`,
        ...(index === 250 && { days: [aDay({ date: '2020-01-01' })] }),
      }),
    )
    const { file } = await withClinics(clinics)
    const text = await file()
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1000)
    expect(text).not.toContain('UID:clinic-250-')
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
  })
})
