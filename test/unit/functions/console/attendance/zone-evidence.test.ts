import { describe, expect, it } from 'vitest'
import { aClinic, anAuditRecord, aReport, aZoomEvent } from '../../../../support/builders/builders'
import { pageText } from '../in-memory-console'
import { aSampleConsole, dayPage, fieldReport } from './report-fixture'

const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes)'
/** The meeting really ran 05:45-08:00 UTC, 08:45-11:00 in Mogadishu; the account's clock is Zurich's. */
const shortMeeting = `${header}
Amina,amina@example.org,12/10/2025 06:45:10 AM,12/10/2025 09:00:00 AM,135
Omar,omar@example.org,12/10/2025 07:20:00 AM,12/10/2025 09:00:00 AM,100
Guest,,12/10/2025 08:00:30 AM,12/10/2025 09:00:00 AM,60
`
const meetingId = '89610530000'
const meeting = { meetingId, meetingUuid: 'run' }
const joins = [
  aZoomEvent({ ...meeting, participantId: '1', at: '2025-12-10T05:45:12.000Z', email: 'amina@example.org' }),
  aZoomEvent({ ...meeting, participantId: '2', at: '2025-12-10T06:20:03.000Z', email: 'omar@example.org' }),
  aZoomEvent({ ...meeting, participantId: '3', at: '2025-12-10T07:00:29.000Z', email: null, name: 'guest' }),
]
const noOne = { participantId: null, email: null, name: '', registrantId: null }
const bounds = [
  aZoomEvent({ ...meeting, ...noOne, kind: 'started', at: '2025-12-10T05:30:00.000Z' }),
  aZoomEvent({ ...meeting, ...noOne, kind: 'ended', at: '2025-12-10T10:06:40.000Z' }),
]

const previewWith = async (events: typeof joins, zone: string, file: string | Uint8Array = shortMeeting) => {
  const parts = await aSampleConsole()
  for (const event of events) await parts.deps.attendance.recordEvent(parts.clinic.id, event)
  const answer = await parts.upload(file, zone)
  return { status: answer.status, html: await answer.clone().text(), words: await pageText(answer) }
}

describe('Zoom’s own events', () => {
  it('show the zone of the report’s clock, though the meeting was shorter than the day', async () => {
    const { words, html } = await previewWith(joins, 'UTC')
    expect(words).toContain(
      'The meeting ran 06:45-09:00; with UTC time that is 09:45-12:00 in Mogadishu, day 1 is 09:00-13:00. Zoom’s own events are 1 hour earlier than these times; with Zurich time that is 08:45-11:00 in Mogadishu.',
    )
    expect(html).toContain('>Use Zurich time<')
  })

  it('confirm the chosen zone, so that no other is proposed for a short meeting', async () => {
    const { words, html } = await previewWith(joins, 'Europe/Zurich')
    expect(words).toContain('Zoom’s own events show the same times.')
    expect(html).not.toContain('>Use ')
  })

  it('of start and end are enough where the participants have other names', async () => {
    const { words } = await previewWith(bounds, 'UTC', fieldReport('zone-preselected-wrong.csv'))
    expect(words).toContain('Zoom’s own events are 1 hour earlier')
    expect(words).toContain('with Zurich time that is 08:30-13:06 in Mogadishu')
  })

  it.each([
    ['Asia/Kolkata', '5 hours 30 minutes'],
    ['Asia/Kathmandu', '5 hours 45 minutes'],
    ['America/New_York', '5 hours'],
  ])('find an account in %s by its offset', async (zone, difference) => {
    const local = (utc: string) =>
      new Date(utc).toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    const file = `${header}\nAmina,amina@example.org,${local('2025-12-10T05:45:10Z')},${local('2025-12-10T10:00:00Z')},255\n`
    const { words, html } = await previewWith(joins, 'UTC', file)
    expect(words).toContain(`Zoom’s own events are ${difference}`)
    expect(html).toContain(`<option value="${zone}" selected`)
  })

  it('that disagree among themselves decide nothing', async () => {
    const [first, second] = joins
    if (!first || !second) throw new Error('no events')
    const rejoined = { ...first, meetingUuid: 'run 2', at: '2025-12-10T06:45:10.000Z' }
    const { words } = await previewWith(
      [first, rejoined],
      'Africa/Mogadishu',
      shortMeeting.split('\nOmar')[0],
    )
    expect(words).not.toContain('own events')
  })

  it('do not outweigh a zone in the file’s header', async () => {
    const file = shortMeeting.replace('Join time', 'Join time (UTC)')
    const { words, html } = await previewWith(joins, 'Africa/Mogadishu', file)
    expect(words).toContain('The headings of the file name UTC, so it was used.')
    expect(html).not.toContain('>Use ')
  })
})

describe('the zone of a report', () => {
  it('that puts every row outside the day is refused with the one that fits, and the file is kept', async () => {
    const night = `${header}\nAmina,amina@example.org,12/09/2025 09:58:00 PM,12/10/2025 02:05:00 AM,247\n`
    const { upload } = await aSampleConsole()
    const answer = await upload(night, 'Europe/Zurich')
    expect(answer.status).toBe(422)
    const html = await answer.clone().text()
    expect(await pageText(answer)).toMatch(
      /No row falls into day 1.*with Los Angeles time that is 08:58-13:05 in Mogadishu/,
    )
    expect(html).toContain('name="carried"')
    expect(html).toMatch(/<option value="America\/Los_Angeles" selected/)
  })

  it('is remembered for the other clinics of the same organiser, and preset there', async () => {
    const { deps, get } = await aSampleConsole()
    const other = aClinic({
      id: 'dfs-security-clinic-for-kenya-x1y2z',
      organisers: [{ name: 'Lab', email: 'LAB@example.org', language: 'en' }],
    })
    const stranger = aClinic({ id: 'dfs-security-clinic-for-peru-x1y2z' })
    for (const [clinic, zone] of [
      [other, 'America/New_York'],
      [stranger, 'Asia/Tokyo'],
    ] as const) {
      await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
      await deps.attendance.saveReport(aReport({ clinicId: clinic.id, zone }))
    }
    expect(await (await get(`${dayPage}/report`)).text()).toMatch(
      /<option value="America\/New_York" selected/,
    )
  })

  it('named in the header is remembered as the one that was used', async () => {
    const { uploadAndConfirm, deps, clinic } = await aSampleConsole()
    await uploadAndConfirm(fieldReport('header-zone.csv'))
    expect((await deps.attendance.report(clinic.id, 1))?.zone).toBe('UTC')
  })
})
