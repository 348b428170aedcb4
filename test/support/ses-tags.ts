import { type MailKey, toMailTags } from '../../shared/domain/mail/ledger/mail-key'

/** The tags of a mail as an SES event names them: each with a list of values. */
export const sesTagsOf = (key: MailKey): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries({ ...toMailTags(key), 'ses:configuration-set': 'clinics' }).map(([name, value]) => [
      name,
      [value],
    ]),
  )
