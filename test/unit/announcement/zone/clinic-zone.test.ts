import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { readZone } from '../summarise-reading'

const clinic = (country: string, when: string) =>
  `DFS Security Clinic for ${country}\n\nThe clinic will take place on ${when}, online.\n`
const zoneFinding = (page: string) =>
  readAnnouncement(page).findings.find(({ code }) => code.startsWith('zone-'))
const messageOf = (page: string) => zoneFinding(page)?.message ?? ''
const choicesOf = (page: string) =>
  (zoneFinding(page)?.choices ?? []).map(({ label, consequence }) => [label, consequence])
const proposedZones = (page: string) =>
  (zoneFinding(page)?.choices ?? []).map(({ values }) => values.timeZone)

describe('the zone of a clinic', () => {
  const taken: [string, string, string, string | null][] = [
    ['Somalia', '10 December 2025 from 09:00 to 13:00 EAT (GMT+3)', 'Africa/Mogadishu', 'zone-abbreviation'],
    ['The Gambia', '4 February 2025 from 10:00 - 12:30 GMT', 'Africa/Banjul', 'zone-abbreviation'],
    ['Lesotho', '5 June 2025 from 10h00 to 12h30 (CEST)', 'Africa/Maseru', 'zone-differs-from-host'],
    ['Lesotho', '5 June 2025 from 10h00 to 12h30 (SAST)', 'Africa/Maseru', 'zone-abbreviation'],
    ['Nigeria', '5 December 2025 from 10:00 to 12:30 CET', 'Africa/Lagos', 'zone-differs-from-host'],
    ['Nigeria', '5 December 2025 from 10:00 to 12:30 WAT', 'Africa/Lagos', 'zone-abbreviation'],
    ['Tunisia', '8 July 2025 from 10:00 to 12:30 CET', 'Africa/Tunis', 'zone-abbreviation'],
    ['Gambia', '8 July 2025 from 10:00 to 12:30 CEST', 'Europe/Zurich', 'zone-differs-from-host'],
    ['Kenya', '8 December 2025 from 10:00 to 12:30 CET', 'Europe/Zurich', 'zone-differs-from-host'],
    ['Pakistan', '8 July 2025 from 10:00 to 12:30 Geneva time', 'Europe/Zurich', 'zone-differs-from-host'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 Kigali local time', 'Africa/Kigali', null],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 local time', 'Africa/Kigali', null],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 (GMT+2)', 'Africa/Kigali', 'zone-abbreviation'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 UTC +02:00', 'Africa/Kigali', 'zone-abbreviation'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 (Central Africa Time)', 'Africa/Kigali', 'zone-abbreviation'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 CAT/UTC+2', 'Africa/Kigali', 'zone-abbreviation'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 (Africa/Kigali)', 'Africa/Kigali', null],
    [
      'Rwanda',
      '8 July 2025 from 10:00 to 12:30 (Africa/Nairobi)',
      'Africa/Nairobi',
      'zone-differs-from-host',
    ],
    ['Somalia', '8 July 2025 from 10:00 to 12:30 Nairobi time', 'Africa/Mogadishu', 'zone-differs-from-host'],
    ['Peru', '8 July 2025 from 10:00 to 12:30 (hora de Lima, GMT-5)', 'America/Lima', null],
    ['Somalia', '8 July 2025 from 10:00 to 12:30 UTC/GMT +3', 'Africa/Mogadishu', 'zone-abbreviation'],
    ['Ghana', '8 July 2025 from 10:00 to 12:30 gmt', 'Africa/Accra', 'zone-abbreviation'],
    ['Somalia', '8 July 2025 from 10:00-12:30 (07:00-09:30 GMT)', 'Africa/Mogadishu', 'zone-abbreviation'],
    ['Peru', '8 July 2025 from 10:00 to 12:30 PET', 'America/Lima', 'zone-abbreviation'],
    ['Nepal', '8 July 2025 from 10:00 to 12:30 GMT+5:45', 'Asia/Kathmandu', 'zone-abbreviation'],
    ['India', '8 July 2025 from 10:00 to 12:30 IST', 'Asia/Kolkata', 'zone-abbreviation'],
    ['Egypt', '8 July 2025 from 10:00 to 12:30 EEST', 'Africa/Cairo', 'zone-abbreviation'],
    ['Brazil', '8 July 2025 from 10:00 to 12:30 BRT', 'America/Sao_Paulo', 'zone-abbreviation'],
    [
      'the Democratic Republic of the Congo',
      '8 July 2025 from 10:00 to 12:30 CAT',
      'Africa/Lubumbashi',
      'zone-abbreviation',
    ],
    [
      'the Democratic Republic of the Congo',
      '8 July 2025 from 10:00 to 12:30 Kinshasa time',
      'Africa/Kinshasa',
      null,
    ],
    ['Indonesia', '8 July 2025 from 10:00 to 12:30 WITA', 'Asia/Makassar', 'zone-abbreviation'],
    ['Barbados', '8 July 2025 from 10:00 to 12:30 AST', 'America/Barbados', 'zone-abbreviation'],
    ['Kuwait', '8 July 2025 from 10:00 to 12:30 AST', 'Asia/Kuwait', 'zone-abbreviation'],
  ]
  for (const [country, when, zone, code] of taken)
    it(`${country}, ${when}: ${zone}`, () =>
      expect(readZone(clinic(country, when))).toEqual({ zone, codes: code ? [code] : [] }))

  const refused: [string, string, string, string][] = [
    ['Kenya', '8 July 2025 from 10:00 to 12:30', 'zone-missing', 'Africa/Nairobi'],
    ['Lesotho', '5 June 2025 from 10:00 to 12:30 SAST (GMT-4)', 'zone-contradiction', 'Africa/Maseru'],
    ['Lesotho', '5 June 2025 from 10:00 to 12:30 CEST (GMT+1)', 'zone-contradiction', 'Europe/Zurich'],
    ['Nigeria', '8 July 2025 from 10:00 to 12:30 CET', 'zone-contradiction', 'Africa/Lagos'],
    ['Kenya', '8 July 2025 from 10:00 to 12:30 CET', 'zone-contradiction', 'Europe/Zurich'],
    ['Kenya', '8 December 2025 from 10:00 to 12:30 CEST', 'zone-contradiction', 'Africa/Nairobi'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 EAT', 'zone-contradiction', 'Africa/Kigali'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 GMT+3', 'zone-contradiction', 'Africa/Kigali'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 GMT', 'zone-contradiction', 'Africa/Kigali'],
    ['Rwanda', '8 July 2025 from 10:00 to 12:30 (Kigali time, GMT+1)', 'zone-contradiction', 'Africa/Kigali'],
    ['Egypt', '8 July 2025 from 10:00 to 12:30 EET', 'zone-contradiction', 'Africa/Cairo'],
    ['the United Kingdom', '8 July 2025 from 10:00 to 12:30 GMT', 'zone-contradiction', 'Europe/London'],
    [
      'the Democratic Republic of the Congo',
      '8 July 2025 from 10:00 to 12:30 local time',
      'zone-missing',
      'Africa/Lubumbashi',
    ],
    ['East Africa', '8 July 2025 from 10:00 to 12:30 EAT', 'zone-abbreviation', 'Africa/Nairobi'],
    ['West Africa', '8 July 2025 from 10:00 to 12:30 CEST', 'zone-abbreviation', 'Europe/Zurich'],
  ]
  for (const [country, when, code, proposal] of refused)
    it(`${country}, ${when}: none, ${code}, ${proposal} proposed`, () => {
      expect(readZone(clinic(country, when))).toEqual({ zone: null, codes: [code] })
      expect(proposedZones(clinic(country, when))).toContain(proposal)
    })

  it('tells EAT, CEST, SAST and GMT+2 as findings, with the zone that each is read as', () => {
    const on = (country: string, zone: string) =>
      messageOf(clinic(country, `5 June 2025 from 10:00 to 12:30 ${zone}`))
    expect(on('Somalia', 'EAT')).toBe(`"EAT" was read as Mogadishu time (UTC+03:00), the host's time.`)
    expect(on('Lesotho', 'SAST')).toBe(`"SAST" was read as Maseru time (UTC+02:00), the host's time.`)
    expect(on('Rwanda', 'GMT+2')).toBe(`"GMT+2" was read as Kigali time (UTC+02:00), the host's time.`)
    expect(on('Lesotho', 'CEST')).toBe(
      `"CEST" shows the same time on these dates as the host's Maseru time, which is used.`,
    )
  })

  it('takes SAST (GMT-4) for a contradiction, with proposals, and decides on no zone', () => {
    const page = clinic('Lesotho', '5 June 2025 from 10:00 to 12:30 SAST (GMT-4)')
    expect(readAnnouncement(page).clinics[0]?.timeZone).toBeNull()
    expect(readAnnouncement(page).findings).toMatchObject([{ severity: 'error', code: 'zone-contradiction' }])
    expect(messageOf(page)).toBe('"SAST (GMT-4)" contradicts itself on these dates (UTC-04:00 is written).')
    expect(choicesOf(page)).toEqual([
      ['Maseru time (UTC+02:00)', '10:00 in Maseru = 08:00 UTC'],
      ['Johannesburg time (UTC+02:00)', '10:00 in Johannesburg = 08:00 UTC'],
    ])
  })

  it('reads CEST in Lesotho as Africa/Maseru in June, when both show the same time, and not in December', () => {
    const inJune = clinic('Lesotho', '5 June 2025 from 10:00 to 12:30 CEST')
    const inDecember = clinic('Lesotho', '5 December 2025 from 10:00 to 12:30 CEST')
    expect(readZone(inJune)).toEqual({ zone: 'Africa/Maseru', codes: ['zone-differs-from-host'] })
    expect(readZone(inDecember)).toEqual({ zone: null, codes: ['zone-contradiction'] })
    expect(choicesOf(inDecember).map(([label]) => label)).toEqual([
      'Maseru time (UTC+02:00)',
      'Zurich time (UTC+01:00)',
    ])
  })

  it('takes a zone that is named, though the host country has another', () => {
    const page = clinic('Rwanda', '8 July 2025 from 10:00 to 12:30 (Africa/Nairobi)')
    const [draft] = readAnnouncement(page).clinics
    expect([draft?.country, draft?.timeZone]).toEqual(['RW', 'Africa/Nairobi'])
  })

  it('compares offsets on the days of the clinic, also when clocks change between them', () => {
    expect(readZone(clinic('Switzerland', '24-25 October 2025 from 10:00 to 12:30 CEST'))).toEqual({
      zone: 'Europe/Zurich',
      codes: ['zone-abbreviation'],
    })
    expect(readZone(clinic('Switzerland', '25-26 October 2025 from 10:00 to 12:30 CEST'))).toEqual({
      zone: null,
      codes: ['zone-contradiction'],
    })
  })

  const places = (line: string) =>
    `DFS Security Clinic for Zimbabwe\nThe clinic takes place on 8 July 2025 from 10:00 to 12:30.\n${line}\n10:00-12:30 Lab\n`
  it('finds the zone in notes and headings, in four languages', () => {
    const lines = [
      'Note: The time indicated below is in Harare local time.',
      'All times are in CAT.',
      'Time zone: CAT (UTC+2)',
      'Times are given in GMT+2',
      'Les heures sont indiquées en heure de Harare',
      'Note : heure locale',
      'Fuseau horaire : Africa/Harare',
      'Las horas están indicadas en hora local',
      'Zona horaria: hora de Harare',
      'Horário local',
      'Day 1, 8 July 2025 (CAT)',
    ]
    for (const line of lines) expect(readZone(places(line)).zone, line).toBe('Africa/Harare')
  })

  it('takes no word of the programme for a zone', () => {
    const page = `DFS Security Clinic for Kenya\nThe clinic takes place on 8 July 2025, Nairobi time.\nProgramme
10:00-10:30 ICT regulators and their part
10:30-11:00 ART of securing DFS
11:00-11:30 BOT detection in real time
11:30-12:00 GET requests, the first time in Kenya`
    expect(readZone(page)).toEqual({ zone: 'Africa/Nairobi', codes: [] })
    expect(
      readAnnouncement(page).clinics[0]?.days[0]?.sessions.map(({ title }) => title.split(' ')[0]),
    ).toEqual(['ICT', 'ART', 'BOT', 'GET'])
  })

  it('refuses two zones on one page, and names both lines', () => {
    const page =
      'DFS Security Clinic for Mali\nThe clinic takes place on 8 July 2025 from 10:00 to 12:30 GMT.\nDay 1 (CEST)\n10:00-12:30 Lab'
    expect(readZone(page)).toEqual({ zone: null, codes: ['zone-contradiction'] })
    expect(messageOf(page)).toMatch(/"GMT" \(line 2\), "CEST" \(line 3\)/)
    expect(proposedZones(page)).toEqual(['Africa/Bamako', 'Europe/Zurich'])
  })

  it('takes for the host whom the clinic is for', () => {
    const host = (title: string) =>
      readAnnouncement(`${title}\nThe clinic takes place on 8 July 2025 from 10:00 to 12:30.`).clinics[0]
        ?.country
    expect(host('ITU–Republic of Korea DFS Security Clinic for Ethiopia')).toBe('ET')
    expect(host('DFS Security Clinic for Kenya and Uganda')).toBeNull()
    expect(host('DFS Security Clinic for Niger')).toBe('NE')
    expect(host('DFS Security Clinic for Papua New Guinea')).toBe('PG')
    expect(host('DFS Security Clinic with the Nigerian Communications Commission')).toBe('NG')
  })

  it('takes the host from its regulator where no country is named', () => {
    expect(
      readZone(
        'DFS Security Clinic with POTRAZ\nThe clinic takes place on 8 July 2025 from 10:00 to 12:30 CAT.',
      ),
    ).toEqual({
      zone: 'Africa/Harare',
      codes: ['zone-abbreviation'],
    })
  })
})
