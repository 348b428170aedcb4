import { describe, expect, it } from 'vitest'
import { toCampaignJob } from '../../../../shared/domain/campaign/campaign'
import { maxQueuedMails } from '../../../../shared/domain/campaign/next-batch'
import { personId } from '../../../../shared/domain/ids'
import { MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { processCampaignBatch } from '../../../../shared/use-cases/campaigns/process-campaign-batch'
import { readCampaignProgress } from '../../../../shared/use-cases/campaigns/read-campaign-progress'
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
  campaignMails,
  campaignMailTo,
  contactAddress,
  depsWithRunningCampaign,
  numberedContacts,
  readCampaign,
  replaceContacts,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  stubRenderer,
  sweepAfter,
} from '../../../support/execution/campaign-driver'

describe('a running campaign', () => {
  it('sends one mail to each contact, and finishes when all are settled', async () => {
    const deps = await depsWithRunningCampaign(120)
    await runCampaign(deps, stubRenderer)
    expect(acceptedMailCounts(deps)).toEqual(new Map(numberedContacts(120).map(({ email }) => [email, 1])))
    expect(await readCampaign(deps)).toMatchObject({ state: 'finished' })
    expect(await readCampaignProgress(deps, await readCampaign(deps))).toMatchObject({
      size: 120,
      notStarted: 0,
      accepted: 120,
    })
    const audit = await deps.clinics.audit(somaliaClinicId)
    expect(audit.map(({ action }) => action).slice(-3)).toEqual([
      'campaign-made',
      'campaign-started',
      'campaign-finished',
    ])
  })

  it('adds no ledger entry before a mail is claimed', async () => {
    const deps = await depsWithRunningCampaign(30)
    await runNextCampaignJob(deps)
    expect(deps.queue.mail).toHaveLength(30)
    expect(await campaignMails(deps)).toEqual([])
  })

  it("never queues more than twenty seconds of the account's rate, and begins with fifty", async () => {
    const deps = await depsWithRunningCampaign(1_000)
    const waiting: number[] = []
    for (let step = 0; step < 200 && (await readCampaign(deps)).state === 'running'; step += 1) {
      await runNextCampaignJob(deps)
      waiting.push(deps.queue.mail.length)
      await sendQueuedMails(deps, 140, stubRenderer)
    }
    expect(waiting[0]).toBe(50)
    expect(Math.max(...waiting)).toBe(maxQueuedMails(14))
    expect(deps.sent).toHaveLength(1_000)
  })

  it('is processed by one run at a time: a repeated, late or parallel job enqueues nothing twice', async () => {
    const deps = await depsWithRunningCampaign(40)
    const [first] = deps.queue.campaign
    if (!first) throw new Error('no hint')
    const looks = await Promise.all([1, 2, 3].map(() => processCampaignBatch(deps, first.job)))
    expect(looks.toSorted()).toEqual(['nothing-to-do', 'nothing-to-do', 'queued'])
    expect(await processCampaignBatch(deps, first.job)).toBe('nothing-to-do')
    expect(deps.queue.mail).toHaveLength(40)
    expect(deps.queue.campaign).toHaveLength(2)
  })

  it('sends one mail to each recipient when its jobs are delivered many times and in parallel', async () => {
    const deps = await depsWithRunningCampaign(20)
    await runNextCampaignJob(deps)
    const keys = deps.queue.mail.splice(0).map(({ key }) => key)
    await Promise.all([...keys, ...keys, ...keys].map((key) => sendMail(deps, key, stubRenderer)))
    await runCampaign(deps, stubRenderer)
    expect([...acceptedMailCounts(deps).values()]).toEqual(Array.from({ length: 20 }, () => 1))
  })

  it('goes to the contacts on the list at its start, regardless of later changes to the list', async () => {
    const deps = await depsWithRunningCampaign(25)
    await replaceContacts(deps, [])
    await runCampaign(deps, stubRenderer)
    expect(deps.sent).toHaveLength(25)
  })

  it('is continued by the sweep when its jobs were lost', async () => {
    const deps = await depsWithRunningCampaign(70)
    deps.queue.campaign.splice(0)
    await sweepAfter(deps, 2 * MINUTE_MS)
    expect(deps.queue.campaign.map(({ job }) => job)).toEqual([toCampaignJob(await readCampaign(deps))])
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, 30, stubRenderer)
    // The queues of mails and batch jobs are empty.
    deps.queue.mail.splice(0)
    deps.queue.campaign.splice(0)
    await sweepAfter(deps, 5 * MINUTE_MS)
    await runCampaign(deps, stubRenderer)
    expect([...acceptedMailCounts(deps).values()]).toEqual(Array.from({ length: 70 }, () => 1))
    expect(await readCampaign(deps)).toMatchObject({ state: 'finished' })
  })

  it('is not restarted by the sweep while its jobs arrive', async () => {
    const deps = await depsWithRunningCampaign(70)
    await runNextCampaignJob(deps)
    deps.queue.campaign.splice(0)
    await sweepAfter(deps, MINUTE_MS)
    expect(deps.queue.campaign).toEqual([])
  })

  it('enqueues lost mails again after two minutes without progress', async () => {
    const deps = await depsWithRunningCampaign(30)
    await runNextCampaignJob(deps)
    deps.queue.mail.splice(0, 10)
    await sendQueuedMails(deps, undefined, stubRenderer)
    const from = deps.now()
    while (deps.queue.mail.length === 0) await runNextCampaignJob(deps)
    expect(deps.queue.mail).toHaveLength(10)
    expect(Date.parse(deps.now()) - Date.parse(from)).toBeLessThan(3 * MINUTE_MS)
    await runCampaign(deps, stubRenderer)
    expect(acceptedMailCounts(deps).size).toBe(30)
  })
})

describe('at sending time', () => {
  it('a recipient who registered, unsubscribed or bounced meanwhile is skipped with the reason', async () => {
    const deps = await depsWithRunningCampaign(6)
    await runNextCampaignJob(deps)
    const [registered, unsubscribed, bounced, complained] = [0, 1, 2, 3].map(contactAddress)
    if (!registered || !unsubscribed || !bounced || !complained) throw new Error('four')
    const registration = aRegistration({ email: registered })
    await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
    const at = deps.now()
    await deps.suppressions.unsubscribe(personId(unsubscribed), deps.now())
    await deps.suppressions.suppress({ personId: personId(bounced), reason: 'bounced', at })
    await deps.suppressions.suppress({ personId: personId(complained), reason: 'complained', at })
    await runCampaign(deps, stubRenderer)
    expect(acceptedMailCounts(deps)).toEqual(new Map([4, 5].map((index) => [contactAddress(index), 1])))
    expect((await readCampaignProgress(deps, await readCampaign(deps))).skipped).toEqual({
      answered: 1,
      unsubscribed: 1,
      suppressed: 2,
    })
  })

  it('no invitation is sent for a clinic that is cancelled or over', async () => {
    const cancelled = await depsWithRunningCampaign(3)
    await runNextCampaignJob(cancelled)
    const clinic = aPublishedClinic({ status: 'cancelled', version: 3 })
    await cancelled.clinics.save(clinic, anAuditRecord())
    await runCampaign(cancelled, stubRenderer)
    expect(await campaignMailTo(cancelled, contactAddress(0))).toMatchObject({
      state: 'skipped',
      reason: 'clinic-cancelled',
    })
    const late = await depsWithRunningCampaign(3)
    late.setNow('2026-12-11T09:30:00.000Z')
    await runCampaign(late, stubRenderer)
    expect(await campaignMailTo(late, contactAddress(0))).toMatchObject({
      state: 'missed',
      reason: 'too-late',
    })
    expect([...cancelled.sent, ...late.sent]).toEqual([])
    expect(await readCampaign(late)).toMatchObject({ state: 'finished' })
  })

  it('a mail with unknown outcome is not sent again, and the campaign finishes', async () => {
    const deps = await depsWithRunningCampaign(3)
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'ECONNRESET' }))
    await runCampaign(deps, stubRenderer)
    expect(deps.sent).toHaveLength(3)
    expect(await readCampaignProgress(deps, await readCampaign(deps))).toMatchObject({
      outcomeUnknown: 3,
      notStarted: 0,
    })
    expect(await readCampaign(deps)).toMatchObject({ state: 'finished' })
  })

  it('waits while the daily quota is used up, and continues when it reopens', async () => {
    const deps = await depsWithRunningCampaign(5)
    const { acquire: take } = deps.rateLimiter
    deps.rateLimiter.acquire = async () => 'over-quota'
    await runNextCampaignJob(deps)
    expect(await sendQueuedMails(deps, undefined, stubRenderer)).toEqual(
      Array.from({ length: 5 }, () => 'over-quota'),
    )
    for (let looks = 0; looks < 6; looks += 1) await runNextCampaignJob(deps)
    deps.rateLimiter.acquire = take
    await runCampaign(deps, stubRenderer)
    expect([...acceptedMailCounts(deps).values()]).toEqual([1, 1, 1, 1, 1])
  })
})
