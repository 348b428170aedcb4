import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchedPage } from '../../cli/rehearse/text-browser'
import { type ClinicName, runThreeModes, type ThreeModes } from '../support/local-stack/three-modes'
import { mailTimeline, type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'

let story: ThreeModes
beforeAll(async () => {
  story = await runThreeModes()
}, 300_000)
afterAll(() => story.clinicStack.stack.stop())

const mailsOf = (name: ClinicName): Promise<ParsedInboxMail[]> =>
  parseMailsTo(story.clinicStack.stack, `${name}@example.org`, story.clinics[name])
const organiserMails = (name: ClinicName): Promise<ParsedInboxMail[]> =>
  parseMailsTo(story.clinicStack.stack, 'organiser@example.org', story.clinics[name])
/** The words of the main part of a page. */
const wordsOf = ({ html }: FetchedPage): string => {
  const [main] = getElementsByTagName('main', parseDocument(html))
  return (main ? textContent(main) : '').replace(/\s+/g, ' ')
}
const meetingWords = /Zoom|joining link|join link|\bonline\b|\/join\//i

describe('an in-person clinic, from publishing to the day summary', () => {
  it('sends the confirmation and the reminder with the venue, and nothing about a meeting', async () => {
    const letters = await mailsOf('in-person')
    expect(mailTimeline(letters)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
    ])
    for (const { text, html } of letters) {
      for (const twin of [text, html]) {
        expect(twin).toContain('NCA Headquarters')
        expect(twin).toContain('Bring your passport.')
        expect(meetingWords.exec(twin)?.[0]).toBeUndefined()
      }
    }
    expect(letters[0]?.calendar?.events.map(({ location }) => location)).toEqual([
      'NCA Headquarters, Maka Al Mukarama Road Mogadishu',
    ])
  })

  it('shows the venue and no meeting on its pages and in its plan', () => {
    const { clinic, personal, overview, timeline } = story.before['in-person']
    for (const page of [clinic, personal]) {
      expect(wordsOf(page)).toContain('NCA Headquarters')
      expect(meetingWords.exec(wordsOf(page))?.[0]).toBeUndefined()
    }
    expect(wordsOf(overview)).toMatch(/Venue ?NCA Headquarters/)
    for (const page of [overview, timeline]) expect(wordsOf(page)).not.toMatch(/Joining link|Zoom/)
  })

  it('expects nothing from Zoom: the organiser is told that no attendance was recorded', async () => {
    expect(wordsOf(story.dayPages['in-person'])).toContain(
      'The attendance of this day has not been recorded, so it is not known.',
    )
    expect(wordsOf(story.dayPages['in-person'])).not.toMatch(/Zoom|joining link/)
    const [notice, ...others] = await organiserMails('in-person')
    expect(others).toEqual([])
    expect(notice?.text).toContain('The attendance of this day has not been recorded')
    expect(notice?.text).not.toContain('Zoom')
  })
})

describe('an online clinic, from publishing to the day summary', () => {
  it('sends confirmation, reminder and joining link, and no venue', async () => {
    const letters = await mailsOf('online')
    expect(mailTimeline(letters)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'join-link 1 at 2025-12-10T05:00',
    ])
    expect(letters[2]?.text).toContain('/join/')
    for (const { text } of letters) expect(text).not.toMatch(/Venue|NCA Headquarters/)
    expect(letters[0]?.calendar?.events.map(({ location }) => location)).toEqual(['Online (Zoom)'])
    expect(wordsOf(story.before.online.timeline)).toContain('Joining link (1 hour before)')
    expect(wordsOf(story.before.online.clinic)).not.toContain('Venue')
  })

  it('of a meeting that ended early is summarised half an hour after the day', async () => {
    expect(wordsOf(story.dayPages.online)).toMatch(
      /Registered ?1 ?Clicked the joining link ?0 ?Joined ?1 ?Attended \(120\+ min\) ?1/,
    )
    const [summary, ...others] = await organiserMails('online')
    expect(others).toEqual([])
    expect(summary?.subject).toContain('Day 1 attendance')
    expect(summary?.at.slice(0, 15)).toBe('2025-12-10T10:3')
  })
})

describe('a hybrid clinic held as a webinar, from publishing to the day summary', () => {
  it('says both in every mail, page and calendar entry', async () => {
    const letters = await mailsOf('hybrid')
    expect(mailTimeline(letters)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'join-link 1 at 2025-12-10T05:00',
    ])
    for (const { text } of letters.slice(0, 2)) {
      expect(text).toContain('NCA Headquarters')
      expect(text).toContain('joining link')
    }
    expect(letters[2]?.text).toContain('/join/')
    expect(letters[0]?.calendar?.events.map(({ location }) => location)).toEqual([
      'NCA Headquarters, Maka Al Mukarama Road Mogadishu; online: Zoom',
    ])
    expect(wordsOf(story.before.hybrid.clinic)).toContain('NCA Headquarters')
    expect(wordsOf(story.before.hybrid.timeline)).toContain('Joining link (1 hour before)')
  })

  it('says in the summary that Zoom knows only who joined online', async () => {
    expect(wordsOf(story.dayPages.hybrid)).toMatch(/Joined ?1/)
    const [summary, ...others] = await organiserMails('hybrid')
    expect(others).toEqual([])
    expect(summary?.text).toContain('Zoom’s data covers only the people who joined online.')
    expect(wordsOf(story.dayPages.hybrid)).toContain('Zoom’s data covers only the people who joined online.')
  })
})

describe('a clinic about which Zoom sent nothing', () => {
  it('tells its organiser once, and its first report is mailed as the summary', async () => {
    expect(wordsOf(story.dayPages.silent)).toContain(
      'Zoom has sent nothing about this day, so its attendance is not known. Upload Zoom’s report; the summary is then mailed.',
    )
    const letters = await organiserMails('silent')
    expect(letters.map(({ subject }) => subject.replace(/:.*/, ''))).toEqual([
      'No attendance data for day 1',
      'Day 1 attendance',
      'Corrected day 1 attendance',
    ])
    expect(letters[0]?.text).toContain('so its attendance is not known')
    expect(letters[0]?.text).not.toMatch(/Joined|Attended/)
    expect(letters[1]?.text).toContain('Attended: 0')
  })

  it('mails a corrected report as a correction with what changed, and the same report again not at all', async () => {
    const [, , corrected] = await organiserMails('silent')
    expect(corrected?.text).toContain('A corrected report was uploaded. This summary replaces the one of')
    expect(corrected?.text).toContain('Attended: 0 before, 1 now.')
    const [first, second] = story.silentPages.map(wordsOf)
    expect(first).not.toContain('Corrected summary')
    expect(second).toMatch(/Corrected summary\. It replaces the one of .*attended 0 → 1/)
  })

  it('is asked about the report of another meeting, or of a co-organiser’s account, before it is counted', () => {
    expect(story.previews).toHaveLength(3)
    for (const preview of story.previews) {
      expect(wordsOf(preview)).toContain('This report is from meeting 99988887777')
    }
  })
})

describe('a clinic that turns from online to in-person', () => {
  it('tells the venue once, at once, with an updated calendar entry, and sends no joining link', async () => {
    const letters = await mailsOf('turning')
    expect(mailTimeline(letters)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'place-changed at 2025-12-09T12:00',
    ])
    const [confirmation, , notice] = letters
    expect(notice?.text).toContain('NCA Headquarters')
    expect(notice?.text).not.toContain('/join/')
    const [entry] = confirmation?.calendar?.events ?? []
    expect(notice?.calendar).toEqual({
      method: 'REQUEST',
      events: [{ ...entry, sequence: 1, location: 'NCA Headquarters, Maka Al Mukarama Road Mogadishu' }],
    })
    expect(wordsOf(story.turningTimeline)).toMatch(
      /Joining link \(1 hour before\), day 1 ?replaced by a newer plan/,
    )
  })

  it('and back within the hour before the day brings the joining link with the notice', async () => {
    const letters = await mailsOf('returning')
    expect(mailTimeline(letters)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'place-changed at 2025-12-10T04:30',
      'place-changed at 2025-12-10T05:20',
    ])
    expect(letters[2]?.text).not.toContain('/join/')
    expect(letters[3]?.text).toContain('/join/')
    expect(letters[3]?.calendar?.events).toMatchObject([{ sequence: 2, location: 'Online (Zoom)' }])
  })
})

it('no function failed and no call was refused', () => {
  expect(story.clinicStack.stack.problems()).toEqual([])
})
