import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../../../cli/refusal'
import { rehearse } from '../../../../cli/rehearse'
import type { House } from '../../../../infra/local/house'
import { MINUTE } from '../../../../shared/domain/time/instant'
import { announcementOf } from '../../../support/house/clinic-house'

/** A house whose clock does not go on until it is told to. */
const stuckHouse = () => {
  const moves: string[] = []
  const stopped = vi.fn<() => Promise<void>>(async () => {})
  const stuck = Promise.withResolvers<void>()
  const house = {
    advanceTo: async (to: string) => {
      moves.push(to)
      await stuck.promise
    },
    stop: stopped,
  } as unknown as House
  return { house, moves, stopped, goOn: stuck.resolve }
}

describe('a rehearsal in which nothing goes on', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is given up after a quarter of an hour with status 1, and nobody goes on with it behind its back', async () => {
    const { house, moves, stopped, goOn } = stuckHouse()
    const opened = Promise.withResolvers<void>()
    const desk = {
      read: async (path: string) =>
        Buffer.from(path === 'plan' ? '{"seed":1,"rules":[]}' : announcementOf('stuck', '10 December 2025')),
      print: () => {},
      now: () => '2025-11-25T08:00:00.000Z',
    }
    const given = rehearse(['page', '--faults', 'plan'], desk, async () => {
      opened.resolve()
      return house
    }).catch((error: unknown) => error)
    await opened.promise
    await vi.advanceTimersByTimeAsync(15 * MINUTE)
    const refusal = await given
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).status).toBe(1)
    expect((refusal as Refusal).lines[0]).toContain('nothing went on for 15 minutes')
    expect(stopped).toHaveBeenCalledOnce()
    goOn()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(moves).toHaveLength(1)
  })
})
