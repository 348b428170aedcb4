import { type Instant, millisOf } from '../../../../shared/domain/time/instant'
import { AwsError } from '../answers'

export interface ScheduleGroup {
  Arn: string
  Name: string
  State: 'ACTIVE'
  createdAt: Instant
}

/** The group, or ResourceNotFoundException. */
export const groupNamed = (groups: Map<string, ScheduleGroup>, name: string): ScheduleGroup => {
  const group = groups.get(name)
  if (!group) throw new AwsError('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404)
  return group
}

/** A group as GetScheduleGroup and ListScheduleGroups show it; dates are epoch seconds. */
export const shownGroup = ({ createdAt, ...group }: ScheduleGroup) => ({
  ...group,
  CreationDate: millisOf(createdAt) / 1000,
  LastModificationDate: millisOf(createdAt) / 1000,
})

/** @throws AwsError ConflictException when there is one of this name, ValidationException for the name */
export const newGroup = (
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
