import { describe, expect, it } from 'vitest'
import { readAttendeeFilter } from '../../../../../functions/console/attendees/attendee-filter'
import type { StaffMember } from '../../../../../shared/domain/access/staff'
import { readWorkbook } from '../../../../../shared/import/workbook/read-workbook'
import { selectAttendees } from '../../../../../shared/queries/attendees/attendee-list'
import { readClinicAttendance } from '../../../../../shared/queries/attendees/clinic-attendance'
import { aClinic, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { rawInvitations, rawPeople, storeReportedClinic } from '../../../../support/reported-clinic'
import { aConsole, aStaff, consoleSiteUrl, pageText } from '../in-memory-console'

const address = `/console/clinics/${somaliaClinicId}/report`

const aReportConsole = async (staff: StaffMember = aStaff()) => {
  const testConsole = await aConsole({
    now: '2026-12-12T09:00:00.000Z',
    staff,
    clinics: [aPublishedClinic()],
  })
  const people = rawPeople(60)
  await storeReportedClinic(testConsole.deps, people, rawInvitations(people))
  return testConsole
}

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]+)">([\d,.]+)<span class="hidden">/g)].map(
    ([, href = '', value = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      value,
    }),
  )

describe('the page of a clinic’s report', () => {
  it('has every number of people lead to a list of that length', async () => {
    const { get, deps } = await aReportConsole()
    const clinic = aPublishedClinic()
    const html = await (await get(address)).text()
    // Institutions, countries and hours are no people: their link shows those who joined.
    const totals = html.slice(html.indexOf('<h2>Reach'), html.indexOf('<h2>Days'))
    const links = linksIn(html.replace(totals, '')).filter(
      ({ href }) => href.includes('/attendees') && !href.includes('sort=minutes'),
    )
    const view = await readClinicAttendance(deps, aStaff(), clinic)

    expect(links.length).toBeGreaterThan(40)
    for (const { href, value } of links) {
      const query = new URL(href, consoleSiteUrl).searchParams
      const filter = readAttendeeFilter((name) => query.get(name) ?? undefined, clinic)
      expect([href, selectAttendees(view?.attendees ?? [], filter, 2).length]).toEqual([href, Number(value)])
    }
  })

  it('leads to a list that says by what it is narrowed', async () => {
    const { get } = await aReportConsole()
    const list = `/console/clinics/${somaliaClinicId}/attendees`
    expect(await pageText(await get(`${list}?reach=clicked&except=joined`))).toContain(
      'of 60 registered; without people who: Joined',
    )
    expect(await pageText(await get(`${list}?day=1&session=3&also=joined.2&language=fr`))).toContain(
      '; only people in session 3; only people who also: Joined, day 2; only people with e-mails in French',
    )
  })

  it('says what was not measured and what is not known, and shows no 0 for it', async () => {
    const { get } = await aConsole({ now: '2026-11-30T09:00:00.000Z', clinics: [aPublishedClinic()] })
    const text = await pageText(await get(address))
    expect(text).toContain('Page opened not measured – –')
    expect(text).toMatch(
      /Step People Lost Not in the step before Invited not known – – Invitation delivered not known/,
    )
    expect(text).toMatch(/Day 1 0 not known not known not known/)
    expect(text).toContain('No e-mail of this clinic has been sent.')
  })

  it('shows each loss with its share of the step before', async () => {
    const { get } = await aReportConsole()
    const text = await pageText(await get(address))
    const clicked = rawPeople(60).filter((person) => person.clicked.length > 0).length
    expect(text).toContain(`${60 - clicked} ${Math.round((60 - clicked) / 0.6)}% of registered`)
  })

  it('names nobody, and leads analysts to no page that they may not open', async () => {
    const { get } = await aReportConsole(aStaff('analyst', { email: 'lerato@example.org' }))
    const html = await (await get(address)).text()
    expect(html).not.toContain('person-1@example.org')
    expect(html).not.toContain('/invitations')
    expect(html).toContain('/attendees?reach=registered')
  })

  it('describes each picture in words and has its numbers in a table', async () => {
    const { get } = await aReportConsole()
    const html = await (await get(address)).text()
    const pictures = [...html.matchAll(/<svg[^>]*aria-labelledby="(\S+) (\S+)".*?<\/svg>/g)]
    expect(pictures).toHaveLength(2)
    for (const [svg, title, description] of pictures) {
      expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`))
      expect(svg).toMatch(new RegExp(`<desc id="${description}">[^<]+: \\d+`))
    }
    expect(html.match(/<table>/g)?.length).toBeGreaterThan(pictures.length)
  })

  it('does not exist for a draft', async () => {
    const { get } = await aConsole({ clinics: [aClinic()] })
    expect((await get(address)).status).toBe(404)
    expect((await get(`${address}.xlsx`)).status).toBe(404)
  })
})

describe('the workbook of a clinic’s report', () => {
  it('has the numbers of the page, an organisation as text, and empty cells for what is not known', async () => {
    const { get } = await aReportConsole()
    const answer = await get(`${address}.xlsx`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const rowsUnder = async (heading: string) => {
      const read = await readWorkbook(bytes, ([first]) => first?.cells[0] === heading)
      return read.kind === 'table' ? read.rows.map(({ cells }) => cells) : []
    }

    expect(answer.headers.get('content-disposition')).toContain(`${somaliaClinicId}-report.xlsx`)
    const opened = (await rowsUnder('Step')).find(([step]) => step === 'Page opened')
    expect(opened?.slice(1, 5)).toEqual(['', '', '', ''])
    expect((await rowsUnder('Institution')).map(([name]) => name)).toContain('=Central Bank, Somalia')
    expect((await rowsUnder('Day')).slice(1).map(([day, registered]) => [day, registered])).toEqual([
      ['1', '60'],
      ['2', '60'],
    ])
  })

  it('is noted in the audit log', async () => {
    const { get, deps } = await aReportConsole()
    await get(`${address}.xlsx`)
    const lines = await deps.clinics.audit(somaliaClinicId)
    expect(lines).toContainEqual(
      expect.objectContaining({
        action: 'exported',
        by: 'staff-1',
        after: { list: 'clinic-report', format: 'xlsx' },
      }),
    )
  })
})
