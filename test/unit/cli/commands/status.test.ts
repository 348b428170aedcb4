import { describe, expect, it } from 'vitest'
import { configureStatus } from '../../../../cli/commands/status'
import type { ConnectedStage } from '../../../../cli/stage/connect-to-stage'
import {
  initialRateLimiterState,
  type RateLimiterState,
} from '../../../../shared/domain/mail/sending/rate-limiter'
import { toEpochMillis } from '../../../../shared/domain/values/time/instant'
import type { StagePartState } from '../../../../shared/ports/stage-operation'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'

const now = '2026-11-20T09:00:00.000Z'
const stopped: StagePartState = { state: 'stopped', awsState: 'Disabled', since: '2026-11-20T08:30:00.000Z' }
const aQueue = (name: string, visible: number) => ({
  name,
  isDeadLetterQueue: name.includes('DeadLetters'),
  visible,
  inFlight: 2,
  delayed: 3,
})

const run = (changes: { limiter?: Partial<RateLimiterState>; fails?: string; args?: string[] } = {}) => {
  const { limiter, fails, args = [] } = changes
  const failing = (what: string): void => {
    if (what === fails) throw new Error('AccessDenied')
  }
  const stage: ConnectedStage = {
    control: {
      listParts: async () => {
        failing('list')
        return [{ kind: 'event source mapping', name: 'SendMailUrgent', physicalId: 'uuid' }]
      },
      readState: async () => {
        failing('state')
        return stopped
      },
      stop: async () => {},
      start: async () => {},
    },
    backlog: {
      listQueues: async () => [
        aQueue('UrgentMailsQueue', 17),
        fails === 'queue'
          ? { name: 'UrgentMailsDeadLettersQueue', error: 'AccessDenied' }
          : aQueue('UrgentMailsDeadLettersQueue', 4),
      ],
      readRateLimiter: async () => {
        failing('limiter')
        return limiter && { ...initialRateLimiterState, ...limiter }
      },
    },
    sleep: async () => {},
  }
  const commands = onlyCommand('status', (command, io) => configureStatus(command, io, () => stage))
  return runCli(['status', '--stage', 'production', ...args], { commands, now: () => now })
}

describe('clinic status', () => {
  it('shows each part, each queue and the dead letters', async () => {
    const { status, text } = await run()
    expect(status).toBe(0)
    expect(text).toMatch(/SendMailUrgent +stopped +Disabled, since 2026-11-20T08:30:00.000Z/)
    expect(text).toMatch(/UrgentMailsQueue +17 +2 +3$/m)
    expect(text).toMatch(/UrgentMailsDeadLettersQueue +4 +2 +3 +dead letters: clinic dead-letters/)
    expect(text).toContain('Sending is not paused.')
  })

  const soon = toEpochMillis('2026-11-20T09:04:00.000Z')
  const past = toEpochMillis('2026-11-20T08:59:00.000Z')
  it.each([
    [
      { pausedFor: 'account-refused', pausedUntil: soon } as const,
      '(account-refused) until 2026-11-20T09:04',
    ],
    [{ pausedFor: 'over-quota', pausedUntil: soon } as const, '(over-quota) until 2026-11-20T09:04'],
    [
      { pausedFor: 'ses-unavailable', pausedUntil: past } as const,
      '(ses-unavailable); the next e-mail tests',
    ],
    [{ pausedFor: 'over-quota', pausedUntil: past } as const, 'Sending is not paused.'],
    [{ pausedFor: null, pausedUntil: 0 }, 'Sending is not paused.'],
  ])('of a rate limiter with %j says %s', async (limiter, sentence) => {
    expect((await run({ limiter })).text).toContain(sentence)
  })

  it.each([
    ['state', 'not known: event source mapping SendMailUrgent'],
    ['queue', 'not known: queue UrgentMailsDeadLettersQueue (AccessDenied)'],
    ['limiter', 'not known: pause of sending (AccessDenied)'],
    ['list', 'the stage production cannot be read: AccessDenied'],
  ])('fails when the %s cannot be read, and does not guess', async (fails, line) => {
    const { status, text, errors } = await run({ fails })
    expect([status, errors[0]]).toEqual([1, expect.stringContaining(line)])
    expect(text).not.toMatch(fails === 'limiter' ? /not paused/ : /NaN|undefined/)
  })

  it('prints JSON with the instant of the halt', async () => {
    expect(JSON.parse((await run({ args: ['--json'] })).text)).toMatchObject({
      parts: [{ kind: 'event source mapping', name: 'SendMailUrgent', state: 'stopped' }],
      queues: [{ name: 'UrgentMailsQueue', visible: 17 }, { isDeadLetterQueue: true }],
      pause: { state: 'open' },
      stoppedSince: '2026-11-20T08:30:00.000Z',
    })
  })
})
