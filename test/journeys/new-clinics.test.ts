import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FetchedPage, findForm, openBrowser } from '../../cli/rehearse/text-browser'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'

const email = 'amina@example.org'
const list = '/console/lists/list-newclinics'

let clinicStack: ClinicStack
let requested: FetchedPage
let linked: FetchedPage
let confirmed: FetchedPage
let draft: FetchedPage
let mails: ParsedInboxMail[]

/** The form is sent before a clinic is published, and its link opened before it is announced. */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-11-10T06:00:00.000Z' })
  const { stack } = clinicStack
  const visitor = openBrowser(stack.siteUrl)
  const form = await visitor.get('/follow?lang=fr')
  requested = await visitor.submit(form, findForm(form, /envoyer/i), { email })
  await runTimeline(stack, [['2025-11-10T06:02:00.000Z', async () => undefined]])
  const [mail] = await parseMailsTo(stack, email)
  const link = new URL(/https?:\S+\/follow\/[\w.-]+\?lang=fr/.exec(mail?.text ?? '')?.[0] ?? '')
  linked = await visitor.get(`${link.pathname}${link.search}`)
  confirmed = await visitor.submit(linked, findForm(linked, /confirm/i), {})
  const clinic = await clinicStack.publish(announcementText('new clinic', '10 December 2025'), '84512345678')
  const organiser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
  const campaigns = await organiser.get(`/console/clinics/${clinic}/invitations`)
  draft = await organiser.submit(campaigns, findForm(campaigns, /prepare announcement/i), {})
  await organiser.submit(draft, findForm(draft, /send to 1 person/i), {})
  await runTimeline(stack, [['2025-11-10T06:10:00.000Z', async () => undefined]])
  mails = await parseMailsTo(stack, email)
})
afterAll(() => clinicStack.stack.stop())

describe('a person who asks to be told of new clinics', () => {
  it('confirms the address by a link and a button, and is told of the next clinic in the language of the form', () => {
    expect(requested.url).toContain('notice=requested')
    expect(linked.html).toContain('lang="fr"')
    expect(confirmed.html).not.toContain('<form method="post">')
    expect(draft.html).toContain('Send to 1 person')
    expect(mails.map(({ kind, language }) => [kind, language])).toEqual([
      ['follow-request', 'fr'],
      ['invitation', 'fr'],
    ])
    expect(mails[0]?.text).not.toContain('/unsubscribe/')
  })

  it('leaves the list in the night after the unsubscribe button of the mail program', async () => {
    const { stack } = clinicStack
    const url = /https?:\S+\/unsubscribe\/[\w.-]+/.exec(mails[1]?.text ?? '')?.[0] ?? ''
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(answer.status).toBe(200)

    await runTimeline(stack, [['2025-11-11T03:00:00.000Z', async () => undefined]])

    const organiser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
    expect((await organiser.get(list)).html).not.toContain(email)
  })
})
