import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClinicMode } from '../../shared/domain/clinic/venue'
import { runThreeModes, type ThreeModes } from '../support/local-stack/three-modes'
import { plainPageText } from '../support/pages/plain-page-text'
import { mailTimeline, type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'

let story: ThreeModes
beforeAll(async () => {
  story = await runThreeModes()
}, 300_000)
afterAll(() => story.clinicStack.stack.stop())

const mailsOf = (name: ClinicMode): Promise<ParsedInboxMail[]> =>
  parseMailsTo(story.clinicStack.stack, `${name}@example.org`, story.clinics[name])
const organiserMails = (name: ClinicMode): Promise<ParsedInboxMail[]> =>
  parseMailsTo(story.clinicStack.stack, 'organiser@example.org', story.clinics[name])
const meetingWords = /Zoom|joining link|join link|\bonline\b|\/join\//i

describe('an in-person clinic, from publishing to the day summary', () => {
  it('sends the confirmation and the reminder with the venue, and nothing about a meeting', async () => {
    const mails = await mailsOf('in-person')
    expect(mailTimeline(mails)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
    ])
    for (const { text, html } of mails) {
      for (const twin of [text, html]) {
        expect(twin).toContain('NCA Headquarters')
        expect(twin).toContain('Bring your passport.')
        expect(meetingWords.exec(twin)?.[0]).toBeUndefined()
      }
    }
    expect(mails[0]?.calendar?.events.map(({ location }) => location)).toEqual([
      'NCA Headquarters, Maka Al Mukarama Road Mogadishu',
    ])
  })

  it('shows the venue and no meeting on its pages and in its plan', () => {
    const { clinic, personal, overview, timeline } = story.before['in-person']
    for (const page of [clinic, personal]) {
      expect(plainPageText(page)).toContain('NCA Headquarters')
      expect(meetingWords.exec(plainPageText(page))?.[0]).toBeUndefined()
    }
    expect(plainPageText(overview)).toMatch(/Venue ?NCA Headquarters/)
    for (const page of [overview, timeline]) expect(plainPageText(page)).not.toMatch(/Joining link|Zoom/)
  })

  it('expects nothing from Zoom: the organiser is told that no attendance was recorded', async () => {
    expect(plainPageText(story.dayPages['in-person'])).toContain(
      'The attendance of this day has not been recorded, so it is not known.',
    )
    expect(plainPageText(story.dayPages['in-person'])).not.toMatch(/Zoom|joining link/)
    const [notice, ...others] = await organiserMails('in-person')
    expect(others).toEqual([])
    expect(notice?.text).toContain('The attendance of this day has not been recorded')
    expect(notice?.text).not.toContain('Zoom')
  })
})

describe('an online clinic, from publishing to the day summary', () => {
  it('sends confirmation, reminder and joining link, and no venue', async () => {
    const mails = await mailsOf('online')
    expect(mailTimeline(mails)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'join-link 1 at 2025-12-10T05:00',
    ])
    expect(mails[2]?.text).toContain('/join/')
    for (const { text } of mails) expect(text).not.toMatch(/Venue|NCA Headquarters/)
    expect(mails[0]?.calendar?.events.map(({ location }) => location)).toEqual([
      expect.stringMatching(/^https?:\/\/[^ ]+\/my\/[^ ]+$/),
    ])
    expect(plainPageText(story.before.online.timeline)).toContain('Joining link (1 hour before)')
    expect(plainPageText(story.before.online.clinic)).not.toContain('Venue')
  })

  it('of a meeting that ended early is summarised half an hour after the day', async () => {
    expect(plainPageText(story.dayPages.online).replaceAll(': show the list', '')).toMatch(
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
    const mails = await mailsOf('hybrid')
    expect(mailTimeline(mails)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'join-link 1 at 2025-12-10T05:00',
    ])
    for (const { text } of mails.slice(0, 2)) {
      expect(text).toContain('NCA Headquarters')
      expect(text).toContain('joining link')
    }
    expect(mails[2]?.text).toContain('/join/')
    expect(mails[0]?.calendar?.events.map(({ location }) => location)).toEqual([
      expect.stringMatching(
        /^NCA Headquarters, Maka Al Mukarama Road Mogadishu; online: https?:\/\/[^ ]+\/my\/[^ ]+$/,
      ),
    ])
    expect(plainPageText(story.before.hybrid.clinic)).toContain('NCA Headquarters')
    expect(plainPageText(story.before.hybrid.timeline)).toContain('Joining link (1 hour before)')
  })

  it('says in the summary that Zoom knows only who joined online', async () => {
    expect(plainPageText(story.dayPages.hybrid)).toMatch(/Joined ?1/)
    const [summary, ...others] = await organiserMails('hybrid')
    expect(others).toEqual([])
    expect(summary?.text).toContain('Zoom’s data covers only the people who joined online.')
    expect(plainPageText(story.dayPages.hybrid)).toContain(
      'Zoom’s data covers only the people who joined online.',
    )
  })
})

it('no function failed and no call was refused', () => {
  expect(story.clinicStack.stack.problems()).toEqual([])
})
