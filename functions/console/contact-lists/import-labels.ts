import type { ReportedRow, RowOutcome } from '../../../shared/import/contacts/import-report'
import type { ContactRowFault } from '../../../shared/import/contacts/read-contacts'

/** What a fate is called, and what happens to such a row. */
export const importRowLabels: Record<RowOutcome, { label: string; effect: string }> = {
  new: { label: 'new', effect: 'Added to the list.' },
  changed: {
    label: 'known, with other details',
    effect: 'On the list already; what the file says is taken over.',
  },
  known: { label: 'known', effect: 'On the list already, just so.' },
  registered: {
    label: 'registered already',
    effect: 'On the list, or added to it, and not invited to the clinic that they are registered for.',
  },
  unsubscribed: { label: 'unsubscribed', effect: 'Not taken: they want no invitations.' },
  bounced: { label: 'bounced', effect: 'Not taken: the address takes no mail.' },
  complained: { label: 'complained', effect: 'Not taken: they called a mail of ours spam.' },
  duplicate: { label: 'twice in the file', effect: 'Not taken: an earlier row has the same address.' },
  invalid: { label: 'invalid', effect: 'Not taken.' },
}

const rowFaultLabels: Record<ContactRowFault, string> = {
  'no-address': 'there is no e-mail address',
  'not-an-address': 'this is no e-mail address',
  'name-too-long': 'the name has more than 200 characters',
  'organisation-too-long': 'the organisation has more than 300 characters',
}

/** Why a row is not taken; '' where its fate says it all. */
export const formatRowReason = ({ reason }: Pick<ReportedRow, 'reason'>): string => {
  if (reason === null) return ''
  return typeof reason === 'number' ? `the same address as row ${reason}` : rowFaultLabels[reason]
}
