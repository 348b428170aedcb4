import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const header =
  'title,country,coOrganisers,firstDay,lastDay,mode,language,registered,joined,attended,institutions,countries'
const csv = `${header}
Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN
Wrong clinic,XX,,2023-06-05,2023-06-06,,,,,,,
Future clinic,SO,,2027-06-05,2027-06-06,,,,,,,
`
const open = (role: Parameters<typeof aStaff>[0] = 'organiser') =>
  aConsole({ staff: aStaff(role), now: '2026-11-20T09:00:00.000Z' })

describe('recording past clinics in the console', () => {
  it('shows what is recorded and what is left out before anything is stored', async () => {
    const { post, deps } = await open()
    const html = await (await post('/console/history', { text: csv })).text()
    expect(html).toContain('Record 1 past clinic?')
    expect(html).toContain('Row 3, country: <bdi>&quot;XX&quot; is no country')
    expect(html).toContain('Row 4, lastDay: <bdi>the clinic is not over</bdi>')
    expect(await deps.clinics.list()).toEqual([])
  })

  it('shows the attendance by day of a file that has it, and explains its columns', async () => {
    const { post, get } = await open()
    const row = 'Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN'
    const text = `${header},attendedDay1,attendedDay2,attendedDay3\n${row},70,61,\nWrong,GM,,2022-06-05,2022-06-06,,,,,,,,,,4\n`
    const page = await pageText(await post('/console/history', { text }))
    expect(page).toContain('80 70, 61 2')
    expect(page).toContain('Row 3, attendedDay3: the clinic has 2 days')
    expect(await pageText(await get('/console/history'))).toContain('attendedDay1, attendedDay2, …')
  })

  it('records after the confirmation, once', async () => {
    const { post, get, deps } = await open()
    for (let time = 0; time < 2; time += 1) {
      const response = await post('/console/history', { text: csv, confirmed: 'yes' })
      expect(response.headers.get('location')).toBe('/console?notice=recorded')
    }
    expect(await deps.clinics.list()).toMatchObject([{ title: 'Gambia clinic', status: 'recorded' }])
    const list = await (await get('/console')).text()
    expect(list).toContain('recorded afterwards')
    expect(await (await get('/console/programme')).text()).toMatch(/<dd><a[^>]*>120</)
  })

  it.each(['', 'no header', 'email,name\na@b.org,A'])(
    'keeps what was typed and says what is wrong with %j',
    async (text) => {
      const { post } = await open()
      const response = await post('/console/history', { text })
      expect(response.status).toBe(422)
      expect(await response.text()).toContain('No clinic found')
    },
  )

  it('gives a template with the header alone', async () => {
    const { get } = await open()
    const response = await get('/console/history/template.csv')
    expect((await response.text()).trim().replace('\ufeff', '')).toBe(header)
  })

  it('offers to record the list page of 2021-2023 and records its 25 clinics', async () => {
    const text = readFileSync('samples/announcements/clinics-2021-2023.txt', 'utf8')
    const { post, deps } = await open()
    const asked = await (await post('/console/clinics/new', { text })).text()
    expect(asked).toContain('Record 25 past clinics')
    expect(await deps.clinics.list()).toEqual([])

    const response = await post('/console/history/announcement', { text })
    expect(response.headers.get('location')).toBe('/console?notice=recorded')
    const clinics = await deps.clinics.list()
    expect(clinics).toHaveLength(25)
    expect(clinics.every(({ status }) => status === 'recorded')).toBe(true)
    expect(await deps.programme.listFigures()).toHaveLength(25)
    expect(Object.values(deps.queue).flat()).toEqual([])
  })

  it('records nothing of an announcement that is not over', async () => {
    const { post, deps } = await open()
    const text = 'DFS Security Clinic Lesotho\n5-6 June 2027, 10:00-12:00 Maseru time, online, Lesotho'
    const response = await post('/console/history/announcement', { text })
    expect(response.headers.get('location')).toBe('/console?notice=not-recorded')
    expect(await deps.clinics.list()).toEqual([])
  })

  it.each(['analyst', 'partner'] as const)('is closed to the %s', async (role) => {
    const { get } = await open(role)
    expect((await get('/console/history')).status).toBe(403)
  })
})
