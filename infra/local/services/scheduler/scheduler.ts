import type { Instant } from '../../../../shared/domain/values/time/instant'
import { jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse, AwsService } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'
import { attemptDelivery, type FiringOptions, type ScheduleFiring } from './firing'
import { createScheduleGroup, type ScheduleGroup } from './groups'
import { type SchedulerState, schedulerOperations } from './operations'
import { nextFiring, type StoredSchedule } from './schedule'

export interface SchedulerOptions extends FiringOptions {
  region: string
  account: string
  /** Names of the schedule groups of the template; `default` is always there. */
  groups: string[]
  store: PersistentStore
}

/**
 * EventBridge Scheduler: its REST API as the SDK speaks it, and schedules that fire by the virtual clock.
 * Flexible windows fire at their beginning; cron expressions are refused.
 */
export const createScheduler = (
  options: SchedulerOptions,
): AwsService & { schedules(): StoredSchedule[] } => {
  const state: SchedulerState = {
    region: options.region,
    account: options.account,
    schedules: options.store.openMap<StoredSchedule>('schedules'),
    groups: options.store.openMap<ScheduleGroup>('schedule-groups'),
    now: () => options.clock.now(),
  }
  const firings = options.store.openMap<ScheduleFiring>('firings')
  for (const name of ['default', ...options.groups]) {
    const arn = `arn:aws:scheduler:${options.region}:${options.account}:schedule-group/${name}`
    if (!state.groups.has(name)) createScheduleGroup(state.groups, name, arn, state.now())
  }
  const underWay = new Set<string>()

  return {
    handle: async (request) => answerScheduler(state, request),
    nextDue: () => earliest([...dueSchedules(state), ...waitingFirings()].map(({ next }) => next)),
    runDue: async () => {
      startDueFirings(state, firings)
      const now = state.now()
      const due = waitingFirings()
        .filter(({ next }) => next <= now)
        .sort((one, other) => (one.next < other.next ? -1 : 1))
      for (const firing of due) await attemptFiring(firing)
    },
    busy: () => underWay.size > 0,
    stop: async () => {},
    schedules: () => [...state.schedules.values()],
  }

  function waitingFirings(): ScheduleFiring[] {
    return [...firings.values()].filter(({ id }) => !underWay.has(id))
  }

  async function attemptFiring(firing: ScheduleFiring): Promise<void> {
    if (underWay.has(firing.id)) return
    underWay.add(firing.id)
    const retry = await attemptDelivery(options, firing)
    underWay.delete(firing.id)
    if (retry) firings.set(retry.id, retry)
    else firings.delete(firing.id)
  }
}

/** Turns every due schedule into a firing and sets its next time, or removes it from the list. */
const startDueFirings = (state: SchedulerState, firings: Map<string, ScheduleFiring>): void => {
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

const dueSchedules = (state: SchedulerState): (StoredSchedule & { next: Instant })[] =>
  [...state.schedules.values()].filter(
    (schedule): schedule is StoredSchedule & { next: Instant } =>
      schedule.State === 'ENABLED' && schedule.next !== null,
  )

const earliest = (instants: Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>(
    (first, at) => (first === undefined || at < first ? at : first),
    undefined,
  )

const answerScheduler = (state: SchedulerState, request: AwsRequest): AwsResponse => {
  try {
    const [, collection = '', name] = /^\/([^/]*)(?:\/(.*))?$/.exec(request.path) ?? []
    const key = `${request.method} /${collection}${name === undefined ? '' : '/'}`
    const operation = schedulerOperations[key]
    if (!operation) return schedulerError('UnknownOperationException', `The local stack has no ${key}.`, 404)
    return jsonResponse(operation(state, name ?? '', request))
  } catch (thrown) {
    const { code, message, status } = toAwsError(thrown)
    return schedulerError(code, message, status)
  }
}

const schedulerError = (code: string, message: string, status: number): AwsResponse => {
  const response = jsonResponse({ Message: message }, status)
  return { ...response, headers: { ...response.headers, 'x-amzn-errortype': code } }
}
