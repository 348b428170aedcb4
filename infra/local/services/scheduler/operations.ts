import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { AwsError } from '../../protocol/aws-error'
import type { AwsRequest } from '../../protocol/aws-service'
import { createScheduleGroup, findScheduleGroup, type ScheduleGroup, toGroupResponse } from './groups'
import { paginateByArn } from './pagination'
import { firstFiring, readDefinition, type StoredSchedule } from './schedule'

/** The data that the calls read and change. */
export interface SchedulerState {
  region: string
  account: string
  /** By ARN. */
  schedules: Map<string, StoredSchedule>
  /** By name. */
  groups: Map<string, ScheduleGroup>
  now(): Instant
}

/** @returns the answer's body. @throws AwsError the error AWS documents for the call */
export type SchedulerOperation = (state: SchedulerState, name: string, request: AwsRequest) => unknown

/** By method and first part of the path; a name follows where the key ends with a slash. */
export const schedulerOperations: Record<string, SchedulerOperation> = {
  'POST /schedules/': (state, name, request) => {
    const { definition, token } = readDefinition(name, bodyOf(request))
    findScheduleGroup(state.groups, definition.GroupName)
    const arn = arnOf(state, `schedule/${definition.GroupName}/${name}`)
    const existing = state.schedules.get(arn)
    // The same token means that a call was repeated; the SDK sends one with every call and its retries.
    if (existing?.token !== undefined && existing.token === token) return { ScheduleArn: arn }
    if (existing) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409)
    const now = state.now()
    const next = firstFiring(definition, now)
    state.schedules.set(arn, {
      ...definition,
      Arn: arn,
      Name: name,
      createdAt: now,
      changedAt: now,
      token,
      next,
    })
    return { ScheduleArn: arn }
  },

  'PUT /schedules/': (state, name, request) => {
    const { definition } = readDefinition(name, bodyOf(request))
    const { Arn, createdAt, token } = findSchedule(state, name, definition.GroupName)
    const changedAt = state.now()
    const next = firstFiring(definition, changedAt)
    state.schedules.set(Arn, { ...definition, Arn, Name: name, createdAt, changedAt, token, next })
    return { ScheduleArn: Arn }
  },

  'GET /schedules/': (state, name, { query }) => {
    const { token: _, next: __, createdAt, changedAt, ...rest } = findSchedule(state, name, query.groupName)
    return { ...rest, ...datesOf(createdAt, changedAt) }
  },

  'DELETE /schedules/': (state, name, { query }) => {
    state.schedules.delete(findSchedule(state, name, query.groupName).Arn)
    return {}
  },

  'GET /schedules': (state, _, { query }) => {
    if (query.ScheduleGroup !== undefined) findScheduleGroup(state.groups, query.ScheduleGroup)
    const found = [...state.schedules.values()].filter(
      (schedule) =>
        schedule.GroupName === (query.ScheduleGroup ?? schedule.GroupName) &&
        schedule.Name.startsWith(query.NamePrefix ?? '') &&
        schedule.State === (query.State ?? schedule.State),
    )
    const { items, ...token } = paginateByArn(found, query.MaxResults, query.NextToken)
    const Schedules = items.map(({ Arn, Name, GroupName, State, Target, createdAt, changedAt }) => ({
      Arn,
      Name,
      GroupName,
      State,
      Target: { Arn: Target.Arn },
      ...datesOf(createdAt, changedAt),
    }))
    return { Schedules, ...token }
  },

  'POST /schedule-groups/': (state, name) => ({
    ScheduleGroupArn: createScheduleGroup(
      state.groups,
      name,
      arnOf(state, `schedule-group/${name}`),
      state.now(),
    ).Arn,
  }),

  'GET /schedule-groups/': (state, name) => toGroupResponse(findScheduleGroup(state.groups, name)),

  'DELETE /schedule-groups/': (state, name) => {
    findScheduleGroup(state.groups, name)
    if (name === 'default') throw new AwsError('ValidationException', 'The default group cannot be deleted.')
    state.groups.delete(name)
    for (const { Arn, GroupName } of state.schedules.values()) {
      if (GroupName === name) state.schedules.delete(Arn)
    }
    return {}
  },

  'GET /schedule-groups': (state, _, { query }) => {
    const found = [...state.groups.values()].filter(({ Name }) => Name.startsWith(query.NamePrefix ?? ''))
    const { items, ...token } = paginateByArn(found, query.MaxResults, query.NextToken)
    return { ScheduleGroups: items.map(toGroupResponse), ...token }
  },
}

const findSchedule = (state: SchedulerState, name: string, group = 'default'): StoredSchedule => {
  findScheduleGroup(state.groups, group)
  const schedule = state.schedules.get(arnOf(state, `schedule/${group}/${name}`))
  if (!schedule) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404)
  return schedule
}

const arnOf = ({ region, account }: SchedulerState, resource: string): string =>
  `arn:aws:scheduler:${region}:${account}:${resource}`

const datesOf = (createdAt: Instant, changedAt: Instant) => ({
  CreationDate: toEpochMillis(createdAt) / 1000,
  LastModificationDate: toEpochMillis(changedAt) / 1000,
})

const bodyOf = (request: AwsRequest): unknown => {
  try {
    return JSON.parse(request.body.toString())
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.')
  }
}
