import type { Campaign } from '../../../shared/domain/campaign/campaign'
import { createDraftCampaign } from '../../../shared/domain/campaign/campaign-states'
import type { CampaignRecipient } from '../../../shared/domain/campaign/recipient'
import type { Contact } from '../../../shared/domain/contact-list/contact'
import type { ContactList, ContactListAudit } from '../../../shared/domain/contact-list/contact-list'
import type { ImportDraft } from '../../../shared/domain/contact-list/import-draft'
import { personId } from '../../../shared/domain/ids'
import { somaliaClinicId } from './builders'

export const aContact = (overrides: Partial<Contact> = {}): Contact => ({
  email: 'ifrah@example.org',
  name: 'Ifrah Ali',
  organisation: 'National Communications Authority',
  country: 'SO',
  language: 'en',
  optedOut: null,
  ...overrides,
})

/** ITU's own list, empty. */
export const aContactList = (overrides: Partial<ContactList> = {}): ContactList => ({
  id: 'list-aaaaaaaaaa',
  name: 'East Africa',
  owner: 'itu',
  ownerEmails: [],
  size: 0,
  version: 1,
  createdAt: '2026-11-20T09:00:00.000Z',
  changedAt: '2026-11-20T09:00:00.000Z',
  ...overrides,
})

/** The draft of an import of these contacts; a text is a row's e-mail cell. */
export const anImportDraft = (
  contacts: readonly (Contact | string)[] = [aContact()],
  overrides: Partial<ImportDraft> = {},
): ImportDraft => ({
  id: 'a'.repeat(16),
  listId: aContactList().id,
  clinicId: null,
  by: 'staff-1',
  at: '2026-11-20T09:00:00.000Z',
  revision: 1,
  encoding: null,
  otherSheets: [],
  columns: importFields.map((field) => ({ heading: field, field })),
  rows: contacts.map((contact, index) => ({
    row: index + 2,
    cells: typeof contact === 'string' ? [contact] : importFields.map((field) => contact[field] ?? ''),
  })),
  ...overrides,
})

const importFields = ['email', 'name', 'organisation', 'country', 'language'] as const

export const aListAudit = (overrides: Partial<ContactListAudit> = {}): ContactListAudit => ({
  listId: aContactList().id,
  at: '2026-11-20T09:00:00.000Z',
  by: 'staff-1',
  action: 'made',
  facts: {},
  ...overrides,
})

/** The first campaign of the Somalia clinic, to ITU's list, not started. */
export const aCampaign = (overrides: Partial<Campaign> = {}): Campaign => {
  const { id, name, owner, ownerEmails } = aContactList()
  const about = {
    clinicId: somaliaClinicId,
    number: 1,
    list: { id, name, owner, ownerEmails },
    reminds: null,
  }
  return { ...createDraftCampaign(about, '2026-11-20T09:00:00.000Z'), ...overrides }
}

export const aRecipient = (overrides: Partial<CampaignRecipient> = {}): CampaignRecipient => {
  const { email, name } = aContact()
  return { id: personId(overrides.email ?? email), email, name, language: 'en', ...overrides }
}

export const numberedRecipients = (count: number): CampaignRecipient[] =>
  Array.from({ length: count }, (_, index) => aRecipient({ email: `contact-${index}@example.org` }))
