import { describe, expect, it } from 'vitest'
import { readProgress } from '../../../../shared/use-cases/campaigns/read-progress'
import { somalia } from '../../../support/builders'
import {
  aDraftCampaign,
  begin,
  contacts,
  deliver,
  hearOf,
  look,
  quick,
  run,
  theCampaign,
  turn,
  worldWithList,
} from '../../../support/campaigns'

/** A campaign of which so many mails have been accepted. */
const sentTo = async (count: number, of = 400) => {
  const world = await worldWithList(contacts(of))
  await begin(world, await aDraftCampaign(world))
  while (world.sent.length < count) {
    await look(world)
    await deliver(world, count - world.sent.length, quick)
  }
  return world
}

describe('a campaign pauses by itself', () => {
  it('above the shares of its stage, a small one as if fifty had been accepted', async () => {
    for (const [word, count, of, state] of [
      ['bounced', 5, 100, 'running'],
      ['bounced', 6, 100, 'paused'],
      ['complained', 1, 100, 'paused'],
      ['complained', 1, 50, 'paused'],
      ['bounced', 2, 20, 'running'],
      ['bounced', 3, 20, 'paused'],
      ['complained', 1, 20, 'paused'],
    ] as const) {
      const world = await sentTo(of)
      await hearOf(world, word, count)
      await look(world)
      expect((await theCampaign(world)).state, `${count} of ${of} ${word}`).toBe(state)
    }
  })

  it('is written down by whom and why, and sends nothing until somebody lets it go on', async () => {
    const world = await sentTo(120)
    await hearOf(world, 'bounced', 8)
    expect(await look(world)).toBe('paused-itself')
    expect(new Set(await deliver(world))).toEqual(new Set(['paused']))
    while ((await look(world)) !== undefined) expect(world.queue.mail).toEqual([])
    expect(world.sent).toHaveLength(120)
    expect(await theCampaign(world)).toMatchObject({ state: 'paused', pausedFor: 'bounces' })
    expect((await world.clinics.audit(somalia)).at(-1)).toMatchObject({
      by: 'house',
      action: 'campaign-paused',
      before: { state: 'running' },
      after: { campaign: 1, state: 'paused', because: 'bounces', accepted: 120, bounced: 8 },
    })
  })

  it('when it was let go on, only for what comes back from then on', async () => {
    const world = await sentTo(100)
    await hearOf(world, 'bounced', 8)
    await look(world)
    await turn(world, 'resume')
    while (world.sent.length < 200) {
      await look(world)
      await deliver(world, 200 - world.sent.length, quick)
    }
    expect(await theCampaign(world)).toMatchObject({ state: 'running' })
    await hearOf(world, 'bounced', 6)
    await look(world)
    expect(await theCampaign(world)).toMatchObject({ state: 'paused', pausedFor: 'bounces' })
    await turn(world, 'resume')
    await run(world, quick)
    expect(await readProgress(world, await theCampaign(world))).toMatchObject({ accepted: 400, bounced: 14 })
  })
})
