import { describe, expect, it } from 'vitest'
import type { Role } from '../../../../../functions/console/access/staff'
import { personId } from '../../../../../shared/domain/ids'
import { makeCampaign } from '../../../../../shared/use-cases/campaigns/make-campaign'
import { aLedgerEntry, aRegistration, somalia } from '../../../../support/builders'
import {
  addressOf,
  contacts,
  deliver,
  hearOf,
  hint,
  look,
  quick,
  run,
  theCampaign,
  worldWithList,
} from '../../../../support/campaigns'
import { aContact, aContactList, aListAudit } from '../../../../support/contact-builders'
import { everythingIn } from '../../../../support/everything-in'
import { aConsole, aStaff, wordsOf } from '../console-in-memory'

const base = `/console/clinics/${somalia}/invitations`

const aConsoleFor = async (count: number, role: Role = 'organiser') => {
  const world = await worldWithList(contacts(count))
  return aConsole({ world, staff: aStaff(role) })
}

/** A draft to the list, and its page. */
const prepared = async (count: number) => {
  const parts = await aConsoleFor(count)
  const made = await parts.post(base, { list: aContactList().id })
  expect(made.headers.get('location')).toBe(`${base}/1`)
  const page = await (await parts.get(`${base}/1`)).text()
  const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return { ...parts, page, shown }
}

const started = async (count: number) => {
  const parts = await prepared(count)
  await parts.post(`${base}/1/start`, { shown: parts.shown })
  await hint(parts.world)
  return parts
}

const turnOf = async (parts: Awaited<ReturnType<typeof aConsoleFor>>) =>
  String((await theCampaign(parts.world)).turn)

describe('preparing an invitation', () => {
  it('shows the exact number, who is left out and why, a sample, and what it says in each language', async () => {
    const { get, world } = await prepared(40)
    const registration = aRegistration({ email: addressOf(3) })
    await world.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
    const words = await wordsOf(await get(`${base}/1`))
    expect(words).toContain('would get it 39')
    expect(words).toContain('have registered already, or have withdrawn 1')
    expect(words).toContain('10 of them')
    expect(words).toContain('Send it to 39 people')
    expect(words).toContain('English: Invitation: DFS Security Clinic for Somalia')
    expect(words).toContain('Français: Invitation')
    expect(world.sent).toEqual([])
    expect(words).not.toContain(addressOf(3))
  })

  it('shows the mail as its readers see it, in each language, in a frame that can do nothing', async () => {
    const { get, world } = await prepared(3)
    const page = await (await get(`${base}/1`)).text()
    for (const [language, words] of [
      ['en', 'Dear Contact 2,'],
      ['fr', 'Bonjour Hodan Warsame,'],
    ] as const) {
      const address = `${base}/1/mail/${language}`
      expect(page).toContain(`src="${address}" sandbox="allow-popups allow-popups-to-escape-sandbox"`)
      const answer = await get(address)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'; sandbox")
      const mail = await answer.clone().text()
      expect(mail).toContain(`<html lang="${language}" dir="ltr"><head><base target="_blank"/>`)
      expect(mail).toContain(`/clinics/${somalia}"`)
      expect(mail).not.toMatch(/<script|<img|<form/)
      expect(await wordsOf(answer)).toContain(words)
    }
    expect(world.sent).toEqual([])
    expect((await get(`${base}/1/mail/de`)).status).toBe(404)
    expect((await get(`${base}/2/mail/en`)).status).toBe(404)
  })

  it('is the same draft when it is asked for twice, and none without a list', async () => {
    const { post, world } = await aConsoleFor(2)
    for (const _ of [1, 2]) await post(base, { list: aContactList().id })
    expect((await post(base, { list: 'list-bbbbbbbbbb' })).status).toBe(422)
    expect((await post(base)).status).toBe(422)
    expect(await world.campaigns.ofClinic(somalia)).toHaveLength(1)
  })

  it('sends test mails to whoever prepares it, and to nobody else', async () => {
    const { post, world, page, follow } = await prepared(5)
    const once = /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const answers = [await post(`${base}/1/test`, { once }), await post(`${base}/1/test`, { once })]
    expect(await wordsOf(await follow(answers[0] as Response))).toContain('Two test mails are on their way')
    const { mails } = await world.dispatches.withUnfinishedMails(somalia)
    await world.queues.mail(mails)
    await deliver(world)
    expect(world.sent.map(({ to }) => to)).toEqual(['hodan@example.org', 'hodan@example.org'])
  })

  it('says how long it takes, and on a stage for tests that no test mail would come', async () => {
    const world = await worldWithList(contacts(900), {
      house: { allowedRecipients: ['contact-*@example.org'] },
    })
    const { post, get } = await aConsole({ world })
    await post(base, { list: aContactList().id })
    const words = await wordsOf(await get(`${base}/1`))
    expect(words).toContain('It takes about 2 minutes')
    expect(words).toContain('sends no mail to your address')
  })

  it('can be put away unsent', async () => {
    const { post, world } = await prepared(5)
    await post(`${base}/1/turn`, { turning: 'cancel', turn: '1' })
    expect(await theCampaign(world)).toMatchObject({ state: 'cancelled', frozen: null })
  })
})

describe('the button that names the number', () => {
  it('sends to just those who were shown, once, however often it is pressed', async () => {
    const { post, follow, world, shown } = await prepared(30)
    const [first, second] = await Promise.all([1, 2].map(() => post(`${base}/1/start`, { shown })))
    expect([first?.status, second?.status]).toEqual([303, 303])
    await post(`${base}/1/start`, { shown })
    await hint(world)
    await run(world, quick)
    expect(world.sent).toHaveLength(30)
    if (!first) throw new Error('no answer')
    expect(await wordsOf(await follow(first))).toContain('30 of 30 people done')
  })

  it('sends nothing when others than were shown would get it, and says how it stands now', async () => {
    const { post, world, shown } = await prepared(30)
    await world.suppressions.unsubscribe(personId(addressOf(7)), world.now())
    const answer = await post(`${base}/1/start`, { shown })
    expect(answer.status).toBe(409)
    const words = await wordsOf(answer)
    expect(words).toContain('Something has changed since you looked')
    expect(words).toContain('It would go to 29 people now; look again.')
    expect(words).toContain('Send it to 29 people')
    expect(await theCampaign(world)).toMatchObject({ state: 'draft' })
  })
})

describe('a campaign under way', () => {
  it('is shown by the records of its recipients, and the page looks again by itself', async () => {
    const { get, world } = await started(60)
    await look(world)
    await deliver(world, 20, quick)
    await hearOf(world, 'bounced', 1)
    const answer = await get(`${base}/1`)
    expect(answer.headers.get('refresh')).toBe(`10; url=${base}/1`)
    const words = await wordsOf(answer)
    expect(words).toContain('20 of 60 people done')
    expect(words).toContain('to go 40')
    expect(words).toContain('came back: the address takes no mail 1')
    expect(await wordsOf(await get(base))).toContain('Invitation 1')
  })

  it('is paused, let go on and ended by its buttons, each once', async () => {
    const parts = await started(60)
    const { post, world, get } = parts
    await look(world)
    await deliver(world, 20, quick)
    const turn = await turnOf(parts)
    const [paused, again] = [
      await post(`${base}/1/turn`, { turning: 'pause', turn }),
      await post(`${base}/1/turn`, { turning: 'pause', turn }),
    ]
    expect([paused.status, again.status]).toEqual([303, 303])
    expect(await wordsOf(await parts.follow(again))).toContain('Paused. Nothing more is sent')
    const late = await post(`${base}/1/turn`, { turning: 'resume', turn })
    expect(late.status).toBe(409)
    expect(await wordsOf(late)).toContain('It had changed before you pressed')
    await deliver(world, undefined, quick)
    expect(world.sent).toHaveLength(20)
    expect(await wordsOf(await get(`${base}/1`))).toContain('Somebody has paused it.')
    await post(`${base}/1/turn`, { turning: 'resume', turn: await turnOf(parts) })
    await hint(world)
    await run(world, quick)
    expect(world.sent).toHaveLength(60)
    expect(await wordsOf(await get(`${base}/1`))).toContain('Remind the silent')
    expect((await world.clinics.audit(somalia)).map(({ action, by }) => `${action} ${by}`)).toEqual(
      expect.arrayContaining(['campaign-paused staff-1', 'campaign-resumed staff-1']),
    )
  })

  it('that has paused itself says why, and is reminded of only when it is finished', async () => {
    const { get, post, world } = await started(400)
    while (world.sent.length < 120) {
      await look(world)
      await deliver(world, 70, quick)
    }
    await hearOf(world, 'complained', 1)
    expect(await look(world)).toBe('paused-itself')
    expect(await wordsOf(await get(`${base}/1`))).toContain('too many readers called it spam')
    expect((await post(`${base}/1/remind`)).status).toBe(409)
  })
})

describe('a campaign belongs to whoever keeps its list', () => {
  const partners = aContactList({
    id: 'list-partnerone',
    name: 'Banks of the regulator',
    owner: 'partner',
    keepers: ['hodan@example.org'],
  })
  const aPartnersCampaign = async () => {
    const world = await worldWithList(contacts(3))
    await world.contactLists.create(partners, aListAudit({ listId: partners.id }))
    await world.contactLists.replace(
      { ...partners, version: 2, size: 1 },
      [aContact({ email: 'secret@example.org' })],
      aListAudit({ listId: partners.id }),
    )
    await makeCampaign(world, { clinicId: somalia, list: partners, reminds: null, by: 'partner-1' })
    return world
  }

  it('a partner prepares and sends to its own list, and never sees or uses ITU’s', async () => {
    const world = await aPartnersCampaign()
    const partner = await aConsole({ world, staff: aStaff('partner') })
    const page = await (await partner.get(`${base}/1`)).text()
    expect(page).toContain('secret@example.org')
    expect((await partner.post(base, { list: aContactList().id })).status).toBe(422)
    expect(await (await partner.get(base)).text()).not.toContain(aContactList().name)
    const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await partner.post(`${base}/1/start`, { shown })).status).toBe(303)
  })

  it('ITU sees of a partner’s the numbers only: it may stop it, not prepare, start or let it go on', async () => {
    const world = await aPartnersCampaign()
    const itu = await aConsole({ world, staff: aStaff('organiser', { email: 'staff@itu.example' }) })
    for (const path of [`${base}/1`, base]) {
      const page = await (await itu.get(path)).text()
      expect(page).not.toContain('secret@example.org')
      expect(page).not.toContain(partners.name)
    }
    for (const path of [`${base}/1`, `${base}/1/mail/en`]) expect((await itu.get(path)).status).toBe(404)
    const before = await everythingIn(world)
    const once = 'a-form-of-this-page'
    for (const [verb, fields] of [
      ['start', { shown: 'x' }],
      ['test', { once }],
      ['remind', {}],
      ['turn', { turning: 'cancel', turn: '1' }],
    ] as const) {
      expect((await itu.post(`${base}/1/${verb}`, fields)).status).toBe(404)
    }
    expect(await everythingIn(world)).toBe(before)

    const partner = await aConsole({ world, staff: aStaff('partner') })
    const shown =
      /name="shown" value="([^"]+)"/.exec(await (await partner.get(`${base}/1`)).text())?.[1] ?? ''
    await partner.post(`${base}/1/start`, { shown })
    const running = await (await itu.get(`${base}/1`)).text()
    expect(running).toContain('a list of a partner')
    expect(running).not.toContain(partners.name)
    expect((await itu.post(`${base}/1/turn`, { turning: 'pause', turn: '2' })).status).toBe(303)
    expect((await itu.post(`${base}/1/turn`, { turning: 'resume', turn: '3' })).status).toBe(404)
    expect((await partner.post(`${base}/1/turn`, { turning: 'resume', turn: '3' })).status).toBe(303)
  })
})
