import { describe, expect, it } from 'vitest'
import { updateFigures } from '../../../../../shared/use-cases/programme/update-figures'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
} from '../../../../support/builders/builders'
import { someFigures } from '../../../../support/builders/figures-builder'
import { aConsole, aStaff, pageText } from '../in-memory-console'

type Role = Parameters<typeof aStaff>[0]
const list = '/console/programme/people'

/** Two clinics, in 2025 and 2026, with so many people; every second one joined for an hour, the first for three. */
const consoleWith = async (
  role: Role,
  [earlier, later]: [number, number] = [3, 4],
  /** Who registers for both clinics, joins them and tells a gender. */
  both: readonly string[] = [],
) => {
  const testConsole = await aConsole({ now: '2026-12-14T12:00:00.000Z', staff: aStaff(role), clinics: [] })
  const { deps } = testConsole
  const addClinic = async (id: string, year: number, people: number, organiser: string) => {
    const days = aPublishedClinic().days.map((day) => ({
      ...day,
      date: day.date.replace('2026', String(year)),
    }))
    const organisers = [{ name: 'Organiser', email: organiser, language: 'en' as const }]
    await deps.clinics.create(
      aPublishedClinic({ id, title: `Clinic of ${year}`, days, organisers }),
      anAuditRecord({ clinicId: id }),
    )
    const stays = []
    for (let index = 0; index < people + both.length; index += 1) {
      const email = both[index - people] ?? `${id}.${index}@example.org`
      const isBoth = index >= people
      const { gender: _, ...untold } = aRegistration({
        clinicId: id,
        email,
        name: `Person ${isBoth ? 'both' : id} ${String(index).padStart(3, '0')}`,
      })
      const registration = isBoth ? { ...untold, gender: 'woman' as const } : untold
      await deps.registrations.register(
        registration,
        aLedgerEntry({ clinicId: id, recipientId: registration.id }),
        null,
      )
      const to = `${year}-12-10T0${index === 0 ? 9 : 7}:00:00.000Z`
      if (isBoth || index % 2 === 0)
        stays.push(aStay({ name: email, email, from: `${year}-12-10T06:00:00.000Z`, to }))
    }
    await deps.attendance.saveReport(aReport({ clinicId: id, stays }))
    await updateFigures(deps, id)
  }
  await addClinic('old', 2025, earlier, 'other@example.org')
  await addClinic('new', 2026, later, 'hodan@example.org')
  const recorded = someFigures({
    clinicId: 'recorded',
    recorded: true,
    registered: 50,
    attended: 40,
    firstDay: '2021-05-04',
  })
  await deps.programme.saveRecord({ clinicId: 'recorded', revision: 1, isFrozen: false, figures: recorded })
  return testConsole
}
const namesIn = (html: string): string[] =>
  [...html.matchAll(/Person (\w+ \d{3})/g)].map(([, name = '']) => name)

describe('the people of a figure of the programme report', () => {
  it('are listed clinic by clinic, the latest first, and are as many as the figure says', async () => {
    const { get } = await consoleWith('organiser')
    const registered = await (await get(`${list}?figure=registered`)).text()
    expect(namesIn(registered)).toEqual([
      'new 000',
      'new 001',
      'new 002',
      'new 003',
      'old 000',
      'old 001',
      'old 002',
    ])
    expect(namesIn(await (await get(`${list}?figure=joined`)).text())).toEqual([
      'new 000',
      'new 002',
      'old 000',
      'old 002',
    ])
    const attended = await pageText(await get(list))
    expect(attended).toContain('People who attended')
    expect(attended).toContain('2 people of 2 clinics. 40 people of 1 clinic cannot be listed')
    const report = await pageText(await get('/console/programme'))
    expect(report).toMatch(/Attended of these, attended at least one day.{0,40} 42/)
  })

  it('are those of one group of clinics where one is chosen', async () => {
    const { get } = await consoleWith('organiser')
    const ofYear = await (await get(`${list}?figure=joined&dimension=year&value=2025`)).text()
    expect(namesIn(ofYear)).toEqual(['old 000', 'old 002'])
    expect(ofYear).toContain('In the clinics of <strong dir="auto">2025</strong>')
    const csv = await (await get(`${list}.csv?figure=joined&dimension=year&value=2025`)).text()
    expect(namesIn(csv)).toEqual(['old 000', 'old 002'])
    expect(namesIn(await (await get(`${list}?figure=joined&dimension=year&value=1999`)).text())).toEqual([])
  })

  it('come fifty on a page, each once, and a page beyond the last one is the last', async () => {
    const { get } = await consoleWith('organiser', [40, 75])
    const pages = []
    for (const page of [1, 2, 3, 4])
      pages.push(await (await get(`${list}?figure=registered&page=${page}`)).text())
    const [first = '', second = '', third = '', fourth] = pages
    expect([first, second, third].map((html) => namesIn(html).length)).toEqual([50, 50, 15])
    expect(new Set([first, second, third].flatMap(namesIn)).size).toBe(115)
    expect(fourth).toBe(third)
    expect(second).toContain(`href="${list}?figure=registered&amp;page=3"`)
  })

  it.each<[Role, string[], RegExp]>([
    ['admin', ['new 000', 'old 000'], /@example\.org/],
    ['partner', ['new 000'], /new\.0@example\.org/],
    ['analyst', [], /Central Bank of Somalia/],
  ])('are shown to the %s with the names that the role may see', async (role, names, content) => {
    const { get } = await consoleWith(role)
    for (const path of [list, `${list}.csv`]) {
      const text = await (await get(path)).text()
      expect([path, namesIn(text)]).toEqual([path, names])
      expect(text).toMatch(content)
      if (role === 'analyst') expect(text).not.toMatch(/Person |example\.org|Woman/)
      if (role === 'partner') expect(text).not.toMatch(/2025|old\./)
    }
  })

  it('leave the console as a file with a line in the audit log of each clinic', async () => {
    const { get, deps } = await consoleWith('admin')
    const csv = await (await get(`${list}.csv?figure=attended`)).text()
    expect(csv.replace('\ufeff', '').trimEnd().split('\r\n')[1]).toBe(
      '"Clinic of 2026","2026-12-10","Person new 000","new.0@example.org","Central Bank of Somalia","Central Bank of Somalia","Central bank","Somalia","SO","1","180"',
    )
    for (const id of ['new', 'old']) {
      const exports = (await deps.clinics.audit(id)).filter(({ action }) => action === 'exported')
      expect(exports.map(({ after }) => after)).toEqual([
        { list: 'attendees', attendees: 1, format: 'csv', hasNames: true },
      ])
    }
  })

  it('are too many for a file above 5,000, and the page says how to get fewer', async () => {
    const { get, deps } = await consoleWith('admin')
    const large = someFigures({ clinicId: 'large', firstDay: '2020-01-01', registered: 4_994 })
    await deps.programme.saveRecord({ clinicId: 'large', revision: 1, isFrozen: false, figures: large })
    const answer = await get(`${list}.csv?figure=registered`)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('A file has at most 5,000 people of 40 clinics. Choose a year')
    expect((await get(`${list}.csv?figure=registered&dimension=year&value=2026`)).status).toBe(200)
  })
})

describe('the people whom the programme report counts once', () => {
  const both = ['amina@example.org', 'omar@example.org']

  it('are listed once, with the latest clinic that they joined and the number of clinics', async () => {
    const { get } = await consoleWith('organiser', [3, 4], both)
    const people = await (await get(`${list}?figure=people`)).text()
    expect(namesIn(people)).toEqual(['both 004', 'both 005', 'new 000', 'new 002', 'old 000', 'old 002'])
    expect(people).toContain('6 people of 2 clinics.')
    const returning = await (await get(`${list}?figure=returning`)).text()
    expect(namesIn(returning)).toEqual(['both 004', 'both 005'])
    expect(returning).toMatch(/data-label="Clinics joined"[^>]*>2</)
    const ofYear = await (await get(`${list}?figure=returning&dimension=year&value=2026`)).text()
    expect(namesIn(ofYear), 'nobody came twice to the clinics of one year').toEqual([])
    const csv = await (await get(`${list}.csv?figure=people`)).text()
    expect(namesIn(csv)).toHaveLength(6)
  })

  it('are as many as the report says, with a link from it', async () => {
    const { get } = await consoleWith('organiser', [3, 4], both)
    const report = await (await get('/console/programme')).text()
    for (const [figure, count] of [
      ['people', 6],
      ['returning', 2],
    ])
      expect(report).toContain(`<a href="${list}?figure=${figure}">${count}<span`)
    expect(report).toContain('<a href="/console/programme/institutions">')
    expect(report).toContain('<a href="/console/programme/countries">')
  })

  it.each(['people', 'returning'])('have no list of %s for who sees no names', async (figure) => {
    const { get } = await consoleWith('analyst', [3, 4], both)
    expect((await get(`${list}?figure=${figure}`)).status).toBe(404)
    expect((await get(`${list}.csv?figure=${figure}`)).status).toBe(404)
    expect(await (await get('/console/programme')).text()).not.toContain(`figure=${figure}`)
    expect(await (await get(`${list}?figure=joined`)).text()).not.toContain(`figure=${figure}`)
  })

  it('are a partner’s own', async () => {
    const { get } = await consoleWith('partner', [3, 4], both)
    const people = await (await get(`${list}?figure=people`)).text()
    expect(namesIn(people)).toEqual(['both 004', 'both 005', 'new 000', 'new 002'])
    expect(namesIn(await (await get(`${list}?figure=returning`)).text())).toEqual([])
  })
})

describe('the genders of the programme report', () => {
  const both = ['amina@example.org', 'omar@example.org']

  it('each lead to as many people, also of those who told none', async () => {
    const { get } = await consoleWith('organiser', [3, 4], both)
    const report = await (await get('/console/programme')).text()
    const figures = [...report.matchAll(/<a href="([^"]*gender=[^"]*)">(\d+)<span/g)]
    expect(figures).toHaveLength(6)
    for (const [, href = '', count] of figures) {
      const people = await (await get(href.replaceAll('&amp;', '&'))).text()
      expect([href, namesIn(people).length]).toEqual([href, Number(count)])
    }
  })

  it('have no list for who sees no names', async () => {
    const { get } = await consoleWith('analyst', [3, 4], both)
    for (const gender of ['woman', 'none'])
      expect((await get(`${list}?figure=joined&gender=${gender}`)).status).toBe(404)
    expect(await (await get('/console/programme')).text()).not.toContain('gender=')
  })
})
