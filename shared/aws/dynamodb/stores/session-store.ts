import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { toEpochMillis } from '../../../domain/values/time/instant'
import type { SignInSessionStore } from '../../../ports/sign-in-sessions'
import { shortTimeouts } from '../../call-timeouts'
import { sessionKey } from '../item-keys'
import type { DynamoTable } from '../table'

export const createSignInSessionStore = (table: DynamoTable): SignInSessionStore => ({
  end: async (id, until) => {
    // The table's time to live, in seconds.
    const expiresAt = Math.ceil(toEpochMillis(until) / 1000)
    const Item = marshall({ ...sessionKey(id), type: 'session', expiresAt })
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }), shortTimeouts.oneItem)
  },
  hasEnded: async (id) => {
    const key = { TableName: table.name, Key: marshall(sessionKey(id)), ConsistentRead: true }
    return (await table.client.send(new GetItemCommand(key), shortTimeouts.oneItem)).Item !== undefined
  },
})
