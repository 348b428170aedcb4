import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { millisOf } from '../../domain/time/instant'
import type { SessionStore } from '../../ports/visits'
import { quick } from '../limits'
import { sessionKey } from '../table/keys'
import type { Table } from '../table/table'

export const sessionStore = (table: Table): SessionStore => ({
  end: async (id, until) => {
    // The table's time to live, in seconds.
    const expiresAt = Math.ceil(millisOf(until) / 1000)
    const Item = marshall({ ...sessionKey(id), type: 'session', expiresAt })
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }), quick.oneItem)
  },
  hasEnded: async (id) => {
    const key = { TableName: table.name, Key: marshall(sessionKey(id)), ConsistentRead: true }
    return (await table.client.send(new GetItemCommand(key), quick.oneItem)).Item !== undefined
  },
})
