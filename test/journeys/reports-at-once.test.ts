import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DayAttendanceRow, readConsoleAttendance } from '../../cli/rehearse/console-attendance'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { plainPageText } from '../support/pages/plain-page-text'
import { parseMailsTo } from '../support/parsed-mails'

const amina = aPerson('amina')
const liban = aPerson('liban', { name: 'Liban Osman' })

let clinicStack: ClinicStack
let clinic: string
/** The day after two uploads at once, and after a decision beside an upload. */
const days: DayAttendanceRow[] = []
let decidedPage: string

/** The clinic takes place on 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-09T05:00:00.000Z' })
  const { stack, organiser, registrants } = clinicStack
  clinic = await clinicStack.publish(announcementText('reports', '10 December 2025'), '84512345678')
  const upload = (...rows: Row[]) => organiser.upload(clinic, 1, reportOf(rows), 'Africa/Mogadishu')
  const seeDay = async () => {
    await stack.waitUntilIdle()
    days.push(...(await readConsoleAttendance(organiser, clinic, [{ number: 1 }])))
    decidedPage = plainPageText(await organiser.get(`/console/clinics/${clinic}/days/1`))
  }
  await runTimeline(stack, [
    ['2025-12-09T05:30:00.000Z', () => registrants.register(clinic, amina)],
    ['2025-12-09T05:40:00.000Z', () => registrants.register(clinic, liban)],
    [
      '2025-12-10T11:00:00.000Z',
      () =>
        Promise.all([
          upload([amina.name, amina.email, 60]),
          upload([amina.name, amina.email, 200], ['Guest', '', 200]),
        ]),
    ],
    ['2025-12-10T11:10:00.000Z', seeDay],
    ['2025-12-10T11:20:00.000Z', () => upload([amina.name, amina.email, 60], ['Guest', '', 60])],
    [
      '2025-12-10T11:40:00.000Z',
      () => Promise.all([matchGuest(), upload([amina.name, amina.email, 200], ['Guest', '', 200])]),
    ],
    ['2025-12-10T11:50:00.000Z', seeDay],
    ['2025-12-10T12:20:00.000Z', async () => undefined],
  ])
}, 300_000)
afterAll(() => clinicStack.stack.stop())

type Row = [name: string, email: string, minutes: number]

const reportOf = (rows: readonly Row[]): string => {
  const lines = rows.map(([name, email, minutes]) => {
    const end = new Date(Date.UTC(2025, 11, 10, 9, minutes)).toISOString().slice(0, 19).replace('T', ' ')
    return `${name},${email},2025-12-10 09:00:00,${end},${minutes}\n`
  })
  return `Name (original name),Email,Join time,Leave time,Duration (minutes)\n${lines.join('')}`
}

/** By the form on the page of the day, in a session of its own. */
const matchGuest = async (): Promise<void> => {
  const { stack } = clinicStack
  const browser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
  const page = await browser.get(`/console/clinics/${clinic}/days/1`)
  const [, row = ''] = /id="row-([\w-]{16})"/.exec(page.html) ?? []
  const answer = await browser.submit(page, findForm(page, /matches$/), {
    row,
    [`email.${row}`]: liban.email,
  })
  expect(answer.status).toBe(200)
}

describe('two reports of one day that are uploaded at the same time', () => {
  it('leave the day with the numbers that one of them alone gives', () => {
    expect([
      { day: 1, registered: 2, joined: 1, attended: 0, unmatchedRows: 0 },
      { day: 1, registered: 2, joined: 1, attended: 1, unmatchedRows: 1 },
    ]).toContainEqual(days[0])
  })
})

describe('a report beside a decision about an unmatched participant', () => {
  it('counts the new report, and the participant as decided', () => {
    expect(days[1]).toEqual({ day: 1, registered: 2, joined: 2, attended: 2, unmatchedRows: 0 })
    expect(decidedPage).toContain('Guest 200 minutes, matched to Liban Osman')
  })
})

it('the last mail after each of both has the numbers of the page, or those before the decision', async () => {
  const mails = await parseMailsTo(clinicStack.stack, 'organiser@example.org', clinic)
  const [afterReports, afterDecision] = ['2025-12-10T11:10', '2025-12-10T11:50'].map((time) =>
    // A correction also says what the numbers were before; those of the day follow.
    mails
      .filter(({ at }) => at < time)
      .at(-1)
      ?.text.match(/(Joined|Attended): \d+/g)
      ?.slice(-2),
  )
  const [reported, decided] = days.map(({ joined, attended }) => [
    `Joined: ${joined}`,
    `Attended: ${attended}`,
  ])
  expect(afterReports).toEqual(reported)
  // A report is mailed, a decision is not: a mail that left before the decision was counted has the report alone.
  expect([decided, ['Joined: 1', 'Attended: 1']]).toContainEqual(afterDecision)
})

it('no function failed and no call was refused', () => {
  expect(clinicStack.stack.problems()).toEqual([])
})
