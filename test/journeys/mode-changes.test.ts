import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchedPage } from '../../cli/rehearse/text-browser'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
  venueFields,
} from '../support/local-stack/clinic-stack'
import { plainPageText } from '../support/pages/plain-page-text'
import { mailTimeline, parseMailsTo } from '../support/parsed-mails'

const amina = aPerson('amina')

let clinicStack: ClinicStack
let turning: string
let returning: string
/** The messages of the clinic that turned to in-person, 20 minutes before its day. */
let turningTimeline: FetchedPage

/** Both clinics take place on 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-09T05:00:00.000Z' })
  const { stack, organiser, registrants } = clinicStack
  turning = await clinicStack.publish(announcementText('turning', '10 December 2025'), '84512345678')
  returning = await clinicStack.publish(announcementText('returning', '10 December 2025'), '84512345679')
  const changeMode = (clinic: string, fields: Record<string, string>) =>
    organiser.edit(clinic, { ...fields, announcePlace: 'yes' })
  await runTimeline(stack, [
    [
      '2025-12-09T05:30:00.000Z',
      async () => {
        for (const clinic of [turning, returning]) await registrants.register(clinic, amina)
      },
    ],
    ['2025-12-09T12:00:00.000Z', () => changeMode(turning, { mode: 'in-person', ...venueFields })],
    ['2025-12-10T04:30:00.000Z', () => changeMode(returning, { mode: 'in-person', ...venueFields })],
    ['2025-12-10T05:20:00.000Z', () => changeMode(returning, { mode: 'online' })],
    [
      '2025-12-10T05:40:00.000Z',
      async () => {
        turningTimeline = await organiser.get(`/console/clinics/${turning}/timeline`)
      },
    ],
    ['2025-12-10T11:40:00.000Z', async () => undefined],
  ])
}, 300_000)
afterAll(() => clinicStack.stack.stop())

describe('a clinic that turns from online to in-person', () => {
  it('tells the venue once, at once, with an updated calendar entry, and sends no joining link', async () => {
    const mails = await parseMailsTo(clinicStack.stack, amina.email, turning)
    expect(mailTimeline(mails)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'place-changed at 2025-12-09T12:00',
    ])
    const [confirmation, , notice] = mails
    expect(notice?.text).toContain('NCA Headquarters')
    expect(notice?.text).not.toContain('/join/')
    const [entry] = confirmation?.calendar?.events ?? []
    expect(notice?.calendar).toEqual({
      method: 'REQUEST',
      events: [{ ...entry, sequence: 1, location: 'NCA Headquarters, Maka Al Mukarama Road Mogadishu' }],
    })
    expect(plainPageText(turningTimeline)).toMatch(/Joining link \(1 hour before\), day 1 ?rescheduled/)
  })

  it('and back within the hour before the day brings the joining link with the notice', async () => {
    const mails = await parseMailsTo(clinicStack.stack, amina.email, returning)
    expect(mailTimeline(mails)).toEqual([
      'confirmation at 2025-12-09T05:30',
      'reminder-day 1 at 2025-12-09T06:00',
      'place-changed at 2025-12-10T04:30',
      'place-changed at 2025-12-10T05:20',
    ])
    expect(mails[2]?.text).not.toContain('/join/')
    expect(mails[3]?.text).toContain('/join/')
    expect(mails[3]?.calendar?.events).toMatchObject([
      { sequence: 2, location: expect.stringMatching(/^https?:\/\/[^ ]+\/my\/[^ ]+$/) },
    ])
  })
})

it('no function failed and no call was refused', () => {
  expect(clinicStack.stack.problems()).toEqual([])
})
