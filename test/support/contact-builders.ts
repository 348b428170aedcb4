import type { Contact } from '../../shared/domain/campaign/contact'
import type { ContactList, ListAudit } from '../../shared/domain/campaign/contact-list'

export const aContact = (overrides: Partial<Contact> = {}): Contact => ({
  email: 'ifrah@example.org',
  name: 'Ifrah Ali',
  organisation: 'National Communications Authority',
  country: 'SO',
  language: 'en',
  ...overrides,
})

/** ITU's own list, empty. */
export const aContactList = (overrides: Partial<ContactList> = {}): ContactList => ({
  id: 'list-aaaaaaaaaa',
  name: 'East Africa',
  owner: 'house',
  keepers: [],
  size: 0,
  version: 1,
  createdAt: '2026-11-20T09:00:00.000Z',
  changedAt: '2026-11-20T09:00:00.000Z',
  ...overrides,
})

export const aListAudit = (overrides: Partial<ListAudit> = {}): ListAudit => ({
  listId: aContactList().id,
  at: '2026-11-20T09:00:00.000Z',
  by: 'staff-1',
  action: 'made',
  facts: {},
  ...overrides,
})
