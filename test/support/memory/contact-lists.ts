import type { ContactListAudit } from '../../../shared/domain/contact-list/contact-list'
import type { ContactListStore } from '../../../shared/ports/contact-lists'
import { type InMemoryTable, joinKey } from './table'

export const createInMemoryContactListStore = (table: InMemoryTable): ContactListStore => {
  let audits = 0
  const addAudit = (audit: ContactListAudit) =>
    table.listAudit.put(joinKey(audit.listId, audit.at, ++audits), audit)
  const deleteContents = (id: string) => {
    table.contacts.delete(id)
    for (const key of table.drafts.keys(joinKey(id, ''))) table.drafts.delete(key)
  }
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
      return list && { list, contacts: table.contacts.get(id) ?? [] }
    },
    replace: async (list, contacts, audit) => {
      if (table.lists.get(list.id)?.version !== list.version - 1) return 'conflict'
      table.lists.put(list.id, list)
      table.contacts.put(list.id, [...contacts])
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
    draft: async (listId, id) => table.drafts.get(joinKey(listId, id)),
    removeDraft: async (listId, id) => table.drafts.delete(joinKey(listId, id)),
    recordAudit: async (audit) => addAudit(audit),
    audit: async (listId) => table.listAudit.withPrefix(joinKey(listId, '')),
  }
}
