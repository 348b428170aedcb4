import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import {
  type ContactList,
  type ContactListAudit,
  ContactListId,
} from '../../../../domain/contact-list/contact-list'
import { ERASURE_RETENTION_DAYS } from '../../../../domain/erasure/erasure'
import { DAY_MS, toEpochMillis } from '../../../../domain/values/time/instant'
import { toConditionParams, transactWrite } from '../../conditional-write'
import { deleteByPrefix, deleteItem } from '../../delete-items'
import { getItem } from '../../get-item'
import { listContentPrefixes, listKey, removedListKey } from '../../list-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'
import { listAuditItem } from './list-audit-item'

/** Marks a deleted list for as long as a backup of the table may bring it back. */
const Removed = z.object({ id: ContactListId, at: z.string() })

/** More items than a list can have. */
const MAX_LIST_ITEMS = 10_000

/**
 * Deletes the list's item and marks the list as deleted in one transaction; contacts and drafts are deleted after it.
 * If this crashes in between, `deleteRemovedLists` deletes them.
 */
export const removeList = async (
  table: DynamoTable,
  { id, version }: ContactList,
  audit: ContactListAudit,
): Promise<'removed' | 'conflict'> => {
  // The table's time to live, in seconds.
  const expiresAt = Math.ceil((toEpochMillis(audit.at) + ERASURE_RETENTION_DAYS * DAY_MS) / 1000)
  const removed = toItem(removedListKey(id), 'removed-list', Removed, { id, at: audit.at }, { expiresAt })
  const versionUnchanged = toConditionParams({
    expression: 'version = :version',
    values: { ':version': version },
  })
  const { written } = await transactWrite(table, {
    list: { Delete: { TableName: table.name, Key: marshall(listKey(id)), ...versionUnchanged } },
    mark: { Put: { TableName: table.name, Item: removed } },
    audit: { Put: { TableName: table.name, Item: listAuditItem(audit) } },
  })
  if (!written) return 'conflict'
  await deleteListItems(table, id)
  return 'removed'
}

/**
 * Deletes the leftovers of deleted lists: of a crash, of an import that ran meanwhile, or of a restored backup. List
 * ids are never used again.
 */
export const deleteRemovedLists = async (table: DynamoTable): Promise<void> => {
  for (const { id } of await collectPages(queryByPrefix(table, removedListKey(''), Removed))) {
    if (await getItem(table, listKey(id), z.object({}))) await deleteItem(table, marshall(listKey(id)))
    await deleteListItems(table, id)
  }
}

const deleteListItems = async (table: DynamoTable, id: string): Promise<void> => {
  for (const prefix of listContentPrefixes(id)) await deleteByPrefix(table, prefix, MAX_LIST_ITEMS)
}
