import { truncateText } from '../domain/values/text/truncate-text'
import type { Instant } from '../domain/values/time/instant'
import type { MailContent } from './content/mail-content'
import { parseSender } from './content/parse-sender'
import { toSingleLine } from './content/single-line-text'
import type { CalendarMethod } from './icalendar'
import { type EncodedBody, encodeBase64Body, encodeBody } from './mime/encode-body'
import { encodeHeaderText, encodeMailbox, headerLine } from './mime/encode-header'
import { renderMailHtml } from './render/render-html'
import { renderMailText } from './render/render-plain-text'

export interface MailEnvelope {
  mailId: string
  from: string
  to: { name: string; email: string }
  replyTo: string | null
  now: Instant
  /** The one-click unsubscribe address; only on invitations. */
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
 * A MIME message (RFC 2045): multipart/alternative of text, HTML and the first calendar. Every calendar is attached as
 * well, since some programs show only the one, some only the other. Without a calendar only text and HTML.
 * It has no Message-ID: SES gives every mail its own.
 */
export const buildMimeMessage = async (
  envelope: MailEnvelope,
  content: MailContent,
  calendars: readonly CalendarAttachment[] = [],
): Promise<ComposedMail> => {
  // What people wrote in it is on one line already; the marks that set it aside stay.
  const subject = truncateText(content.subject.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '), 200)
  const text = encodeBody(renderMailText(content))
  const html = encodeBody(renderMailHtml(content))
  const parts = [
    bodyPart('text/plain; charset=utf-8', text),
    bodyPart('text/html; charset=utf-8', html),
    ...calendars
      .slice(0, 1)
      .map(({ method, content: file }) =>
        bodyPart(`text/calendar; charset=utf-8; method=${method}`, encodeBody(file)),
      ),
  ]
  const alternative = multipart('alternative', parts)
  const body =
    calendars.length > 0
      ? multipart('mixed', [
          alternative,
          ...calendars.map((calendar, index) =>
            attachmentPart(
              index === 0 ? 'invite.ics' : `invite-${index + 1}.ics`,
              encodeBase64Body(calendar.content),
            ),
          ),
        ])
      : alternative
  const head = headerLines(envelope, subject, content.language).join('\r\n')
  return { subject, raw: Buffer.from(`${head}\r\n${body}`) }
}

const headerLines = (
  { mailId, from, to, replyTo, now, unsubscribe }: MailEnvelope,
  subject: string,
  language: string,
): string[] => [
  headerLine('From', encodeMailbox(parseSender(from))),
  headerLine(
    'To',
    encodeMailbox({ name: truncateText(toSingleLine(to.name), 120), email: toSingleLine(to.email) }),
  ),
  ...(replyTo === null
    ? []
    : [headerLine('Reply-To', encodeMailbox({ name: '', email: toSingleLine(replyTo) }))]),
  headerLine('Subject', encodeHeaderText(subject)),
  `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
  // Keeps Gmail from folding the mails of one clinic into one conversation.
  `X-Entity-Ref-ID: ${mailId}`,
  'Auto-Submitted: auto-generated',
  `Content-Language: ${language}`,
  ...(unsubscribe === undefined ? [] : oneClickUnsubscribeHeaders(unsubscribe)),
  'MIME-Version: 1.0',
]

/**
 * RFC 8058: the mail program posts to the address by itself. On one line, since signatures of folded ones have
 * been found broken on the way.
 */
const oneClickUnsubscribeHeaders = (url: string): string[] => [
  `List-Unsubscribe: <${toSingleLine(url)}>`,
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
]

const bodyPart = (contentType: string, { transferEncoding, body }: EncodedBody): string =>
  `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: ${transferEncoding}\r\n\r\n${body}`

const attachmentPart = (name: string, { transferEncoding, body }: EncodedBody): string =>
  [
    `Content-Type: application/ics; name=${name}`,
    `Content-Disposition: attachment; filename=${name}`,
    `Content-Transfer-Encoding: ${transferEncoding}`,
    '',
    body,
  ].join('\r\n')

/** `=_` cannot occur in a body in quoted-printable or base64, so the boundary needs no search (RFC 2045, 6.7). */
const multipart = (subtype: 'alternative' | 'mixed', parts: string[]): string => {
  const boundary = `=_${subtype}`
  const delimited = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')
  return `Content-Type: multipart/${subtype};\r\n boundary="${boundary}"\r\n\r\n${delimited}--${boundary}--\r\n`
}
