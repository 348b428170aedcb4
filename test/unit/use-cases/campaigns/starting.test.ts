import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { chooseFor } from '../../../../shared/use-cases/campaigns/choose-for'
import { sendTest } from '../../../../shared/use-cases/campaigns/send-test'
import { startCampaign } from '../../../../shared/use-cases/campaigns/start-campaign'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somalia,
} from '../../../support/builders'
import {
  aDraftCampaign,
  addressOf,
  begin,
  contacts,
  fill,
  hearOf,
  hint,
  lettersTo,
  mailsOf,
  run,
  theCampaign,
  turn,
  worldWithList,
} from '../../../support/campaigns'
import type { MemoryWorld } from '../../../support/memory-world'

const choiceOf = async (world: MemoryWorld, number = 1) =>
  chooseFor(world, await theCampaign(world, number), aPublishedClinic())

const startAs = (world: MemoryWorld, shown: string, number = 1) =>
  startCampaign(world, { clinicId: somalia, number, shown, by: 'staff-1' })

const registers = async (
  world: MemoryWorld,
  email: string,
  status: 'confirmed' | 'withdrawn' = 'confirmed',
) => {
  const registration = aRegistration({ email })
  await world.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  if (status === 'withdrawn') {
    const to = { ...registration, status, round: 2 }
    const mail = aLedgerEntry({ recipientId: registration.id, kind: 'cancelled', planVersion: 2 })
    await world.registrations.change({ from: registration, to, mail, capacity: null })
  }
}

const subjectOf = (mail: { raw: string } | undefined) => /^Subject: (.*)$/m.exec(mail?.raw ?? '')?.[1]

describe('whom a campaign would write to', () => {
  it('is the list without those who have answered, want none, take none or may get none here, each counted', async () => {
    const world = await worldWithList(
      [...contacts(8), { ...contacts(1)[0], email: 'minister@gov.so' } as ReturnType<typeof contacts>[0]],
      { house: { allowedRecipients: ['*@example.org'] } },
    )
    const at = world.now()
    await registers(world, addressOf(0))
    await registers(world, addressOf(1), 'withdrawn')
    await world.suppressions.unsubscribe(personId(addressOf(2)), world.now())
    await world.suppressions.suppress({ personId: personId(addressOf(3)), reason: 'bounced', at })
    await world.suppressions.suppress({ personId: personId(addressOf(4)), reason: 'complained', at })
    await aDraftCampaign(world)

    const { recipients, leftOut } = await choiceOf(world)

    expect(recipients.map(({ email }) => email).toSorted()).toEqual([5, 6, 7].map(addressOf))
    expect(leftOut).toEqual({
      answered: 2,
      unsubscribed: 1,
      bounced: 1,
      complained: 1,
      invited: 0,
      'not-reached': 0,
      'not-allowed-here': 1,
    })
  })

  it('is written to in the own language, or in that of the organiser', async () => {
    const [one, two] = contacts(2)
    if (!one || !two) throw new Error('two')
    const world = await worldWithList([
      { ...one, language: 'fr' },
      { ...two, language: null },
    ])
    await aDraftCampaign(world)
    const { recipients } = await choiceOf(world)
    expect(Object.fromEntries(recipients.map(({ email, language }) => [email, language]))).toEqual({
      [one.email]: 'fr',
      [two.email]: 'en',
    })
  })
})

describe('starting a campaign', () => {
  it('for others than were shown starts nothing and says how it stands now', async () => {
    const world = await worldWithList(contacts(5))
    await aDraftCampaign(world)
    const { digest } = await choiceOf(world)
    await registers(world, addressOf(3))

    const result = await startAs(world, digest)

    expect(result).toMatchObject({ result: 'changed', choice: { leftOut: { answered: 1 } } })
    expect(result.result === 'changed' && result.choice.recipients).toHaveLength(4)
    expect(await theCampaign(world)).toMatchObject({ state: 'draft', frozen: null })
  })

  it('twice, or by two at once, starts it once', async () => {
    const world = await worldWithList(contacts(5))
    await aDraftCampaign(world)
    const { digest } = await choiceOf(world)

    const results = await Promise.all([startAs(world, digest), startAs(world, digest)])

    expect(results.map(({ result }) => result).toSorted()).toEqual(['conflict', 'started'])
    expect((await startAs(world, digest)).result).toBe('conflict')
    const started = (await world.clinics.audit(somalia)).filter(({ action }) => action === 'campaign-started')
    expect(started).toEqual([
      expect.objectContaining({ by: 'staff-1', after: expect.objectContaining({ recipients: 5 }) }),
    ])
    await hint(world)
    await run(world)
    expect([...lettersTo(world).values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('of two campaigns at once to the same list lets one start', async () => {
    const world = await worldWithList(contacts(5))
    await aDraftCampaign(world)
    const first = await choiceOf(world)
    await world.campaigns.create({ ...(await theCampaign(world)), number: 2 }, anAuditRecord())
    const second = await choiceOf(world, 2)

    const results = await Promise.all([startAs(world, first.digest, 1), startAs(world, second.digest, 2)])

    expect(results.map(({ result }) => result).toSorted()).toEqual(['changed', 'started'])
    const changed = results.find((each) => each.result === 'changed')
    expect(changed?.result === 'changed' && changed.choice.leftOut.invited).toBe(5)
  })

  it('is refused when nobody is left, and when the clinic takes no registrations', async () => {
    const world = await worldWithList([])
    await aDraftCampaign(world)
    expect((await startAs(world, (await choiceOf(world)).digest)).result).toBe('nobody')
    await fill(world, contacts(1))
    const { digest } = await choiceOf(world)
    world.setNow('2026-12-11T09:30:00.000Z')
    expect((await startAs(world, digest)).result).toBe('closed')
  })
})

describe('the same list a second time', () => {
  it('goes only to those who have no invitation yet', async () => {
    const world = await worldWithList(contacts(6))
    await begin(world, await aDraftCampaign(world))
    await run(world)
    await fill(world, contacts(8))
    await begin(world, await aDraftCampaign(world))
    await run(world)
    expect([...lettersTo(world).values()]).toEqual(Array.from({ length: 8 }, () => 1))
    expect(await mailsOf(world, 2)).toHaveLength(2)
  })

  it('leaves out whom a running campaign is still to write to, and takes in whom a cancelled one left', async () => {
    const world = await worldWithList(contacts(6))
    await begin(world, await aDraftCampaign(world))
    await aDraftCampaign(world)
    expect((await choiceOf(world, 2)).leftOut.invited).toBe(6)
    await turn(world, 'cancel')
    expect((await choiceOf(world, 2)).recipients).toHaveLength(6)
  })
})

describe('a reminder', () => {
  it('goes to those who were reached and are silent, in words of its own, and to nobody a third time', async () => {
    const world = await worldWithList(contacts(6))
    world.mailer.answer(({ to }) =>
      to === addressOf(5)
        ? { outcome: 'rejected', reason: 'MessageRejected' }
        : { outcome: 'accepted', sesMessageId: `ses-${to}` },
    )
    await begin(world, await aDraftCampaign(world))
    await run(world)
    await registers(world, addressOf(0))
    await world.suppressions.unsubscribe(personId(addressOf(1)), world.now())
    await hearOf(world, 'bounced', 1)
    // Whoever joins the list later is not silent.
    await fill(world, contacts(9))

    await aDraftCampaign(world, 1)
    const { recipients, leftOut } = await choiceOf(world, 2)
    expect(leftOut).toMatchObject({ answered: 1, unsubscribed: 1 })
    expect(recipients.length + leftOut.answered + leftOut.unsubscribed + leftOut['not-reached']).toBe(6)
    const before = world.sent.length
    await begin(world, await theCampaign(world, 2))
    await run(world)
    expect(
      world.sent
        .slice(before)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(recipients.map(({ email }) => email).toSorted())
    expect(subjectOf(world.sent.at(-1))).not.toBe(subjectOf(world.sent.at(0)))
    await aDraftCampaign(world, 1)
    expect((await choiceOf(world, 3)).recipients).toEqual([])
  })
})

describe('a test mail', () => {
  it('goes to its maker once in each language by the way of every mail, and counts in no campaign', async () => {
    const world = await worldWithList(contacts(3))
    await aDraftCampaign(world)
    const order = {
      clinicId: somalia,
      number: 1,
      to: { email: 'hodan@example.org', name: 'Hodan Warsame' },
      once: 'form-1-of-the-page',
      by: 'staff-1',
    }
    await Promise.all([sendTest(world, order), sendTest(world, order)])
    const { mails } = await world.dispatches.withUnfinishedMails(somalia)
    for (const mail of mails) expect(await sendMail(world, mail)).toBe('accepted')
    await sendTest(world, order)
    expect(world.sent.map(({ to }) => to)).toEqual(['hodan@example.org', 'hodan@example.org'])
    expect(world.sent.map(({ raw }) => /^Content-Language: (..)/m.exec(raw)?.[1]).toSorted()).toEqual([
      'en',
      'fr',
    ])
    expect(await mailsOf(world)).toEqual([])
    expect((await choiceOf(world)).recipients).toHaveLength(3)
    expect((await world.dispatches.withUnfinishedMails(somalia)).mails).toEqual([])
  })
})
