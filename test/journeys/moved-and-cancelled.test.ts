import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchedPage } from '../../cli/rehearse/text-browser'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { mailKinds, mailTimeline, type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'

const early = aPerson('early')
const later = aPerson('later', { name: 'Bilan Ali' })
const withdrawn = aPerson('gone', { name: 'Zoë Rao' })

let clinicStack: ClinicStack
let moved: string
let cancelled: string
let afterCancelling: FetchedPage

/** Both clinics take place on 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-09T05:30:00.000Z' })
  const { organiser, registrants } = clinicStack
  moved = await clinicStack.publish(announcementText('moved', '10 December 2025'), '84512345678')
  cancelled = await clinicStack.publish(announcementText('cancelled', '10 December 2025'), '84512345679')
  await runTimeline(clinicStack.stack, [
    ['2025-12-09T05:35:00.000Z', () => registrants.register(moved, early)],
    ['2025-12-09T05:36:00.000Z', () => registrants.register(cancelled, early)],
    ['2025-12-09T05:37:00.000Z', () => registrants.register(cancelled, withdrawn)],
    ['2025-12-09T05:38:00.000Z', () => registrants.withdraw(withdrawn)],
    [
      '2025-12-09T12:00:00.000Z',
      () => organiser.move(moved, 1, { date: '2025-12-11', start: '11:00', end: '15:00' }),
    ],
    ['2025-12-09T12:01:00.000Z', () => organiser.cancel(cancelled)],
    ['2025-12-09T12:10:00.000Z', () => registrants.register(moved, later)],
    [
      '2025-12-09T12:11:00.000Z',
      async () => {
        afterCancelling = await registrants.openRegistrationPage(cancelled)
      },
    ],
    // Past the old reminders and joining mails, and past the new reminder.
    ['2025-12-10T06:10:00.000Z', async () => undefined],
  ])
})
afterAll(() => clinicStack.stack.stop())

const mailsOf = (person: { email: string }, clinic: string): Promise<ParsedInboxMail[]> =>
  parseMailsTo(clinicStack.stack, person.email, clinic)

describe('a day that is moved after its reminder went out', () => {
  it('is announced once, at once, and gets a new reminder for the new time only', async () => {
    expect(mailTimeline(await mailsOf(early, moved))).toEqual([
      'confirmation at 2025-12-09T05:35',
      'reminder-day 1 at 2025-12-09T06:00',
      'moved 1 at 2025-12-09T12:00',
      'reminder-day 1 at 2025-12-10T06:00',
    ])
  })

  it('is announced with both times, the old and the new', async () => {
    const [, , notice] = await mailsOf(early, moved)
    expect(notice?.subject).toMatch(/^Day 1 rescheduled \(.*11 December 2025.*\): /)
    expect(notice?.text).toMatch(
      /Previous date and time.*10 December 2025.*09:00–13:00.*New date and time.*11 December 2025.*11:00–15:00/s,
    )
  })

  it('replaces the calendar entry: same UID, SEQUENCE one higher', async () => {
    const [confirmation, , notice] = await mailsOf(early, moved)
    const [before] = confirmation?.calendar?.events ?? []
    expect(before).toMatchObject({ sequence: 0, start: '2025-12-10T06:00:00.000Z' })
    expect(notice?.calendar).toEqual({
      method: 'REQUEST',
      events: [
        { ...before, sequence: 1, start: '2025-12-11T08:00:00.000Z', end: '2025-12-11T12:00:00.000Z' },
      ],
    })
  })

  it('is not announced to a person who registers after the move', async () => {
    const mails = await mailsOf(later, moved)
    expect(mailKinds(mails)).toEqual(['confirmation', 'reminder-day 1'])
    expect(mails[0]?.calendar?.events).toMatchObject([{ sequence: 1, start: '2025-12-11T08:00:00.000Z' }])
    expect(mails[0]?.text).not.toContain('10 December')
  })
})

describe('a clinic that is cancelled', () => {
  it('tells each registrant once, and sends nothing after that', async () => {
    expect(mailTimeline(await mailsOf(early, cancelled))).toEqual([
      'confirmation at 2025-12-09T05:36',
      'reminder-day 1 at 2025-12-09T06:00',
      'cancelled at 2025-12-09T12:01',
    ])
  })

  it('is removed from the calendar: METHOD:CANCEL, same UID, SEQUENCE one higher', async () => {
    const [confirmation, , notice] = await mailsOf(early, cancelled)
    const [before] = confirmation?.calendar?.events ?? []
    expect(notice?.calendar).toEqual({
      method: 'CANCEL',
      events: [{ ...before, sequence: 1, status: 'CANCELLED' }],
    })
  })

  it('sends nothing to a person who had withdrawn before', async () => {
    expect(mailTimeline(await mailsOf(withdrawn, cancelled))).toEqual([
      'confirmation at 2025-12-09T05:37',
      'withdrawn at 2025-12-09T05:38',
    ])
  })

  it('takes no registrations', () => {
    expect(afterCancelling.html).not.toContain('<form method="post"')
    expect(afterCancelling.html).toContain('cancelled')
  })
})

it('no function failed and no call was refused', () => {
  expect(clinicStack.stack.problems()).toEqual([])
})
