import { describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { changeCampaignState } from '../../../../shared/use-cases/campaigns/change-campaign-state'
import { readCampaignProgress } from '../../../../shared/use-cases/campaigns/read-campaign-progress'
import { somaliaClinicId } from '../../../support/builders/builders'
import {
  acceptedMailCounts,
  campaignMails,
  campaignMailTo,
  changeState,
  contactAddress,
  depsWithRunningCampaign,
  readCampaign,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  stubRenderer,
} from '../../../support/execution/campaign-driver'

describe('a pause', () => {
  it('during a batch takes effect from the next mail on, and resuming sends each remaining mail once', async () => {
    const deps = await depsWithRunningCampaign(60)
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, 20, stubRenderer)
    expect(await changeState(deps, 'pause')).toBe('changed')
    expect(new Set(await sendQueuedMails(deps, undefined, stubRenderer))).toEqual(new Set(['paused']))
    while ((await runNextCampaignJob(deps)) !== undefined) expect(deps.queue.mail).toEqual([])
    expect(deps.sent).toHaveLength(20)
    expect(await readCampaignProgress(deps, await readCampaign(deps))).toMatchObject({
      accepted: 20,
      notStarted: 40,
    })
    deps.setNow(addMilliseconds(deps.now(), 60 * MINUTE_MS))
    await changeState(deps, 'resume')
    await runCampaign(deps, stubRenderer)
    expect([...acceptedMailCounts(deps).values()]).toEqual(Array.from({ length: 60 }, () => 1))
    expect(await readCampaign(deps)).toMatchObject({ state: 'finished' })
  })

  it('between claim and SES call releases the mail unsent', async () => {
    const deps = await depsWithRunningCampaign(1)
    await runNextCampaignJob(deps)
    const { claim } = deps.ledger
    deps.ledger.claim = async (entry) => {
      deps.ledger.claim = claim
      await changeState(deps, 'pause')
      return claim(entry)
    }
    await sendQueuedMails(deps, undefined, stubRenderer)
    expect(deps.sent).toEqual([])
    expect(await campaignMailTo(deps, contactAddress(0))).toMatchObject({
      state: 'due',
      reason: 'campaign-paused',
    })
    await changeState(deps, 'resume')
    await runCampaign(deps, stubRenderer)
    expect([...acceptedMailCounts(deps).values()]).toEqual([1])
  })

  it('is applied once for two parallel clicks, and a button of an earlier state does nothing', async () => {
    const deps = await depsWithRunningCampaign(10)
    const both = await Promise.all([changeState(deps, 'pause'), changeState(deps, 'pause')])
    expect(both.toSorted()).toEqual(['changed', 'conflict'])
    expect(await changeState(deps, 'pause')).toBe('conflict')
    const audit = await deps.clinics.audit(somaliaClinicId)
    expect(audit.filter(({ action }) => action === 'campaign-paused')).toEqual([
      expect.objectContaining({
        by: 'staff-1',
        before: { state: 'running' },
        after: { campaign: 1, state: 'paused' },
      }),
    ])
  })

  it('is not applied by a button shown before the campaign was resumed', async () => {
    const deps = await depsWithRunningCampaign(10)
    const { stateVersion: shown } = await readCampaign(deps)
    await changeState(deps, 'pause')
    await changeState(deps, 'resume')
    const order = {
      clinicId: somaliaClinicId,
      number: 1,
      action: 'pause' as const,
      stateVersion: shown,
      by: 'staff-2',
    }
    expect(await changeCampaignState(deps, order)).toBe('conflict')
    expect(await readCampaign(deps)).toMatchObject({ state: 'running' })
  })

  it('succeeds while the campaign is being processed', async () => {
    const deps = await depsWithRunningCampaign(60)
    const { save } = deps.campaigns
    deps.campaigns.save = async (campaign, audit) => {
      if (campaign.state !== 'paused') return save(campaign, audit)
      deps.campaigns.save = save
      await runNextCampaignJob(deps)
      return save(campaign, audit)
    }
    expect(await changeState(deps, 'pause')).toBe('changed')
    expect(await readCampaign(deps)).toMatchObject({ state: 'paused', pausedFor: 'person' })
  })
})

describe('a cancelled campaign', () => {
  it('sends nothing more and cannot be resumed', async () => {
    const deps = await depsWithRunningCampaign(60)
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, 20, stubRenderer)
    await changeState(deps, 'cancel')
    await runCampaign(deps, stubRenderer)
    expect(deps.sent).toHaveLength(20)
    expect(await changeState(deps, 'resume')).toBe('conflict')
    expect(await campaignMails(deps)).toHaveLength(20)
    expect(await readCampaignProgress(deps, await readCampaign(deps))).toMatchObject({
      accepted: 20,
      notStarted: 40,
    })
  })

  it('counts every recipient, also after a worker crash and a dropped retry', async () => {
    const deps = await depsWithRunningCampaign(3)
    await runNextCampaignJob(deps)
    deps.mailer.respondWith(() => ({ outcome: 'throttled' }))
    await sendQueuedMails(deps, 1, stubRenderer)
    deps.mailer.respondWith(() => {
      throw new Error('killed')
    })
    await expect(sendQueuedMails(deps, 1, stubRenderer)).rejects.toThrow('killed')
    await changeState(deps, 'cancel')
    deps.queue.mail.splice(0)
    const shown = async () => readCampaignProgress(deps, await readCampaign(deps))
    expect(await shown()).toMatchObject({ size: 3, inProgress: 1, outcomeUnknown: 0, notStarted: 2 })
    deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
    expect(await shown()).toMatchObject({ size: 3, inProgress: 0, outcomeUnknown: 1, notStarted: 2 })
  })
})
