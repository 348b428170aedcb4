import { describe, expect, it } from 'vitest'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { readProgress } from '../../../../shared/use-cases/campaigns/read-progress'
import { turnCampaign } from '../../../../shared/use-cases/campaigns/turn-campaign'
import { somalia } from '../../../support/builders'
import {
  addressOf,
  aRunningCampaign,
  deliver,
  lettersTo,
  look,
  mailsOf,
  mailTo,
  quick,
  run,
  theCampaign,
  turn,
} from '../../../support/campaigns'

describe('a pause', () => {
  it('amid a portion holds from the next mail on, and resuming sends each of the others once', async () => {
    const world = await aRunningCampaign(60)
    await look(world)
    await deliver(world, 20, quick)
    expect(await turn(world, 'pause')).toBe('turned')
    expect(new Set(await deliver(world, undefined, quick))).toEqual(new Set(['paused']))
    while ((await look(world)) !== undefined) expect(world.queue.mail).toEqual([])
    expect(world.sent).toHaveLength(20)
    expect(await readProgress(world, await theCampaign(world))).toMatchObject({ accepted: 20, toGo: 40 })
    world.setNow(plus(world.now(), 60 * MINUTE))
    await turn(world, 'resume')
    await run(world, quick)
    expect([...lettersTo(world).values()]).toEqual(Array.from({ length: 60 }, () => 1))
    expect(await theCampaign(world)).toMatchObject({ state: 'finished' })
  })

  it('between claim and call gives the mail back, unsent', async () => {
    const world = await aRunningCampaign(1)
    await look(world)
    const { claim } = world.ledger
    world.ledger.claim = async (entry) => {
      world.ledger.claim = claim
      await turn(world, 'pause')
      return claim(entry)
    }
    await deliver(world, undefined, quick)
    expect(world.sent).toEqual([])
    expect(await mailTo(world, addressOf(0))).toMatchObject({ state: 'due', reason: 'campaign-paused' })
    await turn(world, 'resume')
    await run(world, quick)
    expect([...lettersTo(world).values()]).toEqual([1])
  })

  it('is one for two who press at once, and a button of an earlier state does nothing', async () => {
    const world = await aRunningCampaign(10)
    const both = await Promise.all([turn(world, 'pause'), turn(world, 'pause')])
    expect(both.toSorted()).toEqual(['conflict', 'turned'])
    expect(await turn(world, 'pause')).toBe('conflict')
    const audit = await world.clinics.audit(somalia)
    expect(audit.filter(({ action }) => action === 'campaign-paused')).toEqual([
      expect.objectContaining({
        by: 'staff-1',
        before: { state: 'running' },
        after: { campaign: 1, state: 'paused' },
      }),
    ])
  })

  it('is not brought about by a button that was shown before it went on again', async () => {
    const world = await aRunningCampaign(10)
    const { turn: shown } = await theCampaign(world)
    await turn(world, 'pause')
    await turn(world, 'resume')
    const order = { clinicId: somalia, number: 1, turning: 'pause' as const, turn: shown, by: 'staff-2' }
    expect(await turnCampaign(world, order)).toBe('conflict')
    expect(await theCampaign(world)).toMatchObject({ state: 'running' })
  })

  it('is not hindered by whoever looks after the campaign at the same time', async () => {
    const world = await aRunningCampaign(60)
    const { save } = world.campaigns
    world.campaigns.save = async (campaign, audit) => {
      if (campaign.state !== 'paused') return save(campaign, audit)
      world.campaigns.save = save
      await look(world)
      return save(campaign, audit)
    }
    expect(await turn(world, 'pause')).toBe('turned')
    expect(await theCampaign(world)).toMatchObject({ state: 'paused', pausedFor: 'person' })
  })
})

describe('a cancelled campaign', () => {
  it('sends nothing more, and can be let go on by nobody', async () => {
    const world = await aRunningCampaign(60)
    await look(world)
    await deliver(world, 20, quick)
    await turn(world, 'cancel')
    await run(world, quick)
    expect(world.sent).toHaveLength(20)
    expect(await turn(world, 'resume')).toBe('conflict')
    expect(await mailsOf(world)).toHaveLength(20)
    expect(await readProgress(world, await theCampaign(world))).toMatchObject({ accepted: 20, toGo: 40 })
  })

  it('counts everybody, though a worker died in it and a mail that was to be tried again was dropped', async () => {
    const world = await aRunningCampaign(3)
    await look(world)
    world.mailer.answer(() => ({ outcome: 'throttled' }))
    await deliver(world, 1, quick)
    world.mailer.answer(() => {
      throw new Error('killed')
    })
    await expect(deliver(world, 1, quick)).rejects.toThrow('killed')
    await turn(world, 'cancel')
    world.queue.mail.splice(0)
    const shown = async () => readProgress(world, await theCampaign(world))
    expect(await shown()).toMatchObject({ size: 3, underWay: 1, inDoubt: 0, toGo: 2 })
    world.setNow(plus(world.now(), MINUTE))
    expect(await shown()).toMatchObject({ size: 3, underWay: 0, inDoubt: 1, toGo: 2 })
  })
})
