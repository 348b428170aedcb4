import { describe, expect, it } from 'vitest'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { sweep } from '../../../../shared/use-cases/sweep'
import {
  aDraftCampaign,
  begin,
  contacts,
  deliver,
  lettersTo,
  look,
  mailsOf,
  quick,
  run,
  theCampaign,
  turn,
  worldWithList,
} from '../../../support/campaigns'
import { dyingAt } from '../../../support/dying-anywhere'
import type { MemoryWorld } from '../../../support/memory-world'

const PEOPLE = 3
/** The whole life of a campaign: begun, looked after, sent, paused and let go on again. */
const life = async (world: MemoryWorld): Promise<void> => {
  await begin(world, await aDraftCampaign(world))
  await look(world)
  await deliver(world, 1, quick)
  await turn(world, 'pause')
  await deliver(world, 1, quick)
  await turn(world, 'resume')
  await run(world, quick)
}

/** What comes after a crash: jobs come back or the sweep finds what they were for; people press their buttons again. */
const goOn = async (world: MemoryWorld): Promise<void> => {
  const draft = await aDraftCampaign(world)
  if ((await theCampaign(world)).state === 'draft') await begin(world, draft)
  for (let rounds = 0; rounds < 6; rounds += 1) {
    if ((await theCampaign(world)).state === 'paused') await turn(world, 'resume')
    await run(world, quick)
    world.setNow(plus(world.now(), 5 * MINUTE))
    await sweep(world)
  }
}

/** Every call of a life at which a process may die. */
const callsOfALife = async (): Promise<number> => {
  const counted = dyingAt(await worldWithList(contacts(PEOPLE)), Number.POSITIVE_INFINITY, 'before')
  await life(counted.world)
  return counted.calls()
}

describe('a campaign whose process dies', async () => {
  const calls = await callsOfALife()

  it('before or after any of its calls repeats and skips nobody, and is finished', async () => {
    expect(calls).toBeGreaterThan(50)
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1; at <= calls; at += 1) await survives(at, moment)
    }
  })
})

const survives = async (at: number, moment: 'before' | 'after'): Promise<void> => {
  const where = `${moment} call ${at}`
  const world = await worldWithList(contacts(PEOPLE))
  await life(dyingAt(world, at, moment).world).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'killed') throw error
  })
  await goOn(world)
  const letters = lettersTo(world)
  const mails = await mailsOf(world)
  expect(
    [...letters.values()].filter((count) => count > 1),
    where,
  ).toEqual([])
  // Who died with a claim in hand cannot know whether SES has the mail: such a mail stays in doubt, unrepeated.
  const inDoubt = mails.filter(({ state }) => state === 'ambiguous')
  expect(inDoubt.length, where).toBeLessThanOrEqual(1)
  const settled = mails.filter(({ state }) => state === 'accepted').length + inDoubt.length
  expect(settled, where).toBe(PEOPLE)
  expect((await theCampaign(world)).state, where).toBe('finished')
}
