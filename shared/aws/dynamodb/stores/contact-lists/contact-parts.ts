import { randomBytes } from 'node:crypto'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Contact } from '../../../../domain/contact-list/contact'
import type { ContactList } from '../../../../domain/contact-list/contact-list'
import { addMilliseconds, HOUR_MS, type Instant } from '../../../../domain/values/time/instant'
import { batchGetItems, batchPutItems } from '../../batch-items'
import { chunkBySize } from '../../chunk-by-size'
import { deleteItem } from '../../delete-items'
import { getItem } from '../../get-item'
import { contactsPartKey, contactsPrefixes } from '../../list-keys'
import { toItem } from '../../stored-item'
import { type DynamoTable, queryPages } from '../../table'

/** A part of a list's contacts, as the list's item names it. Parts are in order of address. */
export const PartRef = z.object({
  /** Begins with the instant at which it was written, so that the age of a leftover is known. */
  id: z.string(),
  /** The address of its first contact. */
  first: z.string(),
})
export type PartRef = z.infer<typeof PartRef>

/** A part is never changed: a change writes a new one, and the list's item then names that. */
const Part = z.object({ id: z.string(), contacts: z.array(Contact) })
const PartId = Part.pick({ id: true })

/** A page of the console reads one part, and a corrected contact writes one: about 300 contacts. */
const PART_BYTES = 60_000

/** Writes contacts, in order of address, as parts that no list names yet. */
export const writeParts = async (
  table: DynamoTable,
  listId: string,
  contacts: readonly Contact[],
  at: Instant,
): Promise<PartRef[]> => {
  if (contacts.length === 0) return []
  const parts = chunkBySize(contacts, PART_BYTES).map((group) => ({
    id: `${at}-${randomBytes(8).toString('hex')}`,
    contacts: group,
  }))
  await batchPutItems(
    table,
    parts.map((part) => toItem(contactsPartKey(listId, part.id), 'contacts', Part, part)),
    5,
  )
  return parts.map(({ id, contacts: [first] }) => ({ id, first: first?.email ?? '' }))
}

/** undefined: the part has been replaced meanwhile. */
export const readPart = async (
  table: DynamoTable,
  listId: string,
  { id }: PartRef,
): Promise<Contact[] | undefined> => (await getItem(table, contactsPartKey(listId, id), Part))?.contacts

/** undefined: a part has been replaced meanwhile. */
export const readParts = async (
  table: DynamoTable,
  listId: string,
  refs: readonly PartRef[],
): Promise<Contact[] | undefined> => {
  const keys = refs.map(({ id }) => contactsPartKey(listId, id))
  const found = new Map((await batchGetItems(table, keys, Part)).map(({ id, contacts }) => [id, contacts]))
  if (found.size !== refs.length) return undefined
  return refs.flatMap(({ id }) => found.get(id) ?? [])
}

/** The index of the part that holds an address, or would hold it. */
export const findPartIndex = (refs: readonly PartRef[], email: string): number =>
  Math.max(
    refs.findLastIndex(({ first }) => first <= email),
    0,
  )

export const deleteParts = async (
  table: DynamoTable,
  listId: string,
  parts: readonly Pick<PartRef, 'id'>[],
): Promise<void> => {
  await Promise.all(parts.map(({ id }) => deleteItem(table, marshall(contactsPartKey(listId, id)))))
}

/** Deletes parts that the list does not name: those of a crashed import once they are older than an hour. */
export const deleteLeftoverParts = async (
  table: DynamoTable,
  { id: listId, changedAt }: ContactList,
  named: readonly PartRef[],
): Promise<void> => {
  const isNamed = new Set(named.map(({ id }) => id))
  const old = addMilliseconds(changedAt, -HOUR_MS)
  for (const prefix of contactsPrefixes(listId)) {
    const keys = queryPages(table, PartId, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: marshall({ ':pk': prefix.pk, ':sk': prefix.sk }),
      ProjectionExpression: 'pk, sk, id',
      ConsistentRead: true,
    })
    for await (const page of keys) {
      await deleteParts(
        table,
        listId,
        page.filter(({ id }) => !isNamed.has(id) && id < old),
      )
    }
  }
}
