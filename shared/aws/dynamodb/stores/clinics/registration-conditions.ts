import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Registration } from '../../../../domain/registration/registration'
import type { Instant } from '../../../../domain/values/time/instant'
import { toConditionParams, type WriteCondition } from '../../conditional-write'
import { registrationKey } from '../../item-keys'
import type { DynamoTable } from '../../table'

/** Status, revision and details are as the caller has read them. */
export const seenRegistrationUnchanged = ({
  status,
  revision,
  detailsVersion,
}: Pick<Registration, 'status' | 'revision' | 'detailsVersion'>): WriteCondition => ({
  expression: `#revision = :revision AND #status = :status AND ${detailsUnchanged(detailsVersion)}`,
  names: { '#status': 'status', '#revision': 'revision' },
  values: { ':status': status, ':revision': revision, ':details': detailsVersion },
})

/** Nothing has changed, and no other address was requested since. */
export const sameAddressRequest = (from: Registration): WriteCondition => {
  const { expression, names = {}, values } = seenRegistrationUnchanged(from)
  const { addressRequest } = from
  return addressRequest === null
    ? {
        expression: `${expression} AND (attribute_not_exists(addressRequest) OR addressRequest = :none)`,
        names,
        values: { ...values, ':none': null },
      }
    : {
        expression: `${expression} AND addressRequest.#number = :number`,
        names: { ...names, '#number': 'number' },
        values: { ...values, ':number': addressRequest.number },
      }
}

/** Nothing has changed, and no mail's link was followed: a mail has not shown yet that it arrived. */
export const seenUnreached = (
  from: Pick<Registration, 'status' | 'revision' | 'detailsVersion'>,
): WriteCondition => {
  const { expression, ...rest } = seenRegistrationUnchanged(from)
  return { ...rest, expression: `${expression} AND attribute_not_exists(reachedAt)` }
}

/** An item that an earlier version of this code wrote has no version of its details. */
const detailsUnchanged = (version: number): string =>
  version === 0
    ? '(attribute_not_exists(detailsVersion) OR detailsVersion = :details)'
    : 'detailsVersion = :details'

/** The address is not registered, or its registration was withdrawn and has the previous revision. */
export const newOrReturning = ({ revision }: Registration): WriteCondition => ({
  expression: 'attribute_not_exists(pk) OR (#status = :withdrawn AND #revision = :before)',
  names: { '#status': 'status', '#revision': 'revision' },
  values: { ':withdrawn': 'withdrawn', ':before': revision - 1 },
})

/** Writes the registration unchanged, on the condition that it has not changed since. */
export const unchangedRegistration = (
  table: DynamoTable,
  { clinicId, id, revision }: Pick<Registration, 'clinicId' | 'id' | 'revision'>,
  before: Instant,
): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(registrationKey(clinicId, id)),
    UpdateExpression: 'SET #revision = :revision',
    ...toConditionParams({
      expression: '#revision = :revision AND #status <> :withdrawn AND statusSince < :before',
      names: { '#status': 'status', '#revision': 'revision' },
      values: { ':revision': revision, ':withdrawn': 'withdrawn', ':before': before },
    }),
  },
})
