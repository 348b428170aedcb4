import type { ReportedRow, RowOutcome } from '../../../shared/import/contacts/import-report'
import type { ContactRowFault } from '../../../shared/import/contacts/read-contacts'

/** The label of each outcome, and what happens to such a row. */
export const importRowLabels: Record<RowOutcome, { label: string; effect: string }> = {
  new: { label: 'new', effect: 'Added to the list.' },
  changed: {
    label: 'updated',
    effect: 'Already on the list; details are updated from the file.',
  },
  known: { label: 'unchanged', effect: 'Already on the list with the same details.' },
  registered: {
    label: 'already registered',
    effect: 'Kept on or added to the list, but not invited to the clinic they are registered for.',
  },
  unsubscribed: { label: 'unsubscribed', effect: 'Not imported: they unsubscribed from invitations.' },
  bounced: { label: 'bounced', effect: 'Not imported: the address does not accept mail.' },
  complained: { label: 'complained', effect: 'Not imported: they reported a mail as spam.' },
  duplicate: { label: 'duplicate', effect: 'Not imported: an earlier row has the same address.' },
  invalid: { label: 'invalid', effect: 'Not imported.' },
}

const rowFaultLabels: Record<ContactRowFault, string> = {
  'no-address': 'no e-mail address',
  'not-an-address': 'not a valid e-mail address',
  'name-too-long': 'the name has more than 200 characters',
  'organisation-too-long': 'the organisation has more than 300 characters',
}

/** Why a row is not imported; '' when the outcome says everything. */
export const formatRowReason = ({ reason }: Pick<ReportedRow, 'reason'>): string => {
  if (reason === null) return ''
  return typeof reason === 'number' ? `same address as row ${reason}` : rowFaultLabels[reason]
}

/** `1 contact`, `1,200 contacts`. */
export const formatContacts = (count: number): string =>
  count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`
