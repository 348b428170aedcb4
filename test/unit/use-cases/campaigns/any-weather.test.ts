import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../../shared/domain/time/instant'
import {
  aRunningCampaign,
  deliver,
  lettersTo,
  look,
  mailsOf,
  quick,
  run,
  sweepAfter,
  theCampaign,
  turn,
} from '../../../support/campaigns'
import { dyingAt } from '../../../support/dying-anywhere'
import type { MemoryWorld } from '../../../support/memory-world'

const PEOPLE = 70

/** What may happen next to a campaign of seventy. */
const steps = {
  looks: (world: MemoryWorld) => look(world),
  sends: (world: MemoryWorld, many: number) => deliver(world, many, quick),
  'sends twice at once': (world: MemoryWorld, many: number) => {
    world.queue.mail.push(...structuredClone(world.queue.mail.slice(0, many)))
    return Promise.all([deliver(world, many, quick), deliver(world, many, quick)])
  },
  'loses mails': async (world: MemoryWorld, many: number) => void world.queue.mail.splice(0, many),
  'loses looks': async (world: MemoryWorld) => void world.queue.campaign.splice(0),
  'repeats looks': async (world: MemoryWorld) => {
    world.queue.campaign.push(...structuredClone(world.queue.campaign))
  },
  pauses: (world: MemoryWorld) => turn(world, 'pause'),
  'goes on': (world: MemoryWorld) => turn(world, 'resume'),
  waits: (world: MemoryWorld, minutes: number) => sweepAfter(world, minutes * MINUTE),
} as const

const step = fc.record({
  what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  many: fc.integer({ min: 1, max: 40 }),
  /** The call at which the process dies; 0: it lives. */
  dies: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  moment: fc.constantFrom('before' as const, 'after' as const),
})

/** From then on nothing goes wrong any more. */
const calm = async (world: MemoryWorld): Promise<void> => {
  for (let rounds = 0; rounds < 8; rounds += 1) {
    if ((await theCampaign(world)).state === 'paused') await turn(world, 'resume')
    await run(world, quick)
    await sweepAfter(world, 5 * MINUTE)
  }
}

describe('a campaign in any weather', () => {
  it('writes to nobody twice, forgets nobody, and is finished', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (story) => {
        const world = await aRunningCampaign(PEOPLE)
        for (const { what, many, dies, moment } of story) {
          const acting = dies === 0 ? world : dyingAt(world, dies, moment).world
          await steps[what](acting, many).catch((error: unknown) => {
            if (!(error instanceof Error) || error.message !== 'killed') throw error
          })
        }
        await calm(world)
        expect([...lettersTo(world).values()].filter((count) => count > 1)).toEqual([])
        const mails = await mailsOf(world)
        const states = new Set(mails.map(({ state }) => state))
        expect(mails).toHaveLength(PEOPLE)
        expect([...states].filter((state) => state !== 'accepted' && state !== 'ambiguous')).toEqual([])
        // Nobody doubts who has not died with a claim in hand.
        if (story.every(({ dies }) => dies === 0)) expect(states).toEqual(new Set(['accepted']))
        expect((await theCampaign(world)).state).toBe('finished')
      }),
      { numRuns: 60 },
    )
  })
})
