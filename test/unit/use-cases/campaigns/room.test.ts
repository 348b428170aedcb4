import { describe, expect, it } from 'vitest'
import { HOUR, plus } from '../../../../shared/domain/time/instant'
import { feedCampaign } from '../../../../shared/use-cases/campaigns/feed-campaign'
import {
  addressOf,
  aRunningCampaign,
  deliver,
  lettersTo,
  look,
  quick,
  run,
  sweepAfter,
  theCampaign,
  turn,
} from '../../../support/campaigns'
import { type MemoryWorld, sentInADay } from '../../../support/memory-world'

/** Looks and deliveries by turns until the campaign waits for room. */
const runUntilFull = async (world: MemoryWorld): Promise<void> => {
  for (let steps = 0; steps < 100; steps += 1) {
    const outcome = await look(world)
    await deliver(world, undefined, quick)
    if (outcome === 'waits-for-room') return
  }
  throw new Error('it never waited')
}

/** A campaign to 300, of which 160 were sent on the first day. */
const aFullDay = async (): Promise<MemoryWorld> => {
  const world = await aRunningCampaign(300, { perDay: 200, house: { mailRate: 1 } })
  await runUntilFull(world)
  return world
}

describe('a campaign larger than what SES takes in a day', () => {
  it('leaves a fifth of it to the mails of clinics, and goes on by itself until everybody has one', async () => {
    const world = await aFullDay()
    const begun = world.now()
    expect(sentInADay(world)).toBe(160)
    expect((await theCampaign(world)).fed).toMatchObject({ waitsForRoom: true })
    let most = 0
    while ((await theCampaign(world)).state === 'running') {
      await look(world)
      await deliver(world, undefined, quick)
      most = Math.max(most, sentInADay(world))
    }
    expect(most).toBe(160)
    expect([...lettersTo(world).values()]).toEqual(Array.from({ length: 300 }, () => 1))
    expect(world.now() < plus(begun, 25 * HOUR)).toBe(true)
  })

  it('looks four times an hour while it waits, and hands nothing over for it', async () => {
    const world = await aFullDay()
    const begun = world.now()
    for (let looks = 0; looks < 4; looks += 1) {
      expect(await look(world)).toBe('waits-for-room')
      expect(world.queue.mail).toEqual([])
    }
    expect(world.now()).toBe(plus(begun, HOUR))
  })

  it('is left alone by the sweep while it waits, and looked after when its hint was lost', async () => {
    const world = await aFullDay()
    world.queue.campaign.splice(0)
    await sweepAfter(world, HOUR / 4)
    expect(world.queue.campaign).toEqual([])
    await sweepAfter(world, HOUR / 20)
    expect(await look(world)).toBe('waits-for-room')
    await run(world, quick)
    expect(lettersTo(world).size).toBe(300)
  })

  it('waits no less when it is paused and let go on meanwhile, and writes to nobody twice', async () => {
    const world = await aFullDay()
    await turn(world, 'pause')
    await turn(world, 'resume')
    expect((await theCampaign(world)).fed).toMatchObject({ waitsForRoom: false })
    expect(await look(world)).toBe('waits-for-room')
    await run(world, quick)
    expect(Math.max(...lettersTo(world).values())).toBe(1)
    expect(lettersTo(world).size).toBe(300)
  })

  it('counts what leaves while it looks twice rather than not at all', async () => {
    const world = await aRunningCampaign(300, { perDay: 200, house: { mailRate: 1 } })
    const { read } = world.quota
    // Some of what is in the queue leaves just before SES tells what was sent, the rest just after it.
    world.quota.read = async () => {
      await deliver(world, 7, quick)
      const told = await read()
      await deliver(world, undefined, quick)
      return told
    }
    while ((await look(world)) !== 'waits-for-room') expect(sentInADay(world)).toBeLessThanOrEqual(160)
    expect(sentInADay(world)).toBe(160)
  })
})

describe('a look for which SES does not tell the quota', () => {
  it('does nothing, and is taken when the hint comes again', async () => {
    const world = await aRunningCampaign(10)
    const [hint] = world.queue.campaign
    const { read } = world.quota
    world.quota.read = async () => Promise.reject(new Error('SES is out of reach'))
    const before = await theCampaign(world)
    if (!hint) throw new Error('no hint')
    await expect(feedCampaign(world, hint.job)).rejects.toThrow('SES is out of reach')
    expect(await theCampaign(world)).toEqual(before)
    expect(world.queue.mail).toEqual([])
    world.quota.read = read
    await run(world, quick)
    expect(lettersTo(world).get(addressOf(9))).toBe(1)
  })

  it('is not asked of SES where no campaign runs', async () => {
    const world = await aRunningCampaign(10)
    const [hint] = world.queue.campaign
    await turn(world, 'pause')
    world.quota.read = async () => Promise.reject(new Error('nobody should ask'))
    if (!hint) throw new Error('no hint')
    expect(await feedCampaign(world, hint.job)).toBe('nothing-to-do')
  })
})
