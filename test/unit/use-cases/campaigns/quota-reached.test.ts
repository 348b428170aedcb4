import { describe, expect, it } from 'vitest'
import { addMilliseconds, HOUR_MS } from '../../../../shared/domain/values/time/instant'
import { processCampaignBatch } from '../../../../shared/use-cases/campaigns/process-campaign-batch'
import {
  acceptedMailCounts,
  changeState,
  contactAddress,
  depsWithRunningCampaign,
  readCampaign,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  stubRenderer,
  sweepAfter,
} from '../../../support/execution/campaign-driver'
import { countSentInLastDay, type InMemoryDependencies } from '../../../support/in-memory-dependencies'

/** Alternates batch runs and deliveries until the campaign waits for quota. */
const runUntilFull = async (deps: InMemoryDependencies): Promise<void> => {
  for (let steps = 0; steps < 100; steps += 1) {
    const outcome = await runNextCampaignJob(deps)
    await sendQueuedMails(deps, undefined, stubRenderer)
    if (outcome === 'waiting-for-quota') return
  }
  throw new Error('it never waited')
}

/** A campaign to 300, of which 160 were sent on the first day. */
const depsWithFullQuota = async (): Promise<InMemoryDependencies> => {
  const deps = await depsWithRunningCampaign(300, { perDay: 200, config: { mailRate: 1 } })
  await runUntilFull(deps)
  return deps
}

describe('a campaign larger than the daily quota', () => {
  it('leaves 20 % of it to service mail, and continues until every recipient has one', async () => {
    const deps = await depsWithFullQuota()
    const begun = deps.now()
    expect(countSentInLastDay(deps)).toBe(160)
    expect((await readCampaign(deps)).progressCursor).toMatchObject({ waitingForQuota: true })
    let most = 0
    while ((await readCampaign(deps)).state === 'running') {
      await runNextCampaignJob(deps)
      await sendQueuedMails(deps, undefined, stubRenderer)
      most = Math.max(most, countSentInLastDay(deps))
    }
    expect(most).toBe(160)
    expect([...acceptedMailCounts(deps).values()]).toEqual(Array.from({ length: 300 }, () => 1))
    expect(deps.now() < addMilliseconds(begun, 25 * HOUR_MS)).toBe(true)
  })

  it('runs every 15 minutes while it waits, and enqueues nothing', async () => {
    const deps = await depsWithFullQuota()
    const begun = deps.now()
    for (let looks = 0; looks < 4; looks += 1) {
      expect(await runNextCampaignJob(deps)).toBe('waiting-for-quota')
      expect(deps.queue.mail).toEqual([])
    }
    expect(deps.now()).toBe(addMilliseconds(begun, HOUR_MS))
  })

  it('is not restarted by the sweep while it waits, but when its job was lost', async () => {
    const deps = await depsWithFullQuota()
    deps.queue.campaign.splice(0)
    await sweepAfter(deps, HOUR_MS / 4)
    expect(deps.queue.campaign).toEqual([])
    await sweepAfter(deps, HOUR_MS / 20)
    expect(await runNextCampaignJob(deps)).toBe('waiting-for-quota')
    await runCampaign(deps, stubRenderer)
    expect(acceptedMailCounts(deps).size).toBe(300)
  })

  it('waits as long when paused and resumed meanwhile, and sends no mail twice', async () => {
    const deps = await depsWithFullQuota()
    await changeState(deps, 'pause')
    await changeState(deps, 'resume')
    expect((await readCampaign(deps)).progressCursor).toMatchObject({ waitingForQuota: false })
    expect(await runNextCampaignJob(deps)).toBe('waiting-for-quota')
    await runCampaign(deps, stubRenderer)
    expect(Math.max(...acceptedMailCounts(deps).values())).toBe(1)
    expect(acceptedMailCounts(deps).size).toBe(300)
  })

  it('counts mails accepted during a run twice rather than not at all', async () => {
    const deps = await depsWithRunningCampaign(300, { perDay: 200, config: { mailRate: 1 } })
    const { read } = deps.mailQuota
    // Some of the queued mails are sent just before SES reports the number sent, the rest just after it.
    deps.mailQuota.read = async () => {
      await sendQueuedMails(deps, 7, stubRenderer)
      const quota = await read()
      await sendQueuedMails(deps, undefined, stubRenderer)
      return quota
    }
    while ((await runNextCampaignJob(deps)) !== 'waiting-for-quota')
      expect(countSentInLastDay(deps)).toBeLessThanOrEqual(160)
    expect(countSentInLastDay(deps)).toBe(160)
  })
})

describe('a run for which SES does not return the quota', () => {
  it('does nothing, and is repeated when the job is redelivered', async () => {
    const deps = await depsWithRunningCampaign(10)
    const [hint] = deps.queue.campaign
    const { read } = deps.mailQuota
    deps.mailQuota.read = async () => Promise.reject(new Error('SES is out of reach'))
    const before = await readCampaign(deps)
    if (!hint) throw new Error('no hint')
    await expect(processCampaignBatch(deps, hint.job)).rejects.toThrow('SES is out of reach')
    expect(await readCampaign(deps)).toEqual(before)
    expect(deps.queue.mail).toEqual([])
    deps.mailQuota.read = read
    await runCampaign(deps, stubRenderer)
    expect(acceptedMailCounts(deps).get(contactAddress(9))).toBe(1)
  })

  it('does not ask SES when no campaign is running', async () => {
    const deps = await depsWithRunningCampaign(10)
    const [hint] = deps.queue.campaign
    await changeState(deps, 'pause')
    deps.mailQuota.read = async () => Promise.reject(new Error('nobody should ask'))
    if (!hint) throw new Error('no hint')
    expect(await processCampaignBatch(deps, hint.job)).toBe('nothing-to-do')
  })
})
