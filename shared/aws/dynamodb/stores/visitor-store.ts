import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { toEpochMillis } from '../../../domain/values/time/instant'
import type { VisitorStore } from '../../../ports/form-rate-limit'
import { shortTimeouts } from '../../call-timeouts'
import { visitorKey } from '../item-keys'
import type { DynamoTable } from '../table'

/** A retry by the SDK may count a form twice, which does not matter with a limit of hundreds. */
export const createVisitorStore = (table: DynamoTable): VisitorStore => ({
  countForm: async (visitorId, until) => {
    const { Attributes } = await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(visitorKey(visitorId)),
        UpdateExpression: 'SET #type = :visitor, expiresAt = :until ADD forms :one',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: marshall({
          ':visitor': 'visitor',
          // The table's time to live, in seconds.
          ':until': Math.ceil(toEpochMillis(until) / 1000),
          ':one': 1,
        }),
        ReturnValues: 'UPDATED_NEW',
      }),
      shortTimeouts.oneItem,
    )
    return Number(Attributes?.forms?.N)
  },
})
