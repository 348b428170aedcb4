import { type ItemKey, zeroPadded } from './item-keys'

// The keys of contact lists and their imports.

/**
 * The items of the lists are stored together; the contacts, drafts and audit log of each list separately.
 * @param id `list-` for all of them
 */
export const listKey = (id: string): ItemKey => ({ pk: 'LISTS', sk: id })
const keyInList = (listId: string, sk: string): ItemKey => ({ pk: `LIST#${listId}`, sk })
/**
 * The mark of a removed list.
 * @param id '' for all of them
 */
export const removedListKey = (id: string): ItemKey => ({ pk: 'REMOVED-LISTS', sk: `LIST#${id}` })
/**
 * The contacts of a list and the rows of its imports, megabytes each, are spread over partitions of their own: one
 * partition takes 1,000 writes of 1 KB a second.
 */
const listShards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const
const keyInShard = (listId: string, shard: number, sk: string): ItemKey => ({
  pk: `LIST#${listId}#${listShards[shard % listShards.length]}`,
  sk,
})
/** Where the parts of a list's contacts begin, in each shard. */
export const contactsPrefixes = (listId: string): ItemKey[] =>
  listShards.map((_, shard) => keyInShard(listId, shard, 'CONTACTS#'))
/** @param id of the part; its last digits, which are random, choose the shard */
export const contactsPartKey = (listId: string, id: string): ItemKey =>
  keyInShard(listId, Number.parseInt(id.slice(-4), 16), `CONTACTS#${id}`)
export const importKey = (listId: string, id: string): ItemKey => keyInList(listId, `IMPORT#${id}`)
export const importPartKey = (listId: string, id: string, part: number): ItemKey =>
  keyInShard(listId, part, `IMPORT#${id}#${zeroPadded(part)}`)
/** A campaign that goes to the list. @param clinicId '' for all of them */
export const listCampaignKey = (listId: string, clinicId: string, number: number): ItemKey =>
  keyInList(listId, clinicId === '' ? 'CAMPAIGN#' : `CAMPAIGN#${clinicId}#${zeroPadded(number)}`)
/** The key prefixes of everything of a list but its audit log. */
export const listContentPrefixes = (listId: string): ItemKey[] => [
  ...contactsPrefixes(listId),
  ...listShards.map((_, shard) => keyInShard(listId, shard, 'IMPORT#')),
  keyInList(listId, 'IMPORT#'),
  listCampaignKey(listId, '', 0),
]
/** A request to come onto a list that its address has to confirm. @param personId '' for all of the list */
export const followRequestKey = (listId: string, personId: string): ItemKey =>
  keyInList(listId, `REQUEST#${personId}`)
export const listAuditKey = (listId: string, at: string, unique: string): ItemKey =>
  keyInList(listId, `AUDIT#${at}#${unique}`)
