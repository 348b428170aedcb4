import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { Contact } from '../../../../domain/contact-list/contact'
import { ContactList, ContactListAudit } from '../../../../domain/contact-list/contact-list'
import type { ContactListStore } from '../../../../ports/contact-lists'
import {
  itemIsNew,
  putIfMatches,
  toConditionParams,
  transactWrite,
  type WriteCondition,
} from '../../conditional-write'
import { getItem } from '../../get-item'
import { listAuditKey, listKey } from '../../list-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'
import {
  deleteLeftoverParts,
  deleteParts,
  findPartIndex,
  PartRef,
  readPart,
  readParts,
  writeParts,
} from './contact-parts'
import { createFollowRequestStore } from './follow-request-store'
import { createImportDraftStore } from './import-draft-store'
import { listAuditItem } from './list-audit-item'
import { deleteRemovedLists, removeList } from './removed-lists'

/** The item of a list names the items that hold its contacts. */
const Head = ContactList.extend({ contactParts: z.array(PartRef) })
type Head = z.infer<typeof Head>

/** How often a read is repeated when an import replaces the contacts meanwhile. */
const READ_TRIES = 5

/**
 * Stores contact lists. The contacts are split into parts, in order of address. A change writes new parts beside the
 * old ones, then names them in the list's item in one write, then deletes the old ones. A change that crashes before
 * that write changes nothing visible, and a later import deletes its parts.
 */
export const createContactListStore = (table: DynamoTable): ContactListStore => {
  const readHead = (id: string) => getItem(table, listKey(id), Head)
  const putHead = (head: Head, condition: WriteCondition): TransactWriteItem => ({
    Put: {
      TableName: table.name,
      Item: toItem(listKey(head.id), 'list', Head, head),
      ...toConditionParams(condition),
    },
  })
  const putAudit = (audit: ContactListAudit): TransactWriteItem => ({
    Put: { TableName: table.name, Item: listAuditItem(audit) },
  })

  /** Names new parts in place of some of the stored ones, when the stored version is still the one that was read. */
  const switchParts = async (
    stored: Head,
    list: ContactList,
    { from, to, contacts }: { from: number; to: number; contacts: readonly Contact[] },
    audit: ContactListAudit,
  ): Promise<'saved' | 'conflict'> => {
    const parts = await writeParts(table, list.id, contacts, list.changedAt)
    const contactParts = stored.contactParts.toSpliced(from, to - from, ...parts)
    const { written } = await transactWrite(table, {
      list: putHead({ ...list, contactParts }, versionIs(stored.version)),
      audit: putAudit(audit),
    })
    await deleteParts(table, list.id, written ? stored.contactParts.slice(from, to) : parts)
    return written ? 'saved' : 'conflict'
  }

  return {
    ...createImportDraftStore(table),
    ...createFollowRequestStore(table),
    get: async (id) => {
      const found = await readHead(id)
      return found && ContactList.parse(found)
    },
    listAll: async () => {
      const lists = await collectPages(queryByPrefix(table, listKey('list-'), ContactList))
      return lists.sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1))
    },
    create: async (list, audit) => {
      const { written } = await transactWrite(table, {
        list: putHead({ ...list, contactParts: [] }, itemIsNew),
        audit: putAudit(audit),
      })
      return written ? 'created' : 'exists'
    },
    saveDetails: async (list, audit) => {
      const stored = await readHead(list.id)
      if (stored?.version !== list.version - 1) return 'conflict'
      const { written } = await transactWrite(table, {
        list: putHead({ ...list, contactParts: stored.contactParts }, versionIs(stored.version)),
        audit: putAudit(audit),
      })
      return written ? 'saved' : 'conflict'
    },
    contacts: async (id) => {
      for (let attempt = 1; attempt <= READ_TRIES; attempt += 1) {
        const found = await readHead(id)
        if (!found) return undefined
        const contacts = await readParts(table, id, found.contactParts)
        if (contacts) return { list: ContactList.parse(found), contacts }
      }
      throw new Error(`the contacts of ${id} lack parts`)
    },
    findContact: async (id, email) => {
      for (let attempt = 1; attempt <= READ_TRIES; attempt += 1) {
        const refs = (await readHead(id))?.contactParts ?? []
        const ref = refs[findPartIndex(refs, email)]
        const contacts = ref ? await readPart(table, id, ref) : []
        if (contacts) return contacts.find((contact) => contact.email === email)
      }
      throw new Error(`the contacts of ${id} lack parts`)
    },
    async *contactsAfter(id, after) {
      let last = after
      let refs = (await readHead(id))?.contactParts ?? []
      let replaced = 0
      for (let index = findPartIndex(refs, last); index < refs.length; ) {
        const ref = refs[index]
        const contacts = ref && (await readPart(table, id, ref))
        if (!contacts) {
          replaced += 1
          if (replaced > READ_TRIES) throw new Error(`the contacts of ${id} lack parts`)
          refs = (await readHead(id))?.contactParts ?? []
          index = findPartIndex(refs, last)
          continue
        }
        const later = contacts.filter(({ email }) => email > last)
        last = later.at(-1)?.email ?? last
        index += 1
        if (later.length > 0) yield later
      }
    },
    replace: async (list, contacts, audit) => {
      const stored = await readHead(list.id)
      if (stored?.version !== list.version - 1) return 'conflict'
      const all = { from: 0, to: stored.contactParts.length, contacts: sortByAddress(contacts) }
      const result = await switchParts(stored, list, all, audit)
      if (result === 'saved') {
        await deleteLeftoverParts(table, list, (await readHead(list.id))?.contactParts ?? [])
      }
      return result
    },
    changeContact: async (list, { before, after }, audit) => {
      const stored = await readHead(list.id)
      if (stored?.version !== list.version - 1) return 'conflict'
      const addresses = [before, after?.email].flatMap((email) => email ?? [])
      const indexes = addresses.map((email) => findPartIndex(stored.contactParts, email))
      const [from, to] = [Math.min(...indexes), Math.max(...indexes) + 1]
      // A new address far from the old one: all parts between them are written again, which is rare.
      const present = await readParts(table, list.id, stored.contactParts.slice(from, to))
      if (!present) return 'conflict'
      const others = present.filter(({ email }) => !addresses.includes(email))
      const contacts = sortByAddress(after ? [...others, after] : others)
      return switchParts(stored, list, { from, to, contacts }, audit)
    },
    remove: (list, audit) => removeList(table, list, audit),
    deleteRemovedLists: () => deleteRemovedLists(table),
    recordAudit: async (audit) => {
      await putIfMatches(table, listAuditItem(audit), itemIsNew)
    },
    audit: (listId) =>
      collectPages(queryByPrefix(table, { ...listAuditKey(listId, '', ''), sk: 'AUDIT#' }, ContactListAudit)),
  }
}

const versionIs = (version: number): WriteCondition => ({
  expression: 'version = :version',
  values: { ':version': version },
})

const sortByAddress = (contacts: readonly Contact[]): Contact[] =>
  contacts.toSorted((a, b) => (a.email < b.email ? -1 : 1))
