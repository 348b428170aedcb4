import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { configureRehearse } from '../../../../cli/commands/rehearse'
import type { LocalStack } from '../../../../infra/local/local-stack'
import { MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'
import { announcementText } from '../../../support/local-stack/clinic-stack'

/** A local stack whose clock is paused until `resume` is called. */
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

describe('a rehearsal without progress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('ends after 15 minutes with status 1, and does nothing more afterwards', async () => {
    const { stack, advances, stopped, resume } = aStuckStack()
    const started = Promise.withResolvers<void>()
    const files = {
      plan: '{"seed":1,"rules":[]}',
      page: announcementText('stuck', '10 December 2025'),
    }
    const commands = onlyCommand('rehearse', (command, io) =>
      configureRehearse(command, io, async () => {
        started.resolve()
        return stack
      }),
    )
    const rehearsal = runCli(['rehearse', 'page', '--faults', 'plan'], { files, commands })
    await started.promise
    await vi.advanceTimersByTimeAsync(15 * MINUTE_MS)
    const { status, errors } = await rehearsal
    expect(status).toBe(1)
    expect(errors[0]).toContain('nothing went on for 15 minutes')
    expect(stopped).toHaveBeenCalledOnce()
    resume()
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(advances).toHaveLength(1)
  })
})
