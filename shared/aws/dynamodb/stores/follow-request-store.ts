import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { FOLLOWERS, FollowRequest, followRequestEnds } from '../../../domain/followers/follow-request'
import { FOLLOWERS_LIST_ID } from '../../../domain/followers/followers-list'
import { toEpochMillis } from '../../../domain/values/instant'
import type { ContactListStore } from '../../../ports/contact-lists'
import { deleteByPrefix } from '../delete-items'
import { getItem } from '../get-item'
import { keyInClinic } from '../item-keys'
import { followRequestKey } from '../list-keys'
import { toItem } from '../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../table'

/** Stores requests to come onto the list of those who are told of new clinics, until their addresses confirm them. */
export const createFollowRequestStore = (
  table: DynamoTable,
): Pick<ContactListStore, `${'save' | 'find' | 'remove'}FollowRequest` | 'listFollowRequests'> => ({
  saveFollowRequest: async (request) => {
    const key = followRequestKey(FOLLOWERS_LIST_ID, request.personId)
    // The table's time to live, in seconds.
    const expiresAt = Math.ceil(toEpochMillis(followRequestEnds(request)) / 1000)
    const Item = toItem(key, 'follow-request', FollowRequest, request, { expiresAt })
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }))
  },
  findFollowRequest: (personId) =>
    getItem(table, followRequestKey(FOLLOWERS_LIST_ID, personId), FollowRequest),
  listFollowRequests: () =>
    collectPages(queryByPrefix(table, followRequestKey(FOLLOWERS_LIST_ID, ''), FollowRequest)),
  removeFollowRequest: async (personId) => {
    const prefixes = [
      followRequestKey(FOLLOWERS_LIST_ID, personId),
      keyInClinic(FOLLOWERS, `MAIL#${personId}#`),
    ]
    const removed = await Promise.all(
      prefixes.map((prefix) => deleteByPrefix(table, prefix, Number.POSITIVE_INFINITY)),
    )
    return removed.reduce((sum, many) => sum + many, 0)
  },
})
