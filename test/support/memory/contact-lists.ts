import type { Contact } from '../../../shared/domain/contact-list/contact'
import type { ContactList, ContactListAudit } from '../../../shared/domain/contact-list/contact-list'
import { FOLLOWERS } from '../../../shared/domain/followers/follow-request'
import type { ContactListStore } from '../../../shared/ports/contact-lists'
import { inTwoPages } from './in-two-pages'
import { type InMemoryTable, joinKey } from './table'

export const createInMemoryContactListStore = (table: InMemoryTable): ContactListStore => {
  let audits = 0
  const addAudit = (audit: ContactListAudit) =>
    table.listAudit.put(joinKey(audit.listId, audit.at, ++audits), audit)
  const deleteContents = (id: string) => {
    table.contacts.delete(id)
    for (const key of table.drafts.keys(joinKey(id, ''))) table.drafts.delete(key)
  }
  const isNextVersion = ({ id, version }: ContactList) => table.lists.get(id)?.version === version - 1
  const contactsOf = (id: string) => table.contacts.get(id) ?? []
  return {
    get: async (id) => table.lists.get(id),
    listAll: async () => table.lists.withPrefix('').sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1)),
    create: async (list, audit) => {
      if (table.lists.has(list.id)) return 'exists'
      table.lists.put(list.id, list)
      addAudit(audit)
      return 'created'
    },
    contacts: async (id) => {
      const list = table.lists.get(id)
      return list && { list, contacts: contactsOf(id) }
    },
    saveDetails: async (list, audit) => {
      if (!isNextVersion(list)) return 'conflict'
      table.lists.put(list.id, list)
      addAudit(audit)
      return 'saved'
    },
    findContact: async (id, email) => contactsOf(id).find((contact) => contact.email === email),
    contactsAfter: (id, after) => inTwoPages(() => contactsOf(id).filter(({ email }) => email > after)),
    changeContact: async (list, { before, after }, audit) => {
      if (!isNextVersion(list)) return 'conflict'
      const others = contactsOf(list.id).filter(({ email }) => email !== before && email !== after?.email)
      table.lists.put(list.id, list)
      table.contacts.put(list.id, sortByAddress(after ? [...others, after] : others))
      addAudit(audit)
      return 'saved'
    },
    replace: async (list, contacts, audit) => {
      if (!isNextVersion(list)) return 'conflict'
      table.lists.put(list.id, list)
      table.contacts.put(list.id, sortByAddress(contacts))
      addAudit(audit)
      return 'saved'
    },
    remove: async ({ id, version }, audit) => {
      if (table.lists.get(id)?.version !== version) return 'conflict'
      table.lists.delete(id)
      table.removedLists.put(id, id)
      deleteContents(id)
      addAudit(audit)
      return 'removed'
    },
    deleteRemovedLists: async () => table.removedLists.withPrefix('').forEach(deleteContents),
    saveDraft: async (draft) => table.drafts.put(joinKey(draft.listId, draft.id), draft),
    saveDraftColumns: async ({ listId, id, columns, revision }) => {
      const key = joinKey(listId, id)
      const draft = table.drafts.get(key)
      if (draft) table.drafts.put(key, { ...draft, columns, revision })
    },
    draft: async (listId, id) => table.drafts.get(joinKey(listId, id)),
    removeDraft: async (listId, id) => table.drafts.delete(joinKey(listId, id)),
    saveFollowRequest: async (request) => {
      if (table.followRequests.get(request.personId)?.state === 'confirmed') return
      table.followRequests.put(request.personId, request)
    },
    changeFollowRequest: async (request, from) => {
      if (table.followRequests.get(request.personId)?.state !== from) return false
      table.followRequests.put(request.personId, request)
      return true
    },
    findFollowRequest: async (personId) => table.followRequests.get(personId),
    listFollowRequests: async () => table.followRequests.withPrefix(''),
    removeFollowRequest: async (personId) => {
      const mails = table.ledger.keys(joinKey(FOLLOWERS, personId, ''))
      for (const key of mails) table.ledger.delete(key)
      const isThere = table.followRequests.has(personId)
      table.followRequests.delete(personId)
      return mails.length + (isThere ? 1 : 0)
    },
    recordAudit: async (audit) => addAudit(audit),
    audit: async (listId) => table.listAudit.withPrefix(joinKey(listId, '')),
  }
}

const sortByAddress = (contacts: readonly Contact[]): Contact[] =>
  contacts.toSorted((a, b) => (a.email < b.email ? -1 : 1))
