import { describe, expect, it } from 'vitest'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { somalia } from '../../../support/builders'
import { live, mailsTo, settle } from '../../../support/live'
import { ayaan, publishedWorld, registers } from './published-world'

/** The messages of the plan in order, at their instants. */
const planned: [string, string][] = [
  ['reminder-week', '2026-12-03T06:00:00.000Z'],
  ['reminder-day 1', '2026-12-09T06:00:00.000Z'],
  ['join-link 1', '2026-12-10T05:00:00.000Z'],
  ['reminder-day 2', '2026-12-10T06:00:00.000Z'],
  ['join-link 2', '2026-12-11T05:00:00.000Z'],
]

describe('whoever registers after some of the messages', () => {
  it('gets one mail at once, however soon after them, and later just those that lie ahead', async () => {
    for (const [name, at] of planned) {
      for (const after of [1, MINUTE, 30 * MINUTE]) {
        const world = await publishedWorld()
        await live(world, somalia, plus(at, after))
        await registers(world)
        await settle(world, somalia)
        expect([name, after, mailsTo(world, ayaan)]).toEqual([name, after, ['confirmation']])
        await live(world, somalia, '2026-12-12T06:00:00.000Z')
        const ahead = planned.filter((message) => message[1] > at).map(([kind]) => kind)
        expect([name, after, mailsTo(world, ayaan)]).toEqual([name, after, ['confirmation', ...ahead]])
      }
    }
  })

  it('finds the way in in that one mail from an hour before a day to its end, and at no other time', async () => {
    const wayIn = async (at: string) => {
      const world = await publishedWorld()
      await live(world, somalia, at)
      await registers(world)
      await settle(world, somalia)
      return world.sent[0]?.raw.includes('/join/')
    }
    expect(await wayIn('2026-12-10T04:59:59.000Z')).toBe(false)
    expect(await wayIn('2026-12-10T05:00:00.000Z')).toBe(true)
    expect(await wayIn('2026-12-10T09:29:00.000Z')).toBe(true)
    expect(await wayIn('2026-12-10T09:31:00.000Z')).toBe(false)
    expect(await wayIn('2026-12-11T08:00:00.000Z')).toBe(true)
  })
})
