import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type ContactList, type ListAudit, ListId } from '../../domain/contact-list/contact-list'
import { REMEMBERED_DAYS } from '../../domain/erasure/erasure'
import { DAY, millisOf } from '../../domain/time/instant'
import { clearBeginning, removeItem } from '../table/clear'
import { listKey, personalInList, removedListKey } from '../table/keys'
import { toItem } from '../table/stored-item'
import { allOf, getItem, pagesOf, type Table } from '../table/table'
import { conditionOf, transact } from '../table/write'
import { listAuditItem } from './list-audit'

/** Stays as long as a copy of the table may bring the list back. */
const Removed = z.object({ id: ListId, at: z.string() })

/** More than a list can have. */
const ALL = 10_000

/**
 * One transaction takes the list's own item away, and from then on nobody sees anything of it; its contacts and drafts
 * go after that. Who dies in between leaves them to `clearRemoved`.
 */
export const removeList = async (
  table: Table,
  { id, version }: ContactList,
  audit: ListAudit,
): Promise<'removed' | 'conflict'> => {
  // The table's time to live, in seconds.
  const expiresAt = Math.ceil((millisOf(audit.at) + REMEMBERED_DAYS * DAY) / 1000)
  const removed = toItem(removedListKey(id), 'removed-list', Removed, { id, at: audit.at }, { expiresAt })
  const stillThatOne = conditionOf({ expression: 'version = :version', values: { ':version': version } })
  const failed = await transact(table, [
    { Delete: { TableName: table.name, Key: marshall(listKey(id)), ...stillThatOne } },
    { Put: { TableName: table.name, Item: removed } },
    { Put: { TableName: table.name, Item: listAuditItem(audit) } },
  ])
  if (failed) return 'conflict'
  await clear(table, id)
  return 'removed'
}

/**
 * Whatever there is of removed lists: what a crash left, an import that was under way meanwhile, or a copy of the table
 * that was put back. An id is never given twice.
 */
export const clearRemoved = async (table: Table): Promise<void> => {
  for (const { id } of await allOf(pagesOf(table, removedListKey(''), Removed))) {
    if (await getItem(table, listKey(id), z.object({}))) await removeItem(table, marshall(listKey(id)))
    await clear(table, id)
  }
}

const clear = async (table: Table, id: string): Promise<void> => {
  for (const beginning of personalInList(id)) await clearBeginning(table, beginning, ALL)
}
