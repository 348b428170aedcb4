import { randomBytes } from 'node:crypto'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Contact } from '../../../domain/contact-list/contact'
import { ContactList, ContactListAudit } from '../../../domain/contact-list/contact-list'
import { IMPORT_DRAFT_TTL_MS, ImportDraft, ImportRow } from '../../../domain/contact-list/import-draft'
import { addMilliseconds, HOUR_MS, toEpochMillis } from '../../../domain/values/instant'
import type { ContactListStore } from '../../../ports/contact-lists'
import { chunkBySize } from '../chunk-by-size'
import { itemIsNew, putIfMatches, toConditionParams, transactWrite } from '../conditional-write'
import { deleteItem } from '../delete-items'
import {
  contactsKey,
  contactsPartKey,
  type ItemKey,
  importKey,
  importPartKey,
  importPartsKey,
  listAuditKey,
  listKey,
} from '../item-keys'
import { type StoredItem, toItem } from '../stored-item'
import { collectPages, type DynamoTable, getItem, queryByPrefix } from '../table'
import { listAuditItem } from './list-audit-item'
import { deleteRemovedLists, removeList } from './removed-lists'

/** The item of a list; `set` names the items that hold its contacts. */
const Head = ContactList.extend({ set: z.string(), parts: z.int().min(0) })
const Part = z.object({ set: z.string(), part: z.int(), contacts: z.array(Contact) })
const DraftHead = ImportDraft.omit({ rows: true }).extend({ parts: z.int() })
const DraftPart = z.object({ rows: z.array(ImportRow) })

/** How often a read is repeated when an import replaces the contacts meanwhile. */
const READ_TRIES = 5

/**
 * Stores contact lists. The contacts are split into parts of at most one item each. An import writes new parts beside
 * the old ones, then switches the list's item to them in one write, then deletes the old ones. An import that crashes
 * before the switch changes nothing visible, and the next import deletes its parts.
 */
export const createContactListStore = (table: DynamoTable): ContactListStore => {
  const head = (id: string) => getItem(table, listKey(id), Head)
  const put = (item: StoredItem) =>
    table.client.send(new PutItemCommand({ TableName: table.name, Item: item }))
  const remove = (key: ItemKey) => deleteItem(table, marshall(key))

  const removeOldParts = async ({ id, changedAt }: ContactList, present: string, superseded: string) => {
    // Parts older than an hour are leftovers of a crashed import; younger ones may belong to a running import.
    const old = addMilliseconds(changedAt, -HOUR_MS)
    for (const { set, part } of await collectPages(queryByPrefix(table, contactsKey(id), Part))) {
      if (set !== present && (set === superseded || set < old)) await remove(contactsPartKey(id, set, part))
    }
  }

  return {
    get: async (id) => {
      const found = await head(id)
      return found && ContactList.parse(found)
    },
    listAll: async () => {
      const lists = await collectPages(queryByPrefix(table, listKey('list-'), ContactList))
      return lists.sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1))
    },
    create: async (list, audit) => {
      const { written } = await transactWrite(table, {
        list: {
          Put: {
            TableName: table.name,
            Item: toItem(listKey(list.id), 'list', Head, { ...list, set: '', parts: 0 }),
            ...toConditionParams(itemIsNew),
          },
        },
        audit: { Put: { TableName: table.name, Item: listAuditItem(audit) } },
      })
      return written ? 'created' : 'exists'
    },
    contacts: async (id) => {
      for (let attempt = 1; attempt <= READ_TRIES; attempt += 1) {
        const found = await head(id)
        if (!found) return undefined
        const list = ContactList.parse(found)
        if (found.parts === 0) return { list, contacts: [] }
        const parts = await collectPages(queryByPrefix(table, contactsKey(id, found.set), Part))
        if (parts.length === found.parts) return { list, contacts: parts.flatMap(({ contacts }) => contacts) }
      }
      throw new Error(`the contacts of ${id} lack parts`)
    },
    replace: async (list, contacts, audit) => {
      const stored = await head(list.id)
      if (stored?.version !== list.version - 1) return 'conflict'
      // The set's name begins with the instant, so that the next import can tell the age of leftovers.
      const set = `${list.changedAt}-${randomBytes(4).toString('hex')}`
      const groups = contacts.length === 0 ? [] : chunkBySize(contacts)
      for (const [part, group] of groups.entries()) {
        const key = contactsPartKey(list.id, set, part)
        await put(toItem(key, 'contacts', Part, { set, part, contacts: group }))
      }
      const { written } = await transactWrite(table, {
        list: {
          Put: {
            TableName: table.name,
            Item: toItem(listKey(list.id), 'list', Head, { ...list, set, parts: groups.length }),
            ...toConditionParams({
              expression: 'version = :version',
              values: { ':version': stored.version },
            }),
          },
        },
        audit: { Put: { TableName: table.name, Item: listAuditItem(audit) } },
      })
      if (!written) {
        for (const part of groups.keys()) await remove(contactsPartKey(list.id, set, part))
        return 'conflict'
      }
      await removeOldParts(list, set, stored.set)
      return 'saved'
    },
    remove: (list, audit) => removeList(table, list, audit),
    deleteRemovedLists: () => deleteRemovedLists(table),
    saveDraft: async ({ rows, ...draft }) => {
      // The table's time to live, in seconds.
      const expiresAt = Math.ceil((toEpochMillis(draft.at) + IMPORT_DRAFT_TTL_MS) / 1000)
      const groups = chunkBySize(rows)
      for (const [part, group] of groups.entries()) {
        const key = importPartKey(draft.listId, draft.id, part)
        await put(toItem(key, 'import-part', DraftPart, { rows: group }, { expiresAt }))
      }
      const key = importKey(draft.listId, draft.id)
      await put(toItem(key, 'import', DraftHead, { ...draft, parts: groups.length }, { expiresAt }))
    },
    draft: async (listId, id) => {
      const found = await getItem(table, importKey(listId, id), DraftHead)
      if (!found) return undefined
      const { parts, ...draft } = found
      const groups = await collectPages(queryByPrefix(table, importPartsKey(listId, id), DraftPart))
      // Some parts are deleted or expired already, so the draft counts as gone.
      return groups.length === parts ? { ...draft, rows: groups.flatMap(({ rows }) => rows) } : undefined
    },
    removeDraft: async (listId, id) => {
      const found = await getItem(table, importKey(listId, id), DraftHead)
      if (!found) return
      await remove(importKey(listId, id))
      for (let part = 0; part < found.parts; part += 1) await remove(importPartKey(listId, id, part))
    },
    recordAudit: async (audit) => {
      await putIfMatches(table, listAuditItem(audit), itemIsNew)
    },
    audit: (listId) =>
      collectPages(queryByPrefix(table, { ...listAuditKey(listId, '', ''), sk: 'AUDIT#' }, ContactListAudit)),
  }
}
