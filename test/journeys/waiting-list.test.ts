import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FetchedPage, findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { mailKinds, parseMailsTo } from '../support/parsed-mails'

const amina = aPerson('amina')
const bilan = aPerson('bilan', { name: 'Bilan Ali' })
const chantal = aPerson('chantal', { name: 'Chantal Mbeki', language: 'fr' })
const dawit = aPerson('dawit', { name: 'Dawit Tesfaye' })
const esi = aPerson('esi', { name: 'Esi Mensah' })
const farah = aPerson('farah', { name: 'Farah Osman', language: 'fr' })
const gael = aPerson('gael', { name: 'Gael Uwimana' })

let clinicStack: ClinicStack
let clinic: string
const answers: FetchedPage[] = []
let lateAnswer: FetchedPage
let taken: FetchedPage
let listed: FetchedPage
/** Another clinic on the same day, whose organiser decides on each registration. */
let chosen: string
const pendingPage: FetchedPage[] = []
const decided: FetchedPage[] = []

/** Two seats and four people; the clinic is on 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-08T06:00:00.000Z' })
  const { organiser, registrants } = clinicStack
  clinic = await clinicStack.publish(announcementText('two seats', '10 December 2025'), '84512345678', {
    capacity: '2',
  })
  chosen = await clinicStack.publish(announcementText('each decided', '10 December 2025'), '84512345679', {
    approval: 'yes',
  })
  const decides =
    (verdict: 'approve' | 'reject', { name }: typeof amina) =>
    async () => {
      decided.push(await organiser.decide(chosen, verdict, name))
    }
  const registers = (person: typeof amina) => async () => {
    answers.push(await registrants.register(clinic, person))
  }
  await runTimeline(clinicStack.stack, [
    ['2025-12-08T06:05:00.000Z', registers(amina)],
    ['2025-12-08T06:06:00.000Z', registers(bilan)],
    ['2025-12-08T06:07:00.000Z', registers(chantal)],
    ['2025-12-08T06:08:00.000Z', registers(dawit)],
    [
      '2025-12-08T06:09:00.000Z',
      async () => {
        for (const person of [esi, farah, gael]) pendingPage.push(await registrants.register(chosen, person))
      },
    ],
    // The seat is held for Chantal for half of the two days that are left, until 06:02 UTC the day after.
    ['2025-12-08T06:10:00.000Z', () => registrants.withdraw(amina)],
    [
      '2025-12-08T06:11:00.000Z',
      async () => {
        listed = await organiser.get(`/console/clinics/${clinic}/registrations`)
      },
    ],
    [
      '2025-12-09T06:30:00.000Z',
      async () => {
        lateAnswer = await openBrowser(clinicStack.stack.siteUrl).get(await pageOf(chantal.email))
        const browser = openBrowser(clinicStack.stack.siteUrl)
        const page = await browser.get(await pageOf(dawit.email))
        taken = await browser.submit(page, findForm(page, /accept the seat/i))
      },
    ],
    // After the reminder of the day before.
    ['2025-12-09T06:40:00.000Z', decides('approve', esi)],
    ['2025-12-09T06:41:00.000Z', decides('reject', farah)],
    ['2025-12-10T05:05:00.000Z', async () => undefined],
  ])
})
afterAll(() => clinicStack.stack.stop())

/** The address of a personal page, from the newest mail to its owner. */
const pageOf = async (email: string): Promise<string> => {
  const mail = (await clinicStack.stack.inbox()).findLast(({ to }) => to.includes(email))
  const { text = '' } = await simpleParser(mail?.raw ?? '')
  return /https?:\S+\/my\/[\w.-]+/.exec(text)?.[0] ?? ''
}
const kindsTo = async ({ email }: { email: string }) =>
  mailKinds(await parseMailsTo(clinicStack.stack, email, clinic))

describe('four people and two seats', () => {
  it('give two people a seat and put two on the waiting list, and the page and a mail tell each of them', async () => {
    expect(answers.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual([
      'registered',
      'registered',
      'waitlisted',
      'waitlisted',
    ])
    expect((await kindsTo(chantal))[0]).toBe('waitlisted')
    expect((await kindsTo(dawit))[0]).toBe('waitlisted')
  })

  it('are listed in the console in order, with the seats and the time until which one is held', () => {
    expect(listed.html).toContain('2 of 2 seats taken, 1 of them offered; 1 person on the waiting list.')
    expect(listed.html).toContain('number 1')
    expect(listed.html).toMatch(/until Tuesday,? 9 December 2025/)
  })
})

describe('a seat that is given up', () => {
  it('is offered to the first person, whose offer expires, and who gets a mail about it without a calendar', async () => {
    expect(await kindsTo(chantal)).toEqual(['waitlisted', 'seat-offered', 'withdrawn'])
    const mails = await parseMailsTo(clinicStack.stack, chantal.email, clinic)
    expect(mails.map(({ calendar }) => calendar)).toEqual([null, null, null])
    expect(mails[1]?.subject).toContain('Une place est disponible pour vous')
    expect(lateAnswer.html).toContain('n’a pas été acceptée à temps')
    expect(lateAnswer.html).not.toContain('/take')
  })

  it('is then offered to the next person, who accepts it by a button and gets a confirmation with the day', async () => {
    expect(taken.html).toContain('Registered')
    const mails = await parseMailsTo(clinicStack.stack, dawit.email, clinic)
    const confirmation = mails.find(({ kind }) => kind === 'confirmation')
    expect(confirmation?.calendar?.method).toBe('REQUEST')
  })

  it('brings reminders and the joining link only to people with a seat', async () => {
    expect(await kindsTo(amina)).toEqual(['confirmation', 'withdrawn'])
    expect(await kindsTo(bilan)).toEqual(['confirmation', 'reminder-day 1', 'join-link 1'])
    expect(await kindsTo(dawit)).toEqual(['waitlisted', 'seat-offered', 'confirmation', 'join-link 1'])
    expect(await kindsTo(chantal)).not.toContain('join-link 1')
  })
})

describe('a clinic whose organiser decides on registrations', () => {
  const mailsOf = ({ email }: typeof esi) => parseMailsTo(clinicStack.stack, email, chosen)

  it('says so on the page and by mail to each person who registers', async () => {
    for (const { url } of pendingPage) expect(url).toMatch(/\/pending$/)
    for (const person of [esi, farah, gael]) expect(mailKinds(await mailsOf(person))[0]).toBe('pending')
  })

  it('sends an approved person what they missed in one mail, and the others no more than they need', async () => {
    expect(decided.map(({ html }) => html)).toEqual([
      expect.stringContaining('1 person approved'),
      expect.stringContaining('1 person rejected'),
    ])
    const mails = await mailsOf(esi)
    expect(mailKinds(mails)).toEqual(['pending', 'confirmation', 'join-link 1'])
    expect(mails[1]?.calendar?.method).toBe('REQUEST')
    expect(mails[1]?.text).toContain('Programme of day 1')
    expect(mailKinds(await mailsOf(farah))).toEqual(['pending', 'rejected'])
    expect((await mailsOf(farah))[1]?.subject).toContain('Votre inscription')
    expect(mailKinds(await mailsOf(gael))).toEqual(['pending'])
  })
})
