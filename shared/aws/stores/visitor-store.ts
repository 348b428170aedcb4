import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { millisOf } from '../../domain/time/instant'
import type { VisitorStore } from '../../ports/visits'
import { quick } from '../limits'
import { visitorKey } from '../table/keys'
import type { Table } from '../table/table'

/** A repeat of the SDK may count a form twice: of hundreds, that is nothing. */
export const visitorStore = (table: Table): VisitorStore => ({
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
          ':until': Math.ceil(millisOf(until) / 1000),
          ':one': 1,
        }),
        ReturnValues: 'UPDATED_NEW',
      }),
      quick.oneItem,
    )
    return Number(Attributes?.forms?.N)
  },
})
