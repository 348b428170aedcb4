import { simpleParser } from 'mailparser'
import type { InboxMail } from '../../../infra/local/services/ses/inbox-mail'

/** The newest link of this kind in a person’s mails. */
export const findMailLink = async (
  mails: InboxMail[],
  email: string,
  kind: 'my' | 'join',
): Promise<string> => {
  const receivedMails = mails.filter(({ to }) => to.includes(email)).reverse()
  for (const { raw } of receivedMails) {
    const found = new RegExp(`http\\S+/${kind}/[\\w.-]+`).exec((await simpleParser(raw)).text ?? '')
    if (found) return found[0]
  }
  throw new Error(`no mail has brought ${email} a link to /${kind}/`)
}
