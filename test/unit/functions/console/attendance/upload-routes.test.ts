import { describe, expect, it } from 'vitest'
import { aClinic, aDay, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'
import { aDayLater, after, ayaanRow, csv, day } from './day-fixture'

describe('the upload of a Zoom report', () => {
  it('takes the stays in the zone of the report’s clock', async () => {
    const { upload, deps } = await aDayLater()
    const answer = await upload(csv(ayaanRow))
    expect(answer.headers.get('location')).toBe(`${day}?notice=report`)
    const report = await deps.attendance.report(somaliaClinicId, 1)
    expect(report).toMatchObject({ by: 'staff-1', receivedAt: after })
    expect(report?.stays).toMatchObject([
      { email: 'ayaan@example.org', from: '2026-12-10T06:05:00.000Z', to: '2026-12-10T09:20:00.000Z' },
    ])
  })

  it('names every row that is wrong and imports nothing', async () => {
    const { upload, deps } = await aDayLater()
    const answer = await upload(
      csv(
        ayaanRow,
        'Omar,omar@example.org,yesterday,2026-12-10 12:20:00,1',
        'Lul,,2026-12-10 10:00:00,2026-12-10 09:00:00,1',
      ),
    )
    expect(answer.status).toBe(422)
    const words = await pageText(answer)
    expect(words).toContain('Row 3: the join time "yesterday" is no date and time.')
    expect(words).toMatch(/Row 4: leaves at/)
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
  })

  it('leaves out the rows that cannot be read when the staff member allows it, and the summary says so', async () => {
    const { upload, deps, get, count } = await aDayLater()
    const text = csv(ayaanRow, 'Omar,omar@example.org,yesterday,2026-12-10 12:20:00,1')
    expect(await pageText(await upload(text))).toContain('Nothing was counted. Tick what applies')
    await upload(text, { skipBadRows: 'yes' })
    expect(await deps.attendance.report(somaliaClinicId, 1)).toMatchObject({ skippedRows: 1 })
    await count()
    expect(await pageText(await get(day))).toContain(
      '1 row of the report could not be read and was left out.',
    )
  })

  it('shows what the file says before anything is counted', async () => {
    const { post, deps } = await aDayLater()
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    form.set(
      'file',
      new File([csv(ayaanRow, 'ITU Host,,2026-12-10 09:00:00,2026-12-10 12:30:00,210')], 'r.csv'),
    )
    const answer = await post(`${day}/report`, form)
    expect(answer.status).toBe(200)
    const page = await answer.clone().text()
    expect(page).toContain('name="carried"')
    const words = await pageText(answer)
    expect(words).toContain(
      'The meeting ran 09:00-12:30; with Mogadishu time that is 09:00-12:30 in Mogadishu, day 1 is 09:00-12:30.',
    )
    expect(words).toContain(
      'Rows read 2 Registrants who joined 1 Unmatched participants 0 Hosts, interpreters and bots 1',
    )
    expect(words).toContain(
      'Excluded for the reasons below; you can include them on the day’s attendance page. ITU Host, host: suggested by the display name',
    )
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
  })

  it('suggests the time zone with which the meeting covers the day', async () => {
    const { post } = await aDayLater()
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    const early = 'Ayaan Nur,ayaan@example.org,2026-12-10 06:55:00,2026-12-10 10:35:00,220'
    form.set('file', new File([csv(early)], 'r.csv'))
    const answer = await post(`${day}/report`, form)
    expect(await answer.clone().text()).toContain('name="zone" value="Europe/Zurich"')
    expect(await pageText(answer)).toMatch(
      /with Mogadishu time that is 06:55-10:35 in Mogadishu, day 1 is 09:00-12:30\. 115 minutes of the day would be without a meeting; with Zurich time that is 08:55-12:35 in Mogadishu\..*Use Zurich time/,
    )
  })

  it('asks about the report of another meeting', async () => {
    const { upload, deps } = await aDayLater()
    const block = 'Topic,ID,Host,Duration (minutes),Start time,End time,Participants'
    const meeting = 'Clinic,999 8888 7777,ITU,200,2026-12-10 09:00:00,2026-12-10 12:20:00,1'
    const text = [block, meeting, '', csv(ayaanRow)].join('\r\n')
    expect(await pageText(await upload(text))).toContain(
      'This report is from meeting 99988887777; the clinic’s meeting is 84512345678. It belongs to this clinic.',
    )
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
    await upload(text, { otherMeeting: 'yes' })
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeDefined()
  })

  it('begins with the zone in which the organisers’ last report was read', async () => {
    const { upload, get } = await aDayLater()
    const early = 'Ayaan Nur,ayaan@example.org,2026-12-10 06:55:00,2026-12-10 10:35:00,220'
    await upload(csv(early), { zone: 'Europe/Zurich' })
    expect(await (await get(`${day.replace('days/1', 'days/2')}/report`)).text()).toMatch(
      /<option value="Europe\/Zurich" selected/,
    )
  })

  it('says what it expects of a file that is no report', async () => {
    const { upload } = await aDayLater()
    expect(await pageText(await upload('hello\nworld'))).toContain('Nothing was read from this file')
    expect(await pageText(await upload(''))).toContain('Choose the CSV file that Zoom gave you.')
  })

  it('asks which number is the month, keeping the file', async () => {
    const clinic = aPublishedClinic()
    clinic.days = [aDay({ date: '2026-03-20' }), aDay({ number: 2, date: '2026-03-21' })]
    const { post, deps } = await aConsole({ clinics: [clinic], now: '2026-12-01T00:00:00.000Z' })
    const text = csv('Ayaan Nur,ayaan@example.org,03/04/2026 09:05:00,03/04/2026 12:20:00,195')
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    form.set('file', new File([text], 'report.csv'))
    const answer = await post(`${day}/report`, form)
    expect(answer.status).toBe(422)
    const page = await answer.clone().text()
    expect(page).toContain('value="mdy"')
    expect(page).toContain('value="dmy"')
    expect(page).toContain('name="carried"')
    expect(await pageText(answer)).toMatch(
      /What does “03\/04\/2026 09:05:00” in row 2 mean\?.*4 March 2026.*3 April 2026/,
    )
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
  })

  it('refuses a report of another day or with the wrong clock, and says when it begins', async () => {
    const { upload, deps } = await aDayLater()
    const answer = await upload(csv(ayaanRow), { zone: 'Pacific/Auckland' })
    expect(answer.status).toBe(422)
    expect(await pageText(answer)).toMatch(
      /No row falls into day 1,.*Is it another day’s report, or another time zone\?/,
    )
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
  })

  it('unites the reports of a meeting that was restarted', async () => {
    const { post, deps } = await aDayLater()
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    form.set('confirmed', 'yes')
    form.append('file', new File([csv(ayaanRow)], 'one.csv'))
    form.append(
      'file',
      new File([csv('Omar Ali,omar@example.org,2026-12-10 10:00:00,2026-12-10 11:00:00,60')], 'two.csv'),
    )
    await post(`${day}/report`, form)
    expect((await deps.attendance.report(somaliaClinicId, 1))?.stays).toHaveLength(2)
  })

  it('says that an earlier report will be replaced', async () => {
    const { upload, get } = await aDayLater()
    await upload(csv(ayaanRow))
    expect(await pageText(await get(`${day}/report`))).toContain(
      'A new one replaces it; decisions about its rows are kept.',
    )
  })

  it('is not for drafts', async () => {
    const { get } = await aConsole({ clinics: [aClinic()] })
    expect((await get(`${day}/report`)).status).toBe(404)
    expect((await get(day)).status).toBe(404)
  })
})

describe('a clinic without a meeting, or that was cancelled', () => {
  it('counts no clicks of a joining link in person', async () => {
    const inPerson = aPublishedClinic({ mode: 'in-person', zoom: null, venue: null })
    const { get } = await aConsole({ clinics: [inPerson], now: '2026-12-12T12:00:00.000Z' })
    const words = await pageText(await get(`/console/clinics/${somaliaClinicId}`))
    expect(words).toContain('Attended at least one day')
    expect(words).not.toMatch(/joining link/i)
  })

  it('is not waited for once it is cancelled', async () => {
    const cancelled = aPublishedClinic({ status: 'cancelled' })
    const { get } = await aConsole({ clinics: [cancelled], now: '2026-12-01T12:00:00.000Z' })
    const words = await pageText(await get(day))
    expect(words).toContain('The clinic was cancelled before this day')
    expect(words).not.toContain('Its summary is made')
  })
})
