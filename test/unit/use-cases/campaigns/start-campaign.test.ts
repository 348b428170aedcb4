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
} from '../../../support/builders/builders'
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
  replaceContacts,
  reportFeedback,
  runCampaign,
  startDraft,
} from '../../../support/execution/campaign-driver'
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
    const mail = aLedgerEntry({ recipientId: registration.id, kind: 'withdrawn', revision: 2 })
    await deps.registrations.change({ from: registration, to, mail, capacity: null })
  }
}

const subjectOf = (mail: { raw: string } | undefined) => /^Subject: (.*)$/m.exec(mail?.raw ?? '')?.[1]

describe('selecting the recipients of a campaign', () => {
  it('excludes and counts contacts who answered, unsubscribed, bounced or are not allowed in the test environment', async () => {
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

    const { recipients, excluded } = await selectRecipients(deps)

    expect(recipients.map(({ email }) => email).toSorted()).toEqual([5, 6, 7].map(contactAddress))
    expect(excluded).toEqual({
      answered: 2,
      'not-invitable': 1,
      'opted-out': 0,
      bounced: 1,
      complained: 1,
      invited: 0,
      'not-reached': 0,
      'not-allowed-here': 1,
    })
  })

  it('excludes people marked as having opted out elsewhere, from a reminder too', async () => {
    const [one, two] = numberedContacts(2)
    if (!one || !two) throw new Error('two')
    const optedOut = { at: '2026-11-20T09:00:00.000Z', source: 'status: unsubscribed' }
    const deps = await depsWithContactList([one, { ...two, optedOut }])
    const first = await aDraftCampaign(deps)
    const selected = await selectForCampaign(deps, first, aPublishedClinic())
    expect([selected.recipients.map(({ email }) => email), selected.excluded['opted-out']]).toEqual([
      [one.email],
      1,
    ])
    await startDraft(deps, first)
    await replaceContacts(deps, [{ ...one, optedOut }, two])

    const reminder = await aDraftCampaign(deps, first.number)

    const reminded = await selectForCampaign(deps, reminder, aPublishedClinic())
    expect([reminded.recipients, reminded.excluded['opted-out']]).toEqual([[], 1])
  })

  it("uses the contact's language, or else the organiser's", async () => {
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
  it('starts nothing when the recipients have changed, and returns the current selection', async () => {
    const deps = await depsWithContactList(numberedContacts(5))
    await aDraftCampaign(deps)
    const { digest } = await selectRecipients(deps)
    await registers(deps, contactAddress(3))

    const result = await startShowing(deps, digest)

    expect(result).toMatchObject({ result: 'changed', selection: { excluded: { answered: 1 } } })
    expect(result.result === 'changed' && result.selection.recipients).toHaveLength(4)
    expect(await readCampaign(deps)).toMatchObject({ state: 'draft', recipientSnapshot: null })
  })

  it('starts once when called twice or in parallel', async () => {
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

  it('starts one of two campaigns to the same list at the same time', async () => {
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
    expect(changed?.result === 'changed' && changed.selection.excluded.invited).toBe(5)
  })

  it('is refused without recipients, and when registration is not open', async () => {
    const deps = await depsWithContactList([])
    await aDraftCampaign(deps)
    expect((await startShowing(deps, (await selectRecipients(deps)).digest)).result).toBe('no-recipients')
    await replaceContacts(deps, numberedContacts(1))
    const { digest } = await selectRecipients(deps)
    deps.setNow('2026-12-11T09:30:00.000Z')
    expect((await startShowing(deps, digest)).result).toBe('closed')
  })
})

describe('a second invitation to the same list', () => {
  it('goes only to contacts without an invitation', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    await replaceContacts(deps, numberedContacts(8))
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    expect([...acceptedMailCounts(deps).values()]).toEqual(Array.from({ length: 8 }, () => 1))
    expect(await campaignMails(deps, 2)).toHaveLength(2)
  })

  it('excludes pending recipients of a running campaign, and includes the unsent ones of a cancelled one', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    await startDraft(deps, await aDraftCampaign(deps))
    await aDraftCampaign(deps)
    expect((await selectRecipients(deps, 2)).excluded.invited).toBe(6)
    await changeState(deps, 'cancel')
    expect((await selectRecipients(deps, 2)).recipients).toHaveLength(6)
  })

  it('goes again only to the contacts whose invitation was refused', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    deps.mailer.respondWith(({ to }) =>
      to === contactAddress(5)
        ? { outcome: 'rejected', code: 'MessageRejected' }
        : { outcome: 'accepted', sesMessageId: `ses-${to}` },
    )
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    await aDraftCampaign(deps)
    const { recipients, excluded } = await selectRecipients(deps, 2)
    expect(recipients.map(({ email }) => email)).toEqual([contactAddress(5)])
    expect(excluded.invited).toBe(5)
  })
})

describe('a reminder', () => {
  it('goes once to people who were reached and have not registered, with a text of its own', async () => {
    const deps = await depsWithContactList(numberedContacts(6))
    deps.mailer.respondWith(({ to }) =>
      to === contactAddress(5)
        ? { outcome: 'rejected', code: 'MessageRejected' }
        : { outcome: 'accepted', sesMessageId: `ses-${to}` },
    )
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps)
    await registers(deps, contactAddress(0))
    await deps.suppressions.unsubscribe(personId(contactAddress(1)), deps.now())
    await reportFeedback(deps, 'bounced', 1)
    // A contact added to the list later was not invited, so gets no reminder.
    await replaceContacts(deps, numberedContacts(9))

    await aDraftCampaign(deps, 1)
    const { recipients, excluded } = await selectRecipients(deps, 2)
    expect(excluded).toMatchObject({ answered: 1, 'not-invitable': 1 })
    expect(recipients.length + excluded.answered + excluded['not-invitable'] + excluded['not-reached']).toBe(
      6,
    )
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
  it('goes to the staff member once in each language, and counts in no campaign', async () => {
    const deps = await depsWithContactList(numberedContacts(3))
    await aDraftCampaign(deps)
    const order = {
      clinicId: somaliaClinicId,
      number: 1,
      to: { email: 'hodan@example.org', name: 'Hodan Warsame' },
      languages: ['en', 'fr'] as const,
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
