import type { ListAudit } from '../../../shared/domain/contact-list/contact-list'
import type { ContactListStore } from '../../../shared/ports/contact-lists'
import { keyOf, type MemoryTable } from './table'

export const memoryContactLists = (table: MemoryTable): ContactListStore => {
  let audits = 0
  const note = (audit: ListAudit) => table.listAudit.put(keyOf(audit.listId, audit.at, ++audits), audit)
  const clear = (id: string) => {
    table.contacts.delete(id)
    for (const key of table.drafts.keys(keyOf(id, ''))) table.drafts.delete(key)
  }
  return {
    get: async (id) => table.lists.get(id),
    all: async () => table.lists.beginning('').sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1)),
    create: async (list, audit) => {
      if (table.lists.has(list.id)) return 'exists'
      table.lists.put(list.id, list)
      note(audit)
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
      note(audit)
      return 'saved'
    },
    remove: async ({ id, version }, audit) => {
      if (table.lists.get(id)?.version !== version) return 'conflict'
      table.lists.delete(id)
      table.removedLists.put(id, id)
      clear(id)
      note(audit)
      return 'removed'
    },
    clearRemoved: async () => table.removedLists.beginning('').forEach(clear),
    keepDraft: async (draft) => table.drafts.put(keyOf(draft.listId, draft.id), draft),
    draft: async (listId, id) => table.drafts.get(keyOf(listId, id)),
    removeDraft: async (listId, id) => table.drafts.delete(keyOf(listId, id)),
    record: async (audit) => note(audit),
    audit: async (listId) => table.listAudit.beginning(keyOf(listId, '')),
  }
}
