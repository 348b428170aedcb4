import type { Instant } from '../../../shared/domain/time/instant'
import { asAwsError, json } from './answers'
import type { Keep } from './keep'
import { attempt, type Firing, type FiringOptions } from './scheduler/firing'
import { newGroup, type ScheduleGroup } from './scheduler/groups'
import { operations, type SchedulerState } from './scheduler/operations'
import { nextFiring, type Schedule } from './scheduler/schedule'
import type { AwsRequest, AwsResponse, Service } from './types'

export interface SchedulerOptions extends FiringOptions {
  region: string
  account: string
  /** Names of the schedule groups of the template; `default` is always there. */
  groups: string[]
  keep: Keep
}

/**
 * EventBridge Scheduler: its REST API as the SDK speaks it, and schedules that fire by the house's clock.
 * Flexible windows fire at their beginning; cron expressions are refused.
 */
export const createScheduler = (options: SchedulerOptions): Service & { schedules(): Schedule[] } => {
  const state: SchedulerState = {
    region: options.region,
    account: options.account,
    schedules: options.keep.map<Schedule>('schedules'),
    groups: options.keep.map<ScheduleGroup>('schedule-groups'),
    now: () => options.clock.now(),
  }
  const firings = options.keep.map<Firing>('firings')
  for (const name of ['default', ...options.groups]) {
    const arn = `arn:aws:scheduler:${options.region}:${options.account}:schedule-group/${name}`
    if (!state.groups.has(name)) newGroup(state.groups, name, arn, state.now())
  }
  const underWay = new Set<string>()

  return {
    handle: async (request) => answer(state, request),
    nextDue: () => earliest([...dueSchedules(state), ...waiting()].map(({ next }) => next)),
    runDue: async () => {
      fire(state, firings)
      const now = state.now()
      const due = waiting()
        .filter(({ next }) => next <= now)
        .sort((one, other) => (one.next < other.next ? -1 : 1))
      for (const firing of due) await tryOnce(firing)
    },
    busy: () => underWay.size > 0,
    stop: async () => {},
    schedules: () => [...state.schedules.values()],
  }

  function waiting(): Firing[] {
    return [...firings.values()].filter(({ id }) => !underWay.has(id))
  }

  async function tryOnce(firing: Firing): Promise<void> {
    if (underWay.has(firing.id)) return
    underWay.add(firing.id)
    const again = await attempt(options, firing)
    underWay.delete(firing.id)
    if (again) firings.set(again.id, again)
    else firings.delete(firing.id)
  }
}

/** Turns every due schedule into a firing and moves it on: to its next time, to none, or out of the list. */
const fire = (state: SchedulerState, firings: Map<string, Firing>): void => {
  const now = state.now()
  for (const schedule of dueSchedules(state)) {
    if (schedule.next > now) continue
    const id = `${schedule.Arn}@${schedule.next}`
    firings.set(id, { id, schedule, scheduledFor: schedule.next, attempt: 0, next: schedule.next })
    const next = nextFiring(schedule, schedule.next)
    if (next === null && schedule.ActionAfterCompletion === 'DELETE') state.schedules.delete(schedule.Arn)
    else state.schedules.set(schedule.Arn, { ...schedule, next })
  }
}

const dueSchedules = (state: SchedulerState): (Schedule & { next: Instant })[] =>
  [...state.schedules.values()].filter(
    (schedule): schedule is Schedule & { next: Instant } =>
      schedule.State === 'ENABLED' && schedule.next !== null,
  )

const earliest = (instants: Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>(
    (first, at) => (first === undefined || at < first ? at : first),
    undefined,
  )

const answer = (state: SchedulerState, request: AwsRequest): AwsResponse => {
  try {
    const [, collection = '', name] = /^\/([^/]*)(?:\/(.*))?$/.exec(request.path) ?? []
    const key = `${request.method} /${collection}${name === undefined ? '' : '/'}`
    const operation = operations[key]
    if (!operation) return failure('UnknownOperationException', `The laptop house has no ${key}.`, 404)
    return json(operation(state, name ?? '', request))
  } catch (thrown) {
    const { code, message, status } = asAwsError(thrown)
    return failure(code, message, status)
  }
}

const failure = (code: string, message: string, status: number): AwsResponse => {
  const response = json({ Message: message }, status)
  return { ...response, headers: { ...response.headers, 'x-amzn-errortype': code } }
}
