import type { Attachment, ParsedMail } from 'mailparser'
import { LocalPage, type PageLink } from '../pages/page-layout'
import type { InboxMail } from '../services/ses/inbox-mail'
import { UtcTime } from './utc-time'

interface MailProps {
  mail: InboxMail
  parsed: ParsedMail
  /** All mails to the same person, this one among them, the oldest first. */
  sameRecipient: InboxMail[]
  links: PageLink[]
}

/** One mail as its reader sees it, and all its parts. */
export const InboxMailPage = ({ mail, parsed, sameRecipient, links }: MailProps) => {
  const awsEnvironment = sameRecipient.findIndex(({ id }) => id === mail.id)
  const before = sameRecipient[awsEnvironment - 1]
  const after = sameRecipient[awsEnvironment + 1]
  const [first = ''] = mail.to
  return (
    <LocalPage title="Inbox" links={links}>
      <p class="row">
        <a href={`/?${new URLSearchParams({ to: first })}`}>
          {sameRecipient.length === 1
            ? `The only e-mail to ${first}`
            : `All ${sameRecipient.length} e-mails to ${first}`}
        </a>
        <a href="/">All e-mails</a>
        {before && <a href={`/mail/${before.id}`}>Earlier</a>}
        {after && <a href={`/mail/${after.id}`}>Later</a>}
      </p>
      <h1>
        <bdi>{mail.subject || '(no subject)'}</bdi>
      </h1>
      <MailProperties mail={mail} parsed={parsed} />
      {parsed.html !== false && <iframe src={`/mail/${mail.id}/html`} sandbox={SANDBOX} title="The mail" />}
      {parsed.text && (
        <details open={parsed.html === false}>
          <summary>Text</summary>
          <pre dir="auto">{parsed.text}</pre>
        </details>
      )}
      {parsed.attachments.map((part, index) => (
        <details>
          <summary>{`${nameOf(part)} (${part.contentType}, ${size(part.size)})`}</summary>
          <p>
            <a href={`/mail/${mail.id}/part/${index}`}>Download</a>
          </p>
          {part.contentType.startsWith('text/') && <pre>{part.content.toString()}</pre>}
        </details>
      ))}
      <details>
        <summary>Headers</summary>
        <pre>{parsed.headerLines.map(({ line }) => line).join('\n')}</pre>
      </details>
      <p>
        <a href={`/mail/${mail.id}/raw`}>The whole message as it was sent</a>
      </p>
    </LocalPage>
  )
}

const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox'

const MailProperties = ({ mail, parsed }: { mail: InboxMail; parsed: ParsedMail }) => (
  <dl class="facts">
    <dt>To</dt>
    <dd>{mail.to.join(', ')}</dd>
    <dt>From</dt>
    <dd>{parsed.from?.text}</dd>
    {parsed.replyTo && (
      <>
        <dt>Reply to</dt>
        <dd>{parsed.replyTo.text}</dd>
      </>
    )}
    <dt>Sent</dt>
    <dd>
      <UtcTime at={mail.at} />
    </dd>
    <dt>Delivery</dt>
    <dd>
      <span class={mail.outcome === 'delivered' ? 'badge' : 'badge bad'}>{mail.outcome}</span>
    </dd>
    <dt>Tags</dt>
    <dd>
      {Object.entries(mail.tags)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · ') || 'none'}
    </dd>
  </dl>
)

/** The calendar part that mail programs process has no file name. */
const nameOf = ({ filename, contentType }: Attachment): string =>
  filename ?? (contentType === 'text/calendar' ? 'Calendar' : 'Part')

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KiB`)
