import * as z from 'zod'
import { doublingWait } from '../../../../shared/domain/values/time/doubling-wait'
import {
  addMilliseconds,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import type { PendingWork } from '../../clock/pending-work'
import type { ScheduledSource } from '../../clock/time-travel'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { FunctionThrottledError } from './concurrent-executions'

/** An event that Lambda took for a function, whose sender does not learn the outcome. */
interface AsyncEvent {
  functionArn: string
  body: string
  /** A schedule sent it, which tells the function nothing but the time. */
  isScheduled: boolean
}

export interface AsyncInvocations extends ScheduledSource {
  /** Takes an event, and begins its invocation. */
  take(event: AsyncEvent): void
}

interface AsyncInvocationOptions {
  clock: VirtualClock
  store: PersistentStore
  pendingWork: PendingWork
  /** How long Lambda keeps an event of the function, in milliseconds. */
  maxAgeMs(functionArn: string): number
  /** @throws FunctionThrottledError, or the failure of the function */
  invoke(event: AsyncEvent): Promise<unknown>
  /** Lambda gave an event up. */
  onProblem(message: string): void
}

interface WaitingEvent extends AsyncEvent {
  takenAt: Instant
  attempt: number
  next: Instant
}

/** Between the attempts of a throttled event (Lambda developer guide, "How Lambda handles errors and retries"). */
const waits = { first: 1000, longest: 5 * MINUTE_MS }

/**
 * Lambda's queue of asynchronous invocations. A throttled event waits for a second, then twice as long each time up to
 * five minutes, until its maximum age. A function that fails is not called again: the template's functions say so.
 */
export const createAsyncInvocations = ({
  clock,
  store,
  pendingWork,
  maxAgeMs,
  invoke,
  onProblem,
}: AsyncInvocationOptions): AsyncInvocations => {
  const waiting = store.openMap<WaitingEvent>('async-invocations')
  let taken = 0
  const attempt = async (id: string, event: WaitingEvent): Promise<void> => {
    try {
      await invoke(event)
    } catch (error) {
      // The pool reports the other failures.
      if (!(error instanceof FunctionThrottledError)) return
      const next = addMilliseconds(clock.now(), doublingWait(event.attempt, waits))
      if (toEpochMillis(next) - toEpochMillis(event.takenAt) <= maxAgeMs(event.functionArn))
        waiting.set(id, { ...event, attempt: event.attempt + 1, next })
      else onProblem(`${event.functionArn} was throttled until an event was too old`)
    }
  }
  const start = (id: string, event: WaitingEvent): void => {
    void pendingWork.track(() => attempt(id, event))
  }
  return {
    take: (event) => {
      taken += 1
      const now = clock.now()
      start(`${now} ${taken}`, { ...event, takenAt: now, attempt: 0, next: now })
    },
    nextDue: () =>
      [...waiting.values()].reduce<Instant | undefined>(
        (first, { next }) => (first === undefined || next < first ? next : first),
        undefined,
      ),
    runDue: async () => {
      const now = clock.now()
      for (const [id, event] of waiting) {
        if (event.next > now) continue
        waiting.delete(id)
        start(id, event)
      }
    },
  }
}

const configShape = z.object({
  FunctionName: z.string(),
  MaximumEventAgeInSeconds: z.number().default(6 * 3600),
})

/** By the function's name, how long Lambda keeps an event of it, in milliseconds; six hours where nothing is said. */
export const maxEventAgeIn = (template: ResolvedTemplate): ((functionName: string) => number) => {
  const ages = new Map(
    template.resourcesOfType('AWS::Lambda::EventInvokeConfig').map(({ properties }) => {
      const { FunctionName, MaximumEventAgeInSeconds } = configShape.parse(properties)
      return [FunctionName, MaximumEventAgeInSeconds * 1000]
    }),
  )
  return (name) => ages.get(name) ?? 6 * HOUR_MS
}
