import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { selectForCampaign } from '../../../../shared/use-cases/campaigns/select-for-campaign'
import { sendTestMail } from '../../../../shared/use-cases/campaigns/send-test-mail'
import { startCampaign } from '../../../../shared/use-cases/campaigns/start-campaign'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders'
import {
  acceptedMailCounts,
  aDraftCampaign,
  campaignMails,
  changeState,
  contactAddress,
  depsWithContactList,
  enqueueCampaignJob,
  numberedContacts,
  readCampaign,
  recordFeedback,
  replaceContacts,
  runCampaign,
  startDraft,
} from '../../../support/campaign-driver'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'

const selectRecipients = async (deps: InMemoryDependencies, number = 1) =>
  selectForCampaign(deps, await readCampaign(deps, number), aPublishedClinic())

const startShowing = (deps: InMemoryDependencies, shown: string, number = 1) =>
  startCampaign(deps, { clinicId: somaliaClinicId, number, shown, by: 'staff-1' })

const registers = async (
  deps: InMemoryDependencies,
  email: string,
  status: 'confirmed' | 'withdrawn' = 'confirmed',
) => {
  const registration = aRegistration({ email })
  await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  if (status === 'withdrawn') {
    const to = { ...registration, status, revision: 2 }
    const mail = aLedgerEntry({ recipientId: registration.id, kind: 'cancelled', planVersion: 2 })
    await deps.registrations.change({ from: registration, to, mail, capacity: null })
  }
}

const subjectOf = (mail: { raw: string } | undefined) => /^Subject: (.*)$/m.exec(mail?.raw ?? '')?.[1]

describe('whom a campaign would write to', () => {
  it('is the list without those who have answered, want none, take none or may get none here, each counted', async () => {
    const deps = await depsWithContactList(
      [
        ...numberedContacts(8),
        { ...numberedContacts(1)[0], email: 'minister@gov.so' } as ReturnType<typeof numberedContacts>[0],
      ],
      { config: { allowedRecipients: ['*@example.org'] } },
    )
    const at = deps.now()
    await registers(deps, contactAddress(0))
    await registers(deps, contactAddress(1), 'withdrawn')
    await deps.suppressions.unsubscribe(personId(contactAddress(2)), deps.now())
    await deps.suppressions.suppress({ personId: personId(contactAddress(3)), reason: 'bounced', at })
    await deps.suppressions.suppress({ personId: personId(contactAddress(4)), reason: 'complained', at })
    await aDraftCampaign(deps)

    const { recipients, excluded: leftOut } = await selectRecipients(deps)

    expect(recipients.map(({ email }) => email).toSorted()).toEqual([5, 6, 7].map(contactAddress))
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
    const [one, two] = numberedContacts(2)
    if (!one || !two) throw new Error('two')
    const deps = await depsWithContactList([
      { ...one, language: 'fr' },
      { ...two, language: null },
    ])
    await aDraftCampaign(deps)
    const { recipients } = await selectRecipients(deps)
    expect(Object.fromEntries(recipients.map(({ email, language }) => [email, language]))).toEqual({
      [one.email]: 'fr',
      [two.email]: 'en',
    })
  })
})

describe('starting a campaign', () => {
  it('for others than were shown starts nothing and says how it stands now', async () => {
    const deps = await depsWithContactList(numberedContacts(5))
    await aDraftCampaign(deps)
    const { digest } = await selectRecipients(deps)
    await registers(deps, contactAddress(3))

    const result = await startShowing(deps, digest)

    expect(result).toMatchObject({ result: 'changed', selection: { excluded: { answered: 1 } } })
    expect(result.result === 'changed' && result.selection.recipients).toHaveLength(4)
    expect(await readCampaign(deps)).toMatchObject({ state: 'draft', recipientSnapshot: null })
  })

  it('twice, or by two at once, starts it once', async () => {
    const deps = await depsWithContactList(numberedContacts(5))
    await aDraftCampaign(deps)
    const { digest } = await selectRecipients(deps)

    const results = await Promise.all([startShowing(deps, digest), startShowing(deps, digest)])

    expect(results.map(({ result }) => result).toSorted()).toEqual(['conflict', 'started'])
    expect((await startShowing(deps, digest)).result).toBe('conflict')
    const started = (await deps.clinics.audit(somaliaClinicId)).filter(
      ({ action }) => action === 'campaign-started',
    )
    expect(started).toEqual([
      expect.objectContaining({ by: 'staff-1', after: expect.objectContaining({ recipients: 5 }) }),
    ])
    await enqueueCampaignJob(deps)
    await runCampaign(deps)
    expect([...acceptedMailCounts(deps).values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('of two campaigns at once to the same list lets one start', async () => {
    const deps = await depsWithContactList(numberedContacts(5))
    await aDraftCampaign(deps)
    const first = await selectRecipients(deps)
    await deps.campaigns.create({ ...(await readCampaign(deps)), number: 2 }, anAuditRecord())
    const second = await selectRecipients(deps, 2)

    const results = await Promise.all([
      startShowing(deps, first.digest, 1),
      startShowing(deps, second.digest, 2),
    ])

    expect(results.map(({ result }) => result).toSorted()).toEqual(['changed', 'started'])
    const changed = results.find((each) => each.result === 'changed')
    expect(changed?.result === 'changed' && changed.choice.excluded.invited).toBe(5)
  })

  it('is refused when nobody is left, and when the clinic takes no registrations', async () => {
    const deps = await depsWithContactList([])
    await aDraftCampaign(deps)
    expect((await startShowing(deps, (await selectRecipients(deps)).digest)).result).toBe('no-recipients')
    await replaceContacts(deps, numberedContacts(1))
    const { digest } = await selectRecipients(deps)
    deps.setNow('2026-12-11T09:30:00.000Z')
    expect((await startShowing(deps, digest)).result).toBe('closed')
  })
})

describe('the same list a second time', () => {
  it('goes only to those who have no invitation yet', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    await replaceContacts(deps, numberedContacts(8))
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    expect([...acceptedMailCounts(deps).values()]).toEqual(Array.from({ length: 8 }, () => 1))
    expect(await campaignMails(deps, 2)).toHaveLength(2)
  })

  it('leaves out whom a running campaign is still to write to, and takes in whom a cancelled one left', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    await startDraft(deps, await aDraftCampaign(deps))
    await aDraftCampaign(deps)
    expect((await selectRecipients(deps, 2)).excluded.invited).toBe(6)
    await changeState(deps, 'cancel')
    expect((await selectRecipients(deps, 2)).recipients).toHaveLength(6)
  })
})

describe('a reminder', () => {
  it('goes to those who were reached and are silent, in words of its own, and to nobody a third time', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    deps.mailer.respondWith(({ to }) =>
      to === contactAddress(5)
        ? { outcome: 'rejected', reason: 'MessageRejected' }
        : { outcome: 'accepted', sesMessageId: `ses-${to}` },
    )
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    await registers(deps, contactAddress(0))
    await deps.suppressions.unsubscribe(personId(contactAddress(1)), deps.now())
    await recordFeedback(deps, 'bounced', 1)
    // Whoever joins the list later is not silent.
    await replaceContacts(deps, numberedContacts(9))

    await aDraftCampaign(deps, 1)
    const { recipients, excluded: leftOut } = await selectRecipients(deps, 2)
    expect(leftOut).toMatchObject({ answered: 1, unsubscribed: 1 })
    expect(recipients.length + leftOut.answered + leftOut.unsubscribed + leftOut['not-reached']).toBe(6)
    const before = deps.sent.length
    await startDraft(deps, await readCampaign(deps, 2))
    await runCampaign(deps)
    expect(
      deps.sent
        .slice(before)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(recipients.map(({ email }) => email).toSorted())
    expect(subjectOf(deps.sent.at(-1))).not.toBe(subjectOf(deps.sent.at(0)))
    await aDraftCampaign(deps, 1)
    expect((await selectRecipients(deps, 3)).recipients).toEqual([])
  })
})

describe('a test mail', () => {
  it('goes to its maker once in each language by the way of every mail, and counts in no campaign', async () => {
    const deps = await depsWithContactList(numberedContacts(3))
    await aDraftCampaign(deps)
    const order = {
      clinicId: somaliaClinicId,
      number: 1,
      to: { email: 'hodan@example.org', name: 'Hodan Warsame' },
      idempotencyKey: 'form-1-of-the-page',
      by: 'staff-1',
    }
    await Promise.all([sendTestMail(deps, order), sendTestMail(deps, order)])
    const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
    for (const mail of mails) expect(await sendMail(deps, mail)).toBe('accepted')
    await sendTestMail(deps, order)
    expect(deps.sent.map(({ to }) => to)).toEqual(['hodan@example.org', 'hodan@example.org'])
    expect(deps.sent.map(({ raw }) => /^Content-Language: (..)/m.exec(raw)?.[1]).toSorted()).toEqual([
      'en',
      'fr',
    ])
    expect(await campaignMails(deps)).toEqual([])
    expect((await selectRecipients(deps)).recipients).toHaveLength(3)
    expect((await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)).mails).toEqual([])
  })
})
