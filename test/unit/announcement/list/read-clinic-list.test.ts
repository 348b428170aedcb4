import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const entries = (page: string) =>
  readAnnouncement(page).clinics.map(
    ({ country, coOrganisers, days }) =>
      `${country} ${coOrganisers} ${days.map(({ date }) => date).join(' ')}`,
  )

describe('a page that lists clinics', () => {
  const rows: [string, string][] = [
    ['Rwanda', 'RURA'],
    ['Kenya', 'Communications Authority of Kenya'],
    ['Peru', 'SBS'],
  ]
  const when = ['5 – 6 June', '9 February', '12  13 November']
  const expected = [
    'RW RURA 2025-06-05 2025-06-06',
    'KE Communications Authority of Kenya 2025-02-09',
    'PE SBS 2024-11-12 2024-11-13',
  ]
  const head = 'DFS Security Clinics\n\nITU has been organizing clinics since November 2024.\n\n'
  const layouts: Record<string, string> = {
    'three lines each': rows
      .map(([country, body], index) => `${country}\n${body}\n${when[index]}`)
      .join('\n'),
    'a row of a table each': `Country | Entity | Dates\n${rows.map(([country, body], index) => `${country} | ${body} | ${when[index]}`).join('\n')}`,
    'an HTML table': `<table><tr><th>Country</th><th>Entity</th><th>Dates</th></tr>${rows.map(([country, body], index) => `<tr><td>${country}</td><td>${body}</td><td>${when[index]?.replace('–', '&ndash;')}</td></tr>`).join('')}</table>`,
  }
  for (const [name, list] of Object.entries(layouts))
    it(`reads ${name}`, () => expect(entries(head + list)).toEqual(expected))

  it('counts years from headings and from dates that have one, in either order', () => {
    expect(entries('DFS Security Clinics\n2024\nRURA\n3 May\nSBS\n9 March\n2023\nTCRA\n5 June')).toEqual([
      'RW RURA 2024-05-03',
      'PE SBS 2024-03-09',
      'TZ TCRA 2023-06-05',
    ])
    expect(
      entries('DFS Security Clinics\nTCRA\n5 November 2023\nRURA\n3 February\nSBS\n9 March\nPURA\n1 July'),
    ).toEqual(['TZ TCRA 2023-11-05', 'RW RURA 2024-02-03', 'PE SBS 2024-03-09', 'GM PURA 2024-07-01'])
  })

  it('asks how a clinic is held where its line does not say', () => {
    const { clinics, findings } = readAnnouncement(
      'DFS Security Clinics\n2025\nTCRA\n5 November, online\nRURA\n3 June\nSBS\n9 March, in person',
    )
    expect(clinics.map(({ mode }) => mode)).toEqual(['online', null, 'in-person'])
    const asked = findings.filter(({ code }) => code === 'mode-missing')
    expect(asked).toMatchObject([{ line: 6, severity: 'warning' }])
    expect(asked[0]?.choices?.map(({ values }) => values.mode)).toEqual(['online', 'in-person', 'hybrid'])
  })

  it('leaves dates open where nothing tells a year, and says so for each clinic', () => {
    const { clinics, findings } = readAnnouncement(
      'DFS Security Clinics\nTCRA\n5 November\nRURA\n3 June\nSBS\n9 March',
    )
    expect(clinics.flatMap(({ days }) => days.map(({ date }) => date))).toEqual([null, null, null])
    expect(
      findings
        .filter(({ code }) => code === 'date-missing')
        .map(({ line, message }) => `${line} ${message.slice(0, 27)}`),
    ).toEqual([
      '3 DFS Security Clinics – TCRA',
      '5 DFS Security Clinics – RURA',
      '7 DFS Security Clinics – SBS:',
    ])
  })

  it('takes the important dates of one clinic for no list', () => {
    const page = `DFS Security Clinic for Ghana
Important dates
Registration deadline: 1 March 2026
Connection test: 2 March 2026
Clinic: 3 March 2026
09:00-10:00 Welcome`
    expect(readAnnouncement(page).clinics).toHaveLength(1)
  })
})
