import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  amina,
  chantal,
  fatou,
  ngozi,
  runTwoDays,
  type TwoDays,
  thabo,
} from '../support/local-stack/two-days'
import { mailKinds, mailTimeline, type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'

let story: TwoDays
beforeAll(async () => {
  story = await runTwoDays()
})
afterAll(() => story.clinicStack.stack.stop())

const mailsOf = (person: { email: string }, clinic = story.clinic): Promise<ParsedInboxMail[]> =>
  parseMailsTo(story.clinicStack.stack, person.email, clinic)

describe('a person who registers before the reminders', () => {
  it('gets each mail once, in the minute when it is due', async () => {
    expect(mailTimeline(await mailsOf(amina))).toEqual([
      'confirmation at 2025-12-09T05:35',
      'reminder-day 1 at 2025-12-09T06:00',
      'join-link 1 at 2025-12-10T05:00',
      'reminder-day 2 at 2025-12-10T06:00',
      'join-link 2 at 2025-12-11T05:00',
    ])
  })

  it('gets the reminder a week before another clinic of the same local stack, at the same instant', async () => {
    expect(mailTimeline(await mailsOf(amina, story.nextWeek))).toEqual([
      'confirmation at 2025-12-09T05:35',
      'reminder-week at 2025-12-09T06:00',
    ])
  })

  it('reads every time in the zone of the clinic and in their own', async () => {
    const [confirmation, ...others] = await mailsOf(amina)
    for (const { text, html } of [confirmation, others[0]].filter((mail) => mail !== undefined)) {
      for (const words of [text, html]) {
        expect(words).toContain('09:00–13:00 (Mogadishu, UTC+03:00)')
        expect(words).toContain('11:30–15:30 (Kolkata, UTC+05:30)')
      }
    }
  })

  it('reads the mails in the language that was chosen on the form', async () => {
    const mails = await mailsOf(chantal)
    expect(mailKinds(mails)).toEqual([
      'confirmation',
      'reminder-day 1',
      'join-link 1',
      'reminder-day 2',
      'join-link 2',
    ])
    for (const { language, text } of mails) {
      expect(language).toBe('fr')
      expect(text).toContain('décembre 2025')
      expect(text).not.toMatch(/\b(Dear|Your|registered|Day)\b/)
    }
  })

  it('finds both days in the calendar of the confirmation, and the reminders do not change it', async () => {
    const [confirmation, ...others] = await mailsOf(amina)
    expect(confirmation?.calendar).toMatchObject({
      method: 'REQUEST',
      events: [
        {
          sequence: 0,
          start: '2025-12-10T06:00:00.000Z',
          end: '2025-12-10T10:00:00.000Z',
          status: 'CONFIRMED',
        },
        {
          sequence: 0,
          start: '2025-12-11T06:00:00.000Z',
          end: '2025-12-11T10:00:00.000Z',
          status: 'CONFIRMED',
        },
      ],
    })
    expect(new Set(confirmation?.calendar?.events.map(({ uid }) => uid)).size).toBe(2)
    expect(others.map(({ calendar }) => calendar)).toEqual([null, null, null, null])
  })

  it('gets the joining link only an hour before, waits until the meeting opens and is let in then', async () => {
    const mails = await mailsOf(amina)
    expect(
      mails.filter(({ text }) => text.includes('/join/')).map(({ kind, day }) => `${kind} ${day}`),
    ).toEqual(['join-link 1', 'join-link 2'])
    expect(story.pages.early.url).toContain('/join/')
    expect(story.pages.early.html).toMatch(/opens in 10 minutes/i)
    expect(story.pages.open.url).toBe('https://zoom.example.org/j/84512345678')
    expect(mails.some(({ text, html }) => `${text}${html}`.includes('zoom.example.org'))).toBe(false)
  })
})

describe('a person who registers during the session', () => {
  it('gets everything in one mail, with the joining link, and continues with the next day', async () => {
    const mails = await mailsOf(thabo)
    expect(mailTimeline(mails)).toEqual([
      'confirmation at 2025-12-10T07:15',
      'join-link 2 at 2025-12-11T05:00',
    ])
    const [confirmation] = mails
    expect(confirmation?.text).toContain('/join/')
    expect(confirmation?.text).toContain('Day 1 started at 09:00')
    expect(confirmation?.calendar?.events).toHaveLength(2)
  })
})

describe('a person who registers twice', () => {
  it('sees the same page, byte for byte, whether the address was known or not', () => {
    const { first, second, copy, third } = story.pages
    expect(second).toEqual(first)
    expect(copy).toEqual(first)
    expect(third).toEqual(first)
  })

  it('is registered once and confirmed once, and gets one copy when registering again later, not a third', async () => {
    const mails = await mailsOf(ngozi)
    expect(mailTimeline(mails).filter((line) => line.startsWith('confirmation'))).toEqual([
      'confirmation at 2025-12-09T05:36',
      'confirmation at 2025-12-09T12:02',
    ])
    expect(mails[2]?.calendar).toEqual(mails[0]?.calendar)
    const page = await story.clinicStack.organiser.get(`/console/clinics/${story.clinic}/registrations`)
    expect(page.html.match(/ngozi@example\.org/gi)).toHaveLength(1)
  })
})

describe('a person who withdraws', () => {
  it('has the days removed from the calendar and gets no more mails', async () => {
    const mails = await mailsOf(fatou)
    expect(mailKinds(mails)).toEqual(['confirmation', 'reminder-day 1', 'withdrawn'])
    const [confirmation, , cancelled] = mails
    expect(cancelled?.at.slice(0, 16)).toBe('2025-12-09T12:01')
    expect(cancelled?.calendar?.method).toBe('CANCEL')
    expect(cancelled?.calendar?.events).toEqual(
      confirmation?.calendar?.events.map((event) => ({ ...event, sequence: 1, status: 'CANCELLED' })),
    )
  })

  it('frees the seat for another person', async () => {
    expect(story.pages.full.html).toContain('This clinic is full')
    expect(await mailsOf(thabo)).not.toEqual([])
  })
})

describe('attendance', () => {
  it('merges two devices and rejoins, leaves out five seconds and time before the hours, and shows unknown participants', () => {
    // Amina: 06:00-07:20 on two devices and 09:00-09:30, 110 of 240 minutes; Ngozi: 06:30 to the end.
    expect(story.attendance.events).toEqual([
      { day: 1, registered: 4, joined: 2, attended: 1, unmatchedRows: 1 },
    ])
  })

  it("counts Zoom's report in place of the events when it is uploaded", () => {
    expect(story.attendance.report).toEqual([
      { day: 1, registered: 4, joined: 3, attended: 2, unmatchedRows: 0 },
    ])
  })

  it('is mailed to the organiser and to ITU once for the events and once, as a correction, for the report', async () => {
    for (const email of ['organiser@example.org', ...story.clinicStack.stack.summaryRecipients]) {
      const mails = await mailsOf({ email })
      expect(mailKinds(mails)).toEqual(['day-summary 1', 'day-summary 1'])
      expect(mails.map(({ subject }) => subject.startsWith('Corrected day 1 attendance'))).toEqual([
        false,
        true,
      ])
      expect(mails[0]?.at.slice(0, 15)).toBe('2025-12-10T10:3')
    }
  })
})

it('no function failed and no call was refused', () => {
  expect(story.clinicStack.stack.problems()).toEqual([])
})
