import { FOLLOWERS, FollowRequest, followRequestEnds } from '../../../../domain/followers/follow-request'
import { FOLLOWERS_LIST_ID } from '../../../../domain/followers/followers-list'
import { DAY_MS, toEpochMillis } from '../../../../domain/values/time/instant'
import type { ContactListStore } from '../../../../ports/contact-lists'
import { putIfMatches } from '../../conditional-write'
import { deleteByPrefix } from '../../delete-items'
import { getItem } from '../../get-item'
import { keyInClinic } from '../../item-keys'
import { followRequestKey } from '../../list-keys'
import { type StoredItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

/** Stores requests to come onto the list of those who are told of new clinics, until their addresses confirm them. */
export const createFollowRequestStore = (
  table: DynamoTable,
): Pick<
  ContactListStore,
  `${'save' | 'change' | 'find' | 'remove'}FollowRequest` | 'listFollowRequests'
> => ({
  saveFollowRequest: async (request) => {
    await putIfMatches(table, toRequestItem(request), {
      expression: 'attribute_not_exists(pk) OR #state <> :confirmed',
      names: { '#state': 'state' },
      values: { ':confirmed': 'confirmed' satisfies FollowRequest['state'] },
    })
  },
  changeFollowRequest: async (request, from) => {
    const isFrom = { expression: '#state = :from', names: { '#state': 'state' }, values: { ':from': from } }
    return (await putIfMatches(table, toRequestItem(request), isFrom)).written
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

/** A confirmed request waits for the next night, or for nights in which the list cannot be written. */
const WAITING_DAYS = 30

/** With the table's time to live, in seconds. */
const toRequestItem = (request: FollowRequest): StoredItem => {
  const waitingMs = request.state === 'confirmed' ? WAITING_DAYS * DAY_MS : 0
  const expiresAt = Math.ceil((toEpochMillis(followRequestEnds(request)) + waitingMs) / 1000)
  return toItem(
    followRequestKey(FOLLOWERS_LIST_ID, request.personId),
    'follow-request',
    FollowRequest,
    request,
    {
      expiresAt,
    },
  )
}
