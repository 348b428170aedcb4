import { describe, expect, it } from 'vitest'
import type { StaffRole } from '../../../../../shared/domain/access/staff'
import { personId } from '../../../../../shared/domain/ids'
import { createCampaign } from '../../../../../shared/use-cases/campaigns/create-campaign'
import { aLedgerEntry, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import {
  contactAddress,
  depsWithContactList,
  enqueueCampaignJob,
  numberedContacts,
  readCampaign,
  replaceContacts,
  reportFeedback,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  stubRenderer,
} from '../../../../support/execution/campaign-driver'
import { snapshotStores } from '../../../../support/stores/store-snapshot'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}/invitations`

const aConsoleFor = async (count: number, role: StaffRole = 'organiser') => {
  const [first, ...others] = numberedContacts(count)
  const contacts = first ? [{ ...first, language: 'fr' as const }, ...others] : []
  const deps = await depsWithContactList(contacts)
  return aConsole({ deps, staff: aStaff(role) })
}

/** A draft to the list, and its page. */
const prepareCampaign = async (count: number) => {
  const parts = await aConsoleFor(count)
  const answer = await parts.post(base, { list: aContactList().id })
  expect(answer.headers.get('location')).toBe(`${base}/1`)
  const page = await (await parts.get(`${base}/1`)).text()
  const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return { ...parts, page, shown }
}

const started = async (count: number) => {
  const parts = await prepareCampaign(count)
  await parts.post(`${base}/1/start`, { shown: parts.shown })
  await enqueueCampaignJob(parts.deps)
  return parts
}

const stateVersionOf = async (parts: Awaited<ReturnType<typeof aConsoleFor>>) =>
  String((await readCampaign(parts.deps)).stateVersion)

describe('preparing an invitation', () => {
  it('shows the number of recipients, the excluded ones with reasons, a sample, and the mail in each language', async () => {
    const { get, deps } = await prepareCampaign(40)
    const registration = aRegistration({ email: contactAddress(3) })
    await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
    const words = await pageText(await get(`${base}/1`))
    expect(words).toContain('recipients 39')
    expect(words).toContain('already registered, or cancelled their registration 1')
    expect(words).toContain('A sample of 10')
    expect(words).toContain('Send to 39 people')
    expect(words).toContain('English: Invitation: DFS Security Clinic for Somalia')
    expect(words).toContain('Français: Invitation')
    expect(deps.sent).toEqual([])
    expect(words).not.toContain(contactAddress(3))
  })

  it('shows the mail in each language in a sandboxed frame', async () => {
    const { get, deps } = await prepareCampaign(3)
    const page = await (await get(`${base}/1`)).text()
    for (const [language, words] of [
      ['en', 'Dear Contact 2,'],
      ['fr', 'Bonjour Contact 0,'],
    ] as const) {
      const address = `${base}/1/mail/${language}`
      expect(page).toContain(`src="${address}" sandbox="allow-popups allow-popups-to-escape-sandbox"`)
      const answer = await get(address)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'; sandbox")
      const mail = await answer.clone().text()
      expect(mail).toContain(`<html lang="${language}" dir="ltr"><head><base target="_blank"/>`)
      expect(mail).toContain(`/clinics/${somaliaClinicId}"`)
      expect(mail).not.toMatch(/<script|<img|<form/)
      expect(await pageText(answer)).toContain(words)
    }
    expect(deps.sent).toEqual([])
    expect((await get(`${base}/1/mail/de`)).status).toBe(404)
    expect((await get(`${base}/2/mail/en`)).status).toBe(404)
  })

  it('is one draft when requested twice, and none without a list', async () => {
    const { post, deps } = await aConsoleFor(2)
    for (const _ of [1, 2]) await post(base, { list: aContactList().id })
    expect((await post(base, { list: 'list-bbbbbbbbbb' })).status).toBe(422)
    expect((await post(base)).status).toBe(422)
    expect(await deps.campaigns.listByClinic(somaliaClinicId)).toHaveLength(1)
  })

  it('sends test mails to the staff member only', async () => {
    const { post, deps, page, follow } = await prepareCampaign(5)
    const idempotencyKey = /name="idempotencyKey" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const answers = [
      await post(`${base}/1/test`, { idempotencyKey }),
      await post(`${base}/1/test`, { idempotencyKey }),
    ]
    expect(await pageText(await follow(answers[0] as Response))).toContain(
      'A test e-mail in each language is on its way',
    )
    const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
    await deps.queues.enqueueMails(mails)
    await sendQueuedMails(deps)
    expect(deps.sent.map(({ to }) => to)).toEqual(['hodan@example.org', 'hodan@example.org'])
  })

  it('says how long sending takes, and whether a test mail can arrive in a test environment', async () => {
    const deps = await depsWithContactList(numberedContacts(900), {
      config: { allowedRecipients: ['contact-*@example.org'] },
    })
    const { post, get } = await aConsole({ deps })
    await post(base, { list: aContactList().id })
    const words = await pageText(await get(`${base}/1`))
    expect(words).toContain('Sending takes about 2 minutes')
    expect(words).toContain('Your address is not allowed in the test environment')
  })

  it('can be put away unsent', async () => {
    const { post, deps } = await prepareCampaign(5)
    await post(`${base}/1/state`, { action: 'cancel', stateVersion: '1' })
    expect(await readCampaign(deps)).toMatchObject({ state: 'cancelled', recipientSnapshot: null })
  })
})

describe('the button that starts sending', () => {
  it('sends to exactly the contacts who were shown, once, even when it is pressed again', async () => {
    const { post, follow, deps, shown } = await prepareCampaign(30)
    const [first, second] = await Promise.all([1, 2].map(() => post(`${base}/1/start`, { shown })))
    expect([first?.status, second?.status]).toEqual([303, 303])
    await post(`${base}/1/start`, { shown })
    await enqueueCampaignJob(deps)
    await runCampaign(deps, stubRenderer)
    expect(deps.sent).toHaveLength(30)
    if (!first) throw new Error('no answer')
    expect(await pageText(await follow(first))).toContain('30 of 30 people done')
  })

  it('sends nothing when the recipients have changed, and shows the current number', async () => {
    const { post, deps, shown } = await prepareCampaign(30)
    await deps.suppressions.unsubscribe(personId(contactAddress(7)), deps.now())
    const answer = await post(`${base}/1/start`, { shown })
    expect(answer.status).toBe(409)
    const words = await pageText(answer)
    expect(words).toContain('The recipients have changed')
    expect(words).toContain('It would now go to 29 people. Check the recipients again.')
    expect(words).toContain('Send to 29 people')
    expect(await readCampaign(deps)).toMatchObject({ state: 'draft' })
  })
})

describe('a campaign under way', () => {
  it('is shown by its ledger, on a page that refreshes itself', async () => {
    const { get, deps } = await started(60)
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, 20, stubRenderer)
    await reportFeedback(deps, 'bounced', 1)
    const answer = await get(`${base}/1`)
    expect(answer.headers.get('refresh')).toBe(`10; url=${base}/1`)
    const words = await pageText(answer)
    expect(words).toContain('20 of 60 people done')
    expect(words).toContain('to be sent 40')
    expect(words).toContain('bounced: the address does not accept e-mail 1')
    expect(await pageText(await get(base))).toContain('Invitation 1')
  })

  it('is paused, resumed and stopped by its buttons, each once', async () => {
    const parts = await started(60)
    const { post, deps, get } = parts
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, 20, stubRenderer)
    const stateVersion = await stateVersionOf(parts)
    const [paused, again] = [
      await post(`${base}/1/state`, { action: 'pause', stateVersion }),
      await post(`${base}/1/state`, { action: 'pause', stateVersion }),
    ]
    expect([paused.status, again.status]).toEqual([303, 303])
    expect(await pageText(await parts.follow(again))).toContain('Paused. Nothing is sent until you resume.')
    const late = await post(`${base}/1/state`, { action: 'resume', stateVersion })
    expect(late.status).toBe(409)
    expect(await pageText(late)).toContain('The state had already changed')
    await sendQueuedMails(deps, undefined, stubRenderer)
    expect(deps.sent).toHaveLength(20)
    expect(await pageText(await get(`${base}/1`))).toContain('Paused by a colleague.')
    await post(`${base}/1/state`, { action: 'resume', stateVersion: await stateVersionOf(parts) })
    await enqueueCampaignJob(deps)
    await runCampaign(deps, stubRenderer)
    expect(deps.sent).toHaveLength(60)
    expect(await pageText(await get(`${base}/1`))).toContain('Remind people who have not registered')
    expect((await deps.clinics.audit(somaliaClinicId)).map(({ action, by }) => `${action} ${by}`)).toEqual(
      expect.arrayContaining(['campaign-paused staff-1', 'campaign-resumed staff-1']),
    )
  })

  it('says why it was paused automatically, and can be reminded of only when finished', async () => {
    const { get, post, deps } = await started(400)
    while (deps.sent.length < 120) {
      await runNextCampaignJob(deps)
      await sendQueuedMails(deps, 70, stubRenderer)
    }
    await reportFeedback(deps, 'complained', 1)
    expect(await runNextCampaignJob(deps)).toBe('auto-paused')
    expect(await pageText(await get(`${base}/1`))).toContain('too many recipients reported it as spam')
    expect((await post(`${base}/1/remind`)).status).toBe(409)
  })
})

describe('a campaign belongs to the owner of its list', () => {
  const partners = aContactList({
    id: 'list-partnerone',
    name: 'Banks of the regulator',
    owner: 'partner',
    ownerEmails: ['hodan@example.org'],
  })
  const aPartnersCampaign = async () => {
    const deps = await depsWithContactList(numberedContacts(3))
    await deps.contactLists.create(partners, aListAudit({ listId: partners.id }))
    await deps.contactLists.replace(
      { ...partners, version: 2, size: 1 },
      [aContact({ email: 'secret@example.org' })],
      aListAudit({ listId: partners.id }),
    )
    await createCampaign(deps, { clinicId: somaliaClinicId, list: partners, reminds: null, by: 'partner-1' })
    return deps
  }

  it('a partner prepares and sends to its own list, and never sees or uses ITU’s', async () => {
    const deps = await aPartnersCampaign()
    const partner = await aConsole({ deps, staff: aStaff('partner') })
    const page = await (await partner.get(`${base}/1`)).text()
    expect(page).toContain('secret@example.org')
    expect((await partner.post(base, { list: aContactList().id })).status).toBe(422)
    expect(await (await partner.get(base)).text()).not.toContain(aContactList().name)
    const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await partner.post(`${base}/1/start`, { shown })).status).toBe(303)
  })

  it('ITU sees only the numbers of a partner’s campaign: it may stop it, not prepare, start or resume it', async () => {
    const deps = await aPartnersCampaign()
    const itu = await aConsole({ deps, staff: aStaff('organiser', { email: 'staff@itu.example' }) })
    for (const path of [`${base}/1`, base]) {
      const page = await (await itu.get(path)).text()
      expect(page).not.toContain('secret@example.org')
      expect(page).not.toContain(partners.name)
    }
    for (const path of [`${base}/1`, `${base}/1/mail/en`]) expect((await itu.get(path)).status).toBe(404)
    const before = await snapshotStores(deps)
    const idempotencyKey = 'a-form-of-this-page'
    for (const [verb, fields] of [
      ['start', { shown: 'x' }],
      ['test', { idempotencyKey }],
      ['remind', {}],
      ['state', { action: 'cancel', stateVersion: '1' }],
    ] as const) {
      expect((await itu.post(`${base}/1/${verb}`, fields)).status).toBe(404)
    }
    expect(await snapshotStores(deps)).toBe(before)

    const partner = await aConsole({ deps, staff: aStaff('partner') })
    const shown =
      /name="shown" value="([^"]+)"/.exec(await (await partner.get(`${base}/1`)).text())?.[1] ?? ''
    await partner.post(`${base}/1/start`, { shown })
    const running = await (await itu.get(`${base}/1`)).text()
    expect(running).toContain('a list of a partner')
    expect(running).not.toContain(partners.name)
    expect((await itu.post(`${base}/1/state`, { action: 'pause', stateVersion: '2' })).status).toBe(303)
    expect((await itu.post(`${base}/1/state`, { action: 'resume', stateVersion: '3' })).status).toBe(404)
    expect((await partner.post(`${base}/1/state`, { action: 'resume', stateVersion: '3' })).status).toBe(303)
  })

  it('a preview does not tell whom the other side has invited', async () => {
    const deps = await aPartnersCampaign()
    const shared = [aContact({ email: 'secret@example.org' }), aContact({ email: 'gone@example.org' })]
    for (const list of [aContactList(), partners]) await replaceContacts(deps, shared, list.id)
    await deps.suppressions.unsubscribe(personId('gone@example.org'), deps.now())
    const itu = await aConsole({ deps, staff: aStaff('organiser', { email: 'staff@itu.example' }) })
    const partner = await aConsole({ deps, staff: aStaff('partner') })
    await itu.post(base, { list: aContactList().id })
    const shown = /name="shown" value="([^"]+)"/.exec(await (await itu.get(`${base}/2`)).text())?.[1] ?? ''
    expect((await itu.post(`${base}/2/start`, { shown })).status).toBe(303)

    const preview = await pageText(await partner.get(`${base}/1`))
    expect(preview).toContain('unsubscribed, or invited to this clinic by another organiser 2')
    expect(preview).not.toContain('already invited to this clinic')
    expect(preview).not.toContain('secret@example.org')

    await itu.post(base, { list: aContactList().id })
    expect(await pageText(await itu.get(`${base}/3`))).toContain('already invited to this clinic 1')
  })
})
