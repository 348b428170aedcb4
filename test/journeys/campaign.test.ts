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

const COUNT = 60
const addresses = Array.from({ length: COUNT }, (_, index) => `contact-${index}@example.org`)
/** A contact list with difficult names, because a name may contain any text. */
const nameOf = (index: number): string => {
  if (index === 0) return '"Zahra ""<b>Bold</b>"" O’Neill, PhD"'
  return index === 1 ? '"Bcc: victim@example.org\r\nX-Evil: yes"' : `Contact ${index}`
}
const file = [
  'email,name,language',
  ...addresses.map((email, index) => `${email},${nameOf(index)},${index % 2 ? 'fr' : 'en'}`),
].join('\r\n')

let clinicStack: ClinicStack
let clinic: string
let browser: ReturnType<typeof openBrowser>
let draft: FetchedPage
let afterTest: string[]
let sentAtPause: string[]
let paused: FetchedPage
let registered: string
let finished: FetchedPage

const invited = async (): Promise<string[]> =>
  (await clinicStack.stack.inbox())
    .filter(({ tags }) => tags.kind === 'invitation' && tags.campaign !== 'none')
    .flatMap(({ to }) => to)
const campaignUrl = () => `/console/clinics/${clinic}/invitations`
const pressButton = async (
  page: FetchedPage,
  what: RegExp,
  typed: Record<string, string> = {},
): Promise<FetchedPage> => browser.submit(page, findForm(page, what), typed)

/**
 * A list of sixty is imported and invited; the campaign is paused after the first portion and resumed when one contact
 * has registered.
 */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-11-10T06:00:00.000Z' })
  const { stack, registrants } = clinicStack
  clinic = await clinicStack.publish(announcementText('sixty invited', '10 December 2025'), '84512345678')
  await runTimeline(stack, [
    [
      '2025-11-10T06:05:00.000Z',
      async () => {
        browser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
        const list = await pressButton(await browser.get('/console/lists'), /create list/i, {
          name: 'East Africa',
        })
        const dryRun = await pressButton(list, /preview import/i, { text: file })
        const importedList = await pressButton(dryRun, /^import 60 contacts/i)
        const listId = new URL(importedList.url).pathname.split('/').at(-1) ?? ''
        draft = await pressButton(await browser.get(campaignUrl()), /prepare invitation/i, {
          list: listId,
        })
        await pressButton(draft, /send a test/i)
      },
    ],
    [
      '2025-11-10T06:06:00.000Z',
      async () => {
        afterTest = (await stack.inbox()).flatMap(({ to }) => to)
        await pressButton(await browser.get(`${campaignUrl()}/1`), /send to 60 people/i)
      },
    ],
  ])
  // The clock is paused: the first portion of fifty has been sent, and the next check is ten seconds away.
  sentAtPause = await invited()
  const oneClickAnswer = await pressButton(await browser.get(`${campaignUrl()}/1`), /pause/i)
  registered = addresses.find((email) => !sentAtPause.includes(email)) ?? ''
  await registrants.register(clinic, aPerson('late', { email: registered }))
  await stack.waitUntilIdle()
  await runTimeline(stack, [
    [
      '2025-11-10T06:30:00.000Z',
      async () => {
        paused = await browser.get(new URL(oneClickAnswer.url).pathname)
        await pressButton(paused, /resume/i)
      },
    ],
    ['2025-11-10T06:32:00.000Z', async () => undefined],
  ])
  finished = await browser.get(`${campaignUrl()}/1`)
})
afterAll(() => clinicStack.stack.stop())

describe('an invitation to a list of sixty', () => {
  it('is prepared with its exact number, and sent as a test to the organiser alone, once in each language', async () => {
    expect(draft.html).toContain('Send to 60 people')
    expect(afterTest).toEqual(['tomas.lindqvist@example.org', 'tomas.lindqvist@example.org'])
    const tests = await parseMailsTo(clinicStack.stack, 'tomas.lindqvist@example.org')
    expect(tests.map(({ language }) => language).toSorted()).toEqual(['en', 'fr'])
  })

  it('sends nothing after its pause, and offers a button to resume it', () => {
    expect(sentAtPause).toHaveLength(50)
    expect(paused.html).toContain('Paused by a colleague.')
    expect(paused.html).toContain('50 of 60 people done')
  })

  it('reaches each other contact once after it is resumed, in their language, and finishes', async () => {
    const recipients = await invited()
    expect(recipients.toSorted()).toEqual(addresses.filter((email) => email !== registered).toSorted())
    expect(finished.html).toContain('60 of 60 people done')
    expect(finished.html).toContain('registered in the meantime')
    expect(finished.html).toContain('Remind people who have not registered')
    const [mail] = await parseMailsTo(clinicStack.stack, addresses[3] ?? '')
    expect(mail).toMatchObject({ language: 'fr', calendar: null })
    expect(mailKinds(await parseMailsTo(clinicStack.stack, registered))).toEqual(['confirmation'])
  })

  it('contains one mail and nothing else, even with hostile names in the list', async () => {
    const mails = (await clinicStack.stack.inbox()).filter(({ tags }) => tags.kind === 'invitation')
    for (const { raw, to } of mails) {
      const parsed = await simpleParser(raw)
      expect(to).toHaveLength(1)
      expect([...parsed.headers.keys()]).not.toContain('x-evil')
      expect([...parsed.headers.keys()]).not.toContain('bcc')
      expect(parsed.html).not.toContain('<b>Bold</b>')
      expect(parsed.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.any(String) } })
    }
  })

  it('ends for a contact who presses the unsubscribe button of the mail program, and their page says so', async () => {
    const [mail] = await parseMailsTo(clinicStack.stack, addresses[3] ?? '')
    const url = /https?:\S+\/unsubscribe\/[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(answer.status).toBeLessThan(400)
    await clinicStack.stack.waitUntilIdle()
    const reminder = await pressButton(
      await browser.get(`${campaignUrl()}/1`),
      /remind people who have not registered/i,
    )
    expect(reminder.html).toContain('Send to 58 people')
    expect(reminder.html).toContain('>unsubscribed, or invited to this clinic by another organiser<')
  })
})
