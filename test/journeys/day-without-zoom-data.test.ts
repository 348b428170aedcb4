import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchedPage } from '../../cli/rehearse/text-browser'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { plainPageText } from '../support/pages/plain-page-text'
import { type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'

const amina = aPerson('amina')

let clinicStack: ClinicStack
let clinic: string
/** The day half an hour after it, without any data. */
let dayPage: FetchedPage
/** The previews of the reports. */
const previews: FetchedPage[] = []
/** The day after its first report, and after the corrected one. */
const reportedPages: FetchedPage[] = []

/** The clinic takes place on 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-09T05:00:00.000Z' })
  const { stack, organiser, registrants } = clinicStack
  clinic = await clinicStack.publish(announcementText('silent', '10 December 2025'), '84512345678')
  const seeDay = () => organiser.get(`/console/clinics/${clinic}/days/1`)
  const upload = async (minutes: number) => {
    const report = reportOfOtherMeeting(minutes)
    previews.push(await organiser.upload(clinic, 1, report, 'Africa/Mogadishu', ['otherMeeting']))
    await stack.waitUntilIdle()
    reportedPages.push(await seeDay())
  }
  await runTimeline(stack, [
    ['2025-12-09T05:30:00.000Z', () => registrants.register(clinic, amina)],
    ['2025-12-10T10:29:00.000Z', async () => undefined],
    [
      '2025-12-10T10:40:00.000Z',
      async () => {
        dayPage = await seeDay()
      },
    ],
    ['2025-12-10T11:00:00.000Z', () => upload(60)],
    ['2025-12-10T11:20:00.000Z', () => upload(200)],
    ['2025-12-10T11:25:00.000Z', () => upload(200)],
    ['2025-12-10T11:40:00.000Z', async () => undefined],
  ])
}, 300_000)
afterAll(() => clinicStack.stack.stop())

const organiserMails = (): Promise<ParsedInboxMail[]> =>
  parseMailsTo(clinicStack.stack, 'organiser@example.org', clinic)

/** The report of another meeting number, as when it ran in a co-organiser's account. */
const reportOfOtherMeeting = (minutes: number): string => {
  const end = new Date(Date.UTC(2025, 11, 10, 9, minutes)).toISOString().slice(0, 19).replace('T', ' ')
  return `Topic,ID,Start time,End time
Clinic,999 8888 7777,2025-12-10 09:00:00,2025-12-10 13:00:00

Name (original name),Email,Join time,Leave time,Duration (minutes)
${amina.name},${amina.email},2025-12-10 09:00:00,${end},${minutes}
`
}

describe('a clinic about which Zoom sent nothing', () => {
  it('tells its organiser once, and its first report is mailed as the summary', async () => {
    expect(plainPageText(dayPage)).toContain(
      'Zoom has sent nothing about this day, so its attendance is not known. Upload Zoom’s report; the summary is then mailed.',
    )
    const mails = await organiserMails()
    expect(mails.map(({ subject }) => subject.replace(/:.*/, ''))).toEqual([
      'No attendance data for day 1',
      'Day 1 attendance',
      'Corrected day 1 attendance',
    ])
    expect(mails[0]?.text).toContain('so its attendance is not known')
    expect(mails[0]?.text).not.toMatch(/Joined|Attended/)
    expect(mails[1]?.text).toContain('Attended: 0')
  })

  it('mails a corrected report as a correction with what changed, and the same report again not at all', async () => {
    const [, , corrected] = await organiserMails()
    expect(corrected?.text).toContain('A corrected report was uploaded. This summary replaces the one of')
    expect(corrected?.text).toContain('Attended: 0 before, 1 now.')
    const [first, second] = reportedPages.map(plainPageText)
    expect(first).not.toContain('Corrected summary')
    expect(second).toMatch(/Corrected summary\. It replaces the one of .*attended 0 → 1/)
  })

  it('is asked about the report of another meeting, or of a co-organiser’s account, before it is counted', () => {
    expect(previews).toHaveLength(3)
    for (const preview of previews) {
      expect(plainPageText(preview)).toContain('This report is from meeting 99988887777')
    }
  })
})

it('no function failed and no call was refused', () => {
  expect(clinicStack.stack.problems()).toEqual([])
})
