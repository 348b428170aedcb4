import { type Contact, differingFields, isSameContact } from '../../domain/contact-list/contact'
import { type ContactList, type ContactListAudit, MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import type { Dependencies } from '../../ports/dependencies'

export interface ContactChange {
  listId: string
  /** The contact as the person saw it; null: a new one. */
  before: Contact | null
  /** null: removes the contact. */
  after: Contact | null
  /** The subject of the staff member's sign-in. */
  by: string
}

export type ChangeContactResult =
  /** By this call or an earlier one. */
  | { result: 'saved' }
  /** Another person has changed the contact since; this is the present one. */
  | { result: 'changed'; present: Contact }
  /** Another person has removed the contact, or deleted the list. */
  | { result: 'gone' }
  /** Another contact of the list has the new address. */
  | { result: 'exists'; present: Contact }
  | { result: 'full' }

/** The list's version rises with every contact that is changed, so a write may conflict a few times. */
const MAX_ATTEMPTS = 8

/**
 * Adds, corrects or removes one contact. A change of another contact at the same time is no conflict; a change of the
 * same one is, and nothing is written then. The same change again is `saved`.
 */
export const changeContact = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  change: ContactChange,
): Promise<ChangeContactResult> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const list = await deps.contactLists.get(change.listId)
    if (!list) return { result: 'gone' }
    const settled = await findSettledResult(deps, list, change)
    if (settled) return settled
    const { before, after } = change
    const size = list.size + (after ? 1 : 0) - (before ? 1 : 0)
    const at = deps.now()
    const next = { ...list, size, version: list.version + 1, changedAt: at }
    const audit = toAudit(list, next, change)
    const written = { before: before?.email ?? null, after }
    if ((await deps.contactLists.changeContact(next, written, audit)) === 'saved') return { result: 'saved' }
  }
  throw new Error(`the list ${change.listId} changes faster than a contact can be saved`)
}

/** The result where nothing is to be written, or may be. */
const findSettledResult = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  list: ContactList,
  { before, after }: ContactChange,
): Promise<ChangeContactResult | undefined> => {
  const find = async (email: string | undefined) =>
    email === undefined ? undefined : contactLists.findContact(list.id, email)
  const [present, target] = await Promise.all([find(before?.email), find(after?.email)])
  const isDone = after ? target !== undefined && isSameContact(target, after) : present === undefined
  const isMoved = before !== null && after !== null && before.email !== after.email
  if (isDone && !(isMoved && present)) return { result: 'saved' }
  if (before && !present) return { result: 'gone' }
  if (before && present && !isSameContact(before, present)) return { result: 'changed', present }
  if (target && target.email !== before?.email) return { result: 'exists', present: target }
  return !before && list.size >= MAX_CONTACTS ? { result: 'full' } : undefined
}

/** Which fields were changed, never what is in them. */
const toAudit = (
  list: ContactList,
  next: ContactList,
  { before, after, by }: ContactChange,
): ContactListAudit => {
  const action = before ? (after ? 'corrected' : 'removed') : 'added'
  const fields = before && after ? { fields: differingFields(before, after).join(' ') } : {}
  const facts = { ...fields, version: next.version, sizeBefore: list.size, size: next.size }
  return { listId: list.id, at: next.changedAt, by, action, facts }
}
