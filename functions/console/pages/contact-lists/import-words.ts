import type { JudgedRow, RowFate } from '../../../../shared/domain/contact-list/import-report'
import type { RowFault } from '../../../../shared/domain/contact-list/read-contacts'

/** What a fate is called, and what happens to such a row. */
export const fateWords: Record<RowFate, { words: string; happens: string }> = {
  new: { words: 'new', happens: 'Added to the list.' },
  changed: {
    words: 'known, told otherwise',
    happens: 'On the list already; what the file says is taken over.',
  },
  known: { words: 'known', happens: 'On the list already, just so.' },
  registered: {
    words: 'registered already',
    happens: 'On the list, or added to it, and not invited to the clinic that they are registered for.',
  },
  unsubscribed: { words: 'unsubscribed', happens: 'Not taken: they want no invitations.' },
  bounced: { words: 'bounced', happens: 'Not taken: the address takes no mail.' },
  complained: { words: 'complained', happens: 'Not taken: they called a mail of ours spam.' },
  duplicate: { words: 'twice in the file', happens: 'Not taken: an earlier row has the same address.' },
  invalid: { words: 'invalid', happens: 'Not taken.' },
}

const faultWords: Record<RowFault, string> = {
  'no-address': 'there is no e-mail address',
  'not-an-address': 'this is no e-mail address',
  'name-too-long': 'the name has more than 200 characters',
  'organisation-too-long': 'the organisation has more than 300 characters',
}

/** Why a row is not taken; '' where its fate says it all. */
export const reasonWords = ({ reason }: Pick<JudgedRow, 'reason'>): string => {
  if (reason === null) return ''
  return typeof reason === 'number' ? `the same address as row ${reason}` : faultWords[reason]
}
