import type { ContactField } from '../../../../shared/domain/contact-list/import-draft'
import type { ReportedRow, RowOutcome } from '../../../../shared/import/contacts/import-report'
import type { ContactNote } from '../../../../shared/import/contacts/read-contact-rows'
import { rowFaultLabels } from '../row-fault-labels'

/** The label of each outcome, and what happens to such a row. */
export const importRowLabels: Record<RowOutcome, { label: string; effect: string }> = {
  new: { label: 'new', effect: 'Will be added to the list.' },
  changed: {
    label: 'updated',
    effect: 'Already on the list; details will be updated from the file.',
  },
  known: { label: 'unchanged', effect: 'Already on the list with the same details.' },
  registered: {
    label: 'already registered',
    effect: 'Kept on or added to the list, but not invited to the clinic they are registered for.',
  },
  unsubscribed: { label: 'unsubscribed', effect: 'Not imported: they unsubscribed from invitations.' },
  'unsubscribed-elsewhere': {
    label: 'unsubscribed elsewhere',
    effect:
      'Not imported: the file says that they unsubscribed, opted out, were blocked or bounced. Those already on the list are marked and not invited again.',
  },
  'opted-out-before': {
    label: 'marked as unsubscribed elsewhere',
    effect: 'Already on the list, where they are marked as unsubscribed elsewhere. They are not invited.',
  },
  bounced: { label: 'bounced', effect: 'Not imported: the address does not accept e-mail.' },
  complained: { label: 'complained', effect: 'Not imported: they reported an e-mail as spam.' },
  duplicate: { label: 'duplicate', effect: 'Not imported: an earlier row has the same address.' },
  invalid: { label: 'invalid', effect: 'Not imported.' },
}

/** Why a row is not imported; '' when the outcome says everything. */
export const formatRowReason = ({ reason }: Pick<ReportedRow, 'reason'>): string => {
  if (reason === null) return ''
  if (typeof reason === 'number') return `same address as row ${reason}`
  return typeof reason === 'string'
    ? rowFaultLabels[reason]
    : `${reason.heading || 'a column'}: ${reason.value}`
}

export const contactNoteLabels: Record<ContactNote, string> = {
  'name-unreadable': 'name not readable, left empty',
  'organisation-unreadable': 'organisation not readable, left empty',
  'other-address-used': 'e-mail address taken from the second e-mail column',
  'other-address-ignored': 'second e-mail address not used',
}

export const contactFieldLabels: Record<ContactField, string> = {
  email: 'E-mail address',
  'other-email': 'Second e-mail address',
  name: 'Full name',
  first: 'First name',
  last: 'Last name',
  organisation: 'Organisation',
  country: 'Country',
  language: 'Language',
  'opt-out': 'Unsubscribed or bounced (yes, date or reason)',
  'opt-in': 'Wants e-mail (no: not imported)',
  status: 'Status (unsubscribed, blocked …: not imported)',
  labels: 'Labels or notes (unsubscribed …: not imported)',
}

/** `1 contact`, `1,200 contacts`. */
export const formatContacts = (count: number): string =>
  count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`
