import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CliError } from '../../../../cli/cli-error'
import { runRehearseCommand } from '../../../../cli/commands/rehearse'
import type { LocalStack } from '../../../../infra/local/local-stack'
import { MINUTE_MS } from '../../../../shared/domain/values/instant'
import { announcementText } from '../../../support/local-stack/clinic-stack'

/** A local stack whose clock does not go on until it is told to. */
const aStuckStack = () => {
  const advances: string[] = []
  const stopped = vi.fn<() => Promise<void>>(async () => {})
  const stall = Promise.withResolvers<void>()
  const stack = {
    advanceTo: async (to: string) => {
      advances.push(to)
      await stall.promise
    },
    stop: stopped,
  } as unknown as LocalStack
  return { stack, advances, stopped, resume: stall.resolve }
}

describe('a rehearsal in which nothing goes on', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is given up after a quarter of an hour with status 1, and nobody goes on with it behind its back', async () => {
    const { stack, advances, stopped, resume } = aStuckStack()
    const started = Promise.withResolvers<void>()
    const io = {
      read: async (path: string) =>
        Buffer.from(
          path === 'plan' ? '{"seed":1,"rules":[]}' : announcementText('stuck', '10 December 2025'),
        ),
      print: () => {},
      now: () => '2025-11-25T08:00:00.000Z',
    }
    const rehearsal = runRehearseCommand(['page', '--faults', 'plan'], io, async () => {
      started.resolve()
      return stack
    }).catch((error: unknown) => error)
    await started.promise
    await vi.advanceTimersByTimeAsync(15 * MINUTE_MS)
    const cliError = await rehearsal
    expect(cliError).toBeInstanceOf(CliError)
    expect((cliError as CliError).status).toBe(1)
    expect((cliError as CliError).lines[0]).toContain('nothing went on for 15 minutes')
    expect(stopped).toHaveBeenCalledOnce()
    resume()
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(advances).toHaveLength(1)
  })
})
