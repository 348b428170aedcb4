import MailComposer from 'nodemailer/lib/mail-composer'
import type { Instant } from '../domain/time/instant'
import type { CalendarMethod } from './calendar'
import type { MailContent } from './content'
import { mailHtml } from './html'
import { clip, oneLine } from './plain-text'
import { mailText } from './text'

export interface Envelope {
  mailId: string
  from: string
  to: { name: string; email: string }
  replyTo: string | null
  now: Instant
  /** Where one click ends such mails; only on what nobody asked for. */
  unsubscribe?: string
}

export interface Attached {
  method: CalendarMethod
  content: string
}

export interface ComposedMail {
  subject: string
  /** A whole MIME message, ready for SendRawEmail. */
  raw: Uint8Array
}

/**
 * multipart/alternative of text, HTML and calendar, the calendar attached as invite.ics as well: some
 * programs show only the one, some only the other. Without a calendar only text and HTML.
 */
export const mimeOf = async (
  envelope: Envelope,
  content: MailContent,
  invite: Attached | null,
): Promise<ComposedMail> => {
  const { mailId, from, to, replyTo, now, unsubscribe } = envelope
  // What people wrote in it is on one line already; the marks that set it aside stay.
  const subject = clip(content.subject.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '), 200)
  const composer = new MailComposer({
    from: oneLine(from),
    to: { name: clip(oneLine(to.name), 120), address: oneLine(to.email) },
    ...(replyTo === null ? {} : { replyTo: oneLine(replyTo) }),
    subject,
    date: new Date(now),
    headers: {
      // Keeps Gmail from folding the mails of one clinic into one conversation.
      'X-Entity-Ref-ID': mailId,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': content.language,
      ...(unsubscribe === undefined ? {} : oneClick(unsubscribe)),
    },
    text: part(mailText(content)),
    html: part(mailHtml(content)),
    ...(invite
      ? { icalEvent: { method: invite.method, ...part(invite.content), filename: 'invite.ics' } }
      : {}),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const built = await composer.compile().build()
  return { subject, raw: withoutMessageId(built) }
}

/**
 * RFC 8058: the mail program posts to the address by itself. On one line, since signatures of folded ones have
 * been found broken on the way.
 */
const oneClick = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
})

/** Quoted-printable is readable in the source, but three bytes for each of another script: then base64 is shorter. */
const part = (content: string) => {
  const encoded = content.match(/[^ -<>-~\s]/g)?.length ?? 0
  const costly = 4 * encoded > Buffer.byteLength(content) / 3
  return { content, contentTransferEncoding: costly ? 'base64' : 'quoted-printable' }
}

/** SES gives every mail its own Message-ID; the composer's would only be a second, wrong one. */
const withoutMessageId = (message: Buffer): Uint8Array => {
  const end = message.indexOf('\r\n\r\n')
  const head = message
    .subarray(0, end)
    .toString('latin1')
    .replace(/^Message-ID:.*(\r\n[ \t].*)*\r\n/im, '')
  return Buffer.concat([Buffer.from(head, 'latin1'), message.subarray(end)])
}
