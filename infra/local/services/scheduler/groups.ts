import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { AwsError } from '../../protocol/aws-error'

export interface ScheduleGroup {
  Arn: string
  Name: string
  State: 'ACTIVE'
  createdAt: Instant
}

/** The group, or ResourceNotFoundException. */
export const findScheduleGroup = (groups: Map<string, ScheduleGroup>, name: string): ScheduleGroup => {
  const group = groups.get(name)
  if (!group) throw new AwsError('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404)
  return group
}

/** A group as GetScheduleGroup and ListScheduleGroups show it; dates are epoch seconds. */
export const toGroupResponse = ({ createdAt, ...group }: ScheduleGroup) => ({
  ...group,
  CreationDate: toEpochMillis(createdAt) / 1000,
  LastModificationDate: toEpochMillis(createdAt) / 1000,
})

/** @throws AwsError ConflictException when there is one of this name, ValidationException for the name */
export const createScheduleGroup = (
  groups: Map<string, ScheduleGroup>,
  name: string,
  arn: string,
  now: Instant,
): ScheduleGroup => {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) throw new AwsError('ValidationException', `Invalid name ${name}.`)
  if (groups.has(name)) throw new AwsError('ConflictException', `Schedule group ${name} already exists.`, 409)
  const group: ScheduleGroup = { Arn: arn, Name: name, State: 'ACTIVE', createdAt: now }
  groups.set(name, group)
  return group
}
