import MailComposer from 'nodemailer/lib/mail-composer'
import type { Instant } from '../domain/values/instant'
import { truncateText } from '../domain/values/truncate-text'
import type { MailContent } from './content/mail-content'
import { toSingleLine } from './content/single-line-text'
import type { CalendarMethod } from './icalendar'
import { renderMailHtml } from './render/render-html'
import { renderMailText } from './render/render-plain-text'

export interface MailEnvelope {
  mailId: string
  from: string
  to: { name: string; email: string }
  replyTo: string | null
  now: Instant
  /** Where one click ends such mails; only on what nobody asked for. */
  unsubscribe?: string
}

export interface CalendarAttachment {
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
export const buildMimeMessage = async (
  envelope: MailEnvelope,
  content: MailContent,
  invite: CalendarAttachment | null,
): Promise<ComposedMail> => {
  const { mailId, from, to, replyTo, now, unsubscribe } = envelope
  // What people wrote in it is on one line already; the marks that set it aside stay.
  const subject = truncateText(content.subject.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '), 200)
  const composer = new MailComposer({
    from: toSingleLine(from),
    to: { name: truncateText(toSingleLine(to.name), 120), address: toSingleLine(to.email) },
    ...(replyTo === null ? {} : { replyTo: toSingleLine(replyTo) }),
    subject,
    date: new Date(now),
    headers: {
      // Keeps Gmail from folding the mails of one clinic into one conversation.
      'X-Entity-Ref-ID': mailId,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': content.language,
      ...(unsubscribe === undefined ? {} : oneClickUnsubscribeHeaders(unsubscribe)),
    },
    text: encodePart(renderMailText(content)),
    html: encodePart(renderMailHtml(content)),
    ...(invite
      ? { icalEvent: { method: invite.method, ...encodePart(invite.content), filename: 'invite.ics' } }
      : {}),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const message = await composer.compile().build()
  return { subject, raw: withoutMessageId(message) }
}

/**
 * RFC 8058: the mail program posts to the address by itself. On one line, since signatures of folded ones have
 * been found broken on the way.
 */
const oneClickUnsubscribeHeaders = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
})

/** Quoted-printable is readable in the source, but three bytes for each of another script: then base64 is shorter. */
const encodePart = (content: string) => {
  const encodedCharacters = content.match(/[^ -<>-~\s]/g)?.length ?? 0
  const isBase64Shorter = 4 * encodedCharacters > Buffer.byteLength(content) / 3
  return { content, contentTransferEncoding: isBase64Shorter ? 'base64' : 'quoted-printable' }
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
