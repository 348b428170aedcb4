import {
  initialRateLimiterState,
  type PauseReason,
  type RateLimiterState,
} from '../../domain/mail/sending/rate-limiter'
import { fromEpochMillis, type Instant, toEpochMillis } from '../../domain/values/time/instant'
import type { StageBacklog, StageControl } from '../../ports/stage-operation'
import { readStageParts, type StagePartReport } from './change-stage'

/** Whether sending as a whole is paused. */
export interface SendingPause {
  /** `probing`: the pause has ended and a single mail tests whether SES accepts mail. */
  state: 'open' | 'paused' | 'probing' | 'not known'
  reason?: PauseReason
  until?: Instant
}

export interface StageStatus {
  parts: StagePartReport[]
  queues: Awaited<ReturnType<StageBacklog['listQueues']>>
  pause: SendingPause
  /** One line for each thing that could not be read. */
  unknown: string[]
}

/** What runs, what waits and whether sending is paused. @throws Error when the stage cannot be listed */
export const readStageStatus = async (
  { control, backlog }: { control: StageControl; backlog: StageBacklog },
  now: Instant,
): Promise<StageStatus> => {
  const unknown: string[] = []
  const parts = await readStageParts(control)
  const queues = await backlog.listQueues()
  const pause = await backlog.readRateLimiter().then(
    (state) => sendingPauseOf(state ?? initialRateLimiterState, toEpochMillis(now)),
    (error): SendingPause => {
      unknown.push(`pause of sending (${error instanceof Error ? error.message : error})`)
      return { state: 'not known' }
    },
  )
  for (const { part, state, awsState } of parts)
    if (state === 'not known') unknown.push(`${part.kind} ${part.name} (${awsState})`)
  for (const queue of queues) if ('error' in queue) unknown.push(`queue ${queue.name} (${queue.error})`)
  return { parts, queues, pause, unknown }
}

const sendingPauseOf = ({ pausedFor, pausedUntil }: RateLimiterState, now: number): SendingPause => {
  if (pausedFor === null) return { state: 'open' }
  if (now < pausedUntil) return { state: 'paused', reason: pausedFor, until: fromEpochMillis(pausedUntil) }
  return pausedFor === 'over-quota' ? { state: 'open' } : { state: 'probing', reason: pausedFor }
}
