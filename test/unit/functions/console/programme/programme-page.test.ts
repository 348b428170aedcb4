import { describe, expect, it } from 'vitest'
import type { StaffRole } from '../../../../../shared/domain/access/staff'
import type { ClinicFigures } from '../../../../../shared/domain/clinic/clinic-figures'
import { figureDefinitions } from '../../../../../shared/domain/programme/figure-definitions'
import { readWorkbook } from '../../../../../shared/import/workbook/read-workbook'
import { someFigures } from '../../../../support/builders/figures-builder'
import { aConsoleWithFigures } from '../in-memory-console'

const figures: ClinicFigures[] = [
  someFigures({
    clinicId: 'gambia',
    title: 'Gambia clinic',
    country: 'GM',
    region: 'Africa',
    coOrganisers: ['=PURA'],
    firstDay: '2023-06-05',
    registered: 1200,
    attended: 600,
    recorded: true,
    organiserEmails: ['hodan@example.org'],
  }),
  someFigures({
    clinicId: 'peru',
    title: 'Peru clinic',
    country: 'PE',
    region: 'Americas',
    firstDay: '2022-12-01',
    attended: 40,
  }),
]
const consoleWith = (role: StaffRole = 'analyst', clinics = figures) => aConsoleWithFigures(role, clinics)
const page = async (path: string, role: StaffRole = 'analyst') => {
  const response = await (await consoleWith(role)).get(path)
  return { status: response.status, html: await response.text(), response }
}

describe('the programme page', () => {
  it('shows each figure with its definition, and what is not known as such', async () => {
    const { html } = await page('/console/programme')
    expect(html).toMatch(
      /<strong>Registered<\/strong> people on the list of each clinic, known for 1 of 2 clinics<\/dt><dd><a[^>]*>1,200<span/,
    )
    expect(html).toMatch(
      /<strong>Attendance rate<\/strong> attended \/ registered, of the clinics with both<\/dt><dd><a[^>]*>50%<span/,
    )
    expect(html).toMatch(/<strong>Person-hours<\/strong>[^<]*<\/dt><dd><span>not known<\/span><\/dd>/)
    expect(html).toContain('registered: not known for 1 of 2 clinics')
  })

  it.each([
    ['year', '2022', '2023'],
    ['region', 'Africa', 'Americas'],
    ['country', 'Gambia', 'Peru'],
    ['language', 'not known', 'not known'],
    ['mode', 'not known', 'not known'],
    ['coOrganiser', '=PURA', 'not known'],
    // The chart leaves out the clinic in Peru, of which nobody knows how many registered.
    ['clinic', 'Gambia clinic', 'Gambia clinic'],
  ])('groups by %s in a chart with a table beneath', async (by, first, second) => {
    const { html } = await page(`/console/programme?by=${by}`)
    const chart = /<svg[^>]*class="ranked-bars"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? ''
    expect(chart).toMatch(
      /<title id="groups-title">[^<]+<\/title><desc id="groups-description">[^<]+<\/desc>/,
    )
    for (const label of [first, second]) {
      expect(chart).toContain(label)
      expect(html.slice(html.indexOf(chart) + chart.length)).toContain(label)
    }
  })

  it('shows the years as small multiples and leaves out what no clinic of a year knows', async () => {
    const { html } = await page('/console/programme')
    expect(html).toContain('<desc id="trend-1-description">2022: not known; 2023: 1,200</desc>')
  })

  it('sets two groups beside each other, without a difference where one is not known', async () => {
    const { html } = await page('/console/programme?by=year&a=2022&b=2023')
    const table = html.slice(html.indexOf('Side by side'))
    expect(table).toMatch(/Attended[\s\S]*?>40<[\s\S]*?>600<[\s\S]*?>\+560</)
    expect(table).toMatch(/Registered[\s\S]*?>not known<[\s\S]*?>1,200<[\s\S]*?>–</)
  })

  it.each([
    ['year', 'a=2022&b=2023', 'dimension=year&value=2022', 'dimension=year&value=2023'],
    ['region', 'a=Americas&b=Africa', 'dimension=region&value=Americas', 'dimension=region&value=Africa'],
    ['country', 'a=PE&b=GM', 'dimension=country&value=PE', 'dimension=country&value=GM'],
  ])(
    'leads from every figure of two groups by %s to what it counts in its own group',
    async (by, ab, ...groups) => {
      const { html } = await page(`/console/programme?by=${by}&${ab}`)
      const table = html.slice(html.indexOf('Side by side'))
      const row = (label: string) =>
        new RegExp(`<tr>(?:(?!</tr>).)*>${label} <span(?:(?!</tr>).)*</tr>`, 's').exec(table)?.[0] ?? ''
      const hrefs = (label: string) =>
        [...row(label).matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
      const clinicsOf = (group: string | undefined) =>
        `/console/programme?by=clinic&${group}#groups-of-clinics`
      expect(hrefs('Clinics')).toEqual(groups.map(clinicsOf))
      // The second group has only a clinic that was recorded afterwards, so no list of its people.
      expect(hrefs('Attended')).toEqual([
        `/console/programme/people?figure=attended&${groups[0]}`,
        clinicsOf(groups[1]),
      ])
      expect(row('Registered').match(/not known/g)).toHaveLength(1)
      expect(hrefs('Registered')).toEqual([clinicsOf(groups[1])])
    },
  )

  it.each([
    ['a=gambia&b=peru', ['Gambia clinic', 'Peru clinic'], '–', '-560'],
    ['a=peru&b=gambia', ['Peru clinic', 'Gambia clinic'], '–', '+560'],
    ['a=gambia&b=gambia', ['Gambia clinic', 'Gambia clinic'], '0', '0'],
  ])('sets any two clinics side by side: %s', async (ab, [first, second], registered, attended) => {
    const { html } = await page(`/console/programme?by=clinic&${ab}`)
    const table = html.slice(html.indexOf('Side by side'))
    const headings = [...table.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, text]) => text)
    expect(headings.slice(0, 4)).toEqual(['Figure', first, second, 'Difference'])
    const difference = (label: string) =>
      new RegExp(`>${label} <span(?:(?!</tr>).)*<td[^>]*>([^<]*)</td></tr>`, 's').exec(table)?.[1]
    expect([difference('Registered'), difference('Attended')]).toEqual([registered, attended])
  })

  it('sets nothing beside a clinic that is not there', async () => {
    for (const ab of ['a=gambia&b=nowhere', 'a=gambia', 'a=&b=', 'a=__proto__&b=gambia'])
      expect((await page(`/console/programme?by=clinic&${ab}`)).html).not.toContain('Side by side')
  })

  it('leads from a number of clinics to these clinics, and to their files', async () => {
    const { html } = await page('/console/programme?by=year')
    expect(html).toContain(
      'href="/console/programme?by=clinic&amp;dimension=year&amp;value=2023#groups-of-clinics"',
    )
    const ofYear = (await page('/console/programme?by=clinic&dimension=year&value=2023')).html
    expect(ofYear).toContain('Only the clinics of <strong dir="auto">2023</strong>')
    expect(ofYear).toContain('Gambia clinic')
    expect(ofYear).not.toContain('Peru clinic')
    expect(ofYear).toContain('href="/console/programme.csv?by=clinic&amp;dimension=year&amp;value=2023"')
    const csv = (await page('/console/programme.csv?by=clinic&dimension=year&value=2023')).html
    expect(csv).toContain('Gambia clinic')
    expect(csv).not.toContain('Peru clinic')
  })

  it('ranks the clinics that know how many registered, under the names that tell them apart', async () => {
    const series = 'Digital Financial Services (DFS) Security Clinic'
    const clinics = [
      someFigures({ clinicId: 'small', title: `${series} Lesotho`, registered: 7 }),
      someFigures({ clinicId: 'large', title: `${series}s – PURA`, registered: 70 }),
      someFigures({ clinicId: 'unknown', title: `${series} for Peru` }),
    ]
    const response = await (await consoleWith('analyst', clinics)).get('/console/programme?by=clinic')
    const [, description = ''] = /<desc id="groups-description">([^<]*)</.exec(await response.text()) ?? []
    expect(description).toBe('PURA: 70; Lesotho: 7')
  })

  it('leads from every figure that is known to the people or clinics behind it, within the group that is shown', async () => {
    const all = (await page('/console/programme')).html
    const leads = (html: string, label: string) =>
      new RegExp(`<strong>${label}</strong>.*?</dt><dd>(?:<a href="([^"]*)")?`).exec(html)?.[1]
    for (const label of ['Clinics', 'Attendance rate'])
      expect([label, leads(all, label)]).toEqual([label, '/console/programme?by=clinic#groups-of-clinics'])
    for (const label of ['Registered', 'Attended'])
      expect([label, leads(all, label)]).toEqual([
        label,
        `/console/programme/people?figure=${label.toLowerCase()}`,
      ])
    expect(all).toContain('<section id="groups-of-clinics">')
    expect(leads(all, 'People')).toBeUndefined()
    const ofYear = (await page('/console/programme?by=country&dimension=year&value=2023')).html
    const ofClinics = '/console/programme?by=clinic&amp;dimension=year&amp;value=2023#groups-of-clinics'
    expect(leads(ofYear, 'Registered'), 'no list of a clinic that was recorded').toBe(ofClinics)
    const ofOther = (await page('/console/programme?by=country&dimension=year&value=2022')).html
    expect(leads(ofOther, 'Attended')).toBe(
      '/console/programme/people?figure=attended&amp;dimension=year&amp;value=2022',
    )
    expect(ofOther).toContain(
      'href="/console/programme/people?figure=attended&amp;dimension=country&amp;value=PE"',
    )
  })

  it('leads from institutions, countries, people and hours of one clinic to what they count', async () => {
    const counted = someFigures({
      clinicId: 'peru',
      joined: 2,
      personMinutes: 90,
      people: { keys: [1, 2], erased: 0, erasedReturning: 0 },
      institutions: { count: 2, keys: [3, 4] },
      countries: { count: 1, codes: ['PE'] },
    })
    const completed = { ...counted, clinicId: 'completed', recorded: true }
    const response = await (await consoleWith('analyst', [counted, completed])).get(
      '/console/programme?by=clinic',
    )
    const html = await response.text()
    for (const id of ['peru', 'completed']) {
      const cells = [...html.matchAll(/data-label="([^"]+)"[^>]*><a href="([^"#]*)"/g)].filter(([, , href]) =>
        href?.includes(`/${id}/`),
      )
      expect(Object.fromEntries(cells.map(([, label, href]) => [label, href]))).toEqual({
        Joined: `/console/clinics/${id}/attendees`,
        People: `/console/clinics/${id}/attendees`,
        Institutions: `/console/clinics/${id}/report`,
        Countries: `/console/clinics/${id}/report`,
        'Person-hours': `/console/clinics/${id}/attendees?sort=minutes`,
      })
    }
  })

  it('leads from the people of a clinic to their list, and of one recorded afterwards to none', async () => {
    const { html } = await page('/console/programme?by=clinic')
    expect(html).toContain('href="/console/clinics/peru/attendees?reach=attended"')
    expect(html).not.toContain('/console/clinics/gambia/attendees')
  })

  it('ignores a dimension or a group that does not exist', async () => {
    expect((await page('/console/programme?by=wrong&a=x&b=y')).status).toBe(200)
  })

  it('shows a partner their own clinics only', async () => {
    const { html } = await page('/console/programme?by=clinic', 'partner')
    expect(html).toContain('Gambia clinic')
    expect(html).not.toContain('Peru clinic')
  })

  it('says where figures come from while there are none', async () => {
    const response = await (await consoleWith('analyst', [])).get('/console/programme')
    expect(await response.text()).toContain('No clinic has been held yet')
  })

  it('gives the groups as CSV: what is not known is empty, formulas are text', async () => {
    const { html, response } = await page('/console/programme.csv?by=coOrganiser')
    expect(response.headers.get('content-disposition')).toContain('programme-by-coOrganiser.csv')
    const genders = ',""'.repeat(15)
    expect(html.replace('\ufeff', '').split('\r\n').slice(1, 4)).toEqual([
      `"'=PURA","1","","","1200","","600","0.5","","","","",""${genders}`,
      `"not known","1","","","","","40","","","","","",""${genders}`,
      `"All clinics","2","","","1200","","640","0.5","","","","",""${genders}`,
    ])
  })

  it('gives the groups as a workbook with numbers, definitions and notes', async () => {
    const response = await (await consoleWith()).get('/console/programme.xlsx?by=region')
    const read = await readWorkbook(new Uint8Array(await response.arrayBuffer()), () => true)
    const cells = JSON.stringify(read)
    for (const text of ['Africa', 'Registered', '1200', 'registered: not known for 1 of 2 clinics'])
      expect(cells).toContain(text)
    for (const { label, definition } of figureDefinitions)
      expect([label, cells.includes(`"${label}","${definition}"`)]).toEqual([label, true])
  })

  it('shows the one definition of each figure at its total and where two groups stand side by side', async () => {
    const { html } = await page('/console/programme?by=year&a=2022&b=2023')
    for (const { label, definition } of figureDefinitions) {
      expect(html).toContain(`<strong>${label}</strong> ${definition}`)
      expect(html).toContain(`${label} <span class="muted small">${definition}</span>`)
    }
  })

  it('leaves a line in the audit log for each file, and for no page', async () => {
    const testConsole = await consoleWith('partner')
    await testConsole.get('/console/programme?by=clinic')
    await testConsole.get('/console/programme.csv?by=region')
    await testConsole.get('/console/programme.xlsx?by=clinic')
    const lines = await testConsole.deps.programme.programmeAudit()
    expect(lines.map(({ by, action, after }) => [by, action, after])).toEqual([
      ['staff-1', 'exported', { format: 'csv', by: 'region' }],
      ['staff-1', 'exported', { format: 'xlsx', by: 'clinic' }],
    ])
  })
})
