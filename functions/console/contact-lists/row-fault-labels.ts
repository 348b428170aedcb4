import type { ContactRowFault } from '../../../shared/import/contacts/read-contact-rows'

/** Why a row of a file, or a contact that is typed, is not a contact. */
export const rowFaultLabels: Record<ContactRowFault, string> = {
  'no-address': 'no e-mail address',
  'not-an-address': 'not a valid e-mail address',
  'two-addresses': 'two e-mail addresses in one cell: put each in a row of its own',
  'local-part-not-ascii':
    'letters before the @ that e-mail cannot be delivered to: ask for an address with letters a to z',
  'domain-without-dot': 'the part after the @ is incomplete, e.g. .org is missing',
  'name-too-long': 'the name has more than 200 characters',
  'organisation-too-long': 'the organisation has more than 300 characters',
}
