import type { Instant } from '../../../shared/domain/values/time/instant'
import { LocalPage, type PageLink } from '../pages/page-layout'
import type { InboxMail } from '../services/ses/inbox-mail'
import { formatUtcDay, formatUtcTime, UtcTime } from './utc-time'

const MAILS_PER_PAGE = 100

interface ListProps {
  /** The oldest first. */
  mails: InboxMail[]
  /** Part of a recipient's address, and of the subject or a tag; empty for all. */
  to: string
  about: string
  /** From 1. */
  page: number
  now: Instant
  hasSampleProgramme: boolean
  links: PageLink[]
}

/** All mails, the newest first, by day, a hundred a page. */
export const InboxListPage = ({ mails, to, about, page, now, hasSampleProgramme, links }: ListProps) => {
  const matching = mails.filter((mail) => hasRecipient(mail, to) && isAbout(mail, about)).reverse()
  const pages = Math.max(1, Math.ceil(matching.length / MAILS_PER_PAGE))
  const shown = matching.slice((page - 1) * MAILS_PER_PAGE, page * MAILS_PER_PAGE)
  const addressOf = (other: number) => `/?${new URLSearchParams({ to, about, page: String(other) })}`
  return (
    <LocalPage title="Inbox" links={links} aside={<UtcTime at={now} />}>
      <Filter mails={mails} to={to} about={about} />
      <p class="row muted">
        <span>{`${matching.length} of ${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}`}</span>
        {page > 1 && <a href={addressOf(page - 1)}>Newer</a>}
        {pages > 1 && <span>{`Page ${page} of ${pages}`}</span>}
        {page < pages && <a href={addressOf(page + 1)}>Older</a>}
      </p>
      {shown.length === 0 && <p>{mails.length === 0 ? nothingYet : 'No e-mail matches.'}</p>}
      {mails.length === 0 && hasSampleProgramme && <p>{sentEarlier}</p>}
      {byDay(shown).map(([day, ofDay]) => (
        <>
          <h2>{day}</h2>
          <ul class="list">
            {ofDay.map((mail) => (
              <Row mail={mail} />
            ))}
          </ul>
        </>
      ))}
    </LocalPage>
  )
}

const nothingYet =
  'No e-mail yet. Register someone for a clinic, or move the clock: whatever the product sends arrives here.'

const sentEarlier =
  'The e-mails of the sample programme were sent before this inbox began; the console has their outcomes under Messages of each clinic.'

const Filter = ({ mails, to, about }: { mails: InboxMail[]; to: string; about: string }) => (
  <form method="get" action="/">
    <label>
      Recipient
      <input name="to" value={to} list="recipients" type="search" autocomplete="off" />
    </label>
    <datalist id="recipients">
      {[...new Set(mails.flatMap((mail) => mail.to))].sort().map((address) => (
        <option value={address} />
      ))}
    </datalist>
    <label>
      Subject or kind
      <input name="about" value={about} type="search" autocomplete="off" />
    </label>
    <button type="submit">Show</button>
  </form>
)

const Row = ({ mail }: { mail: InboxMail }) => (
  <li>
    <a class="mail" href={`/mail/${mail.id}`}>
      <time datetime={mail.at}>{formatUtcTime(mail.at)}</time>
      <b>
        <bdi>{mail.subject || '(no subject)'}</bdi>
      </b>
      <span class="badges">
        {mail.tags.kind && <span class="badge">{mail.tags.kind}</span>}{' '}
        {mail.outcome !== 'delivered' && <span class="badge bad">{mail.outcome}</span>}
      </span>
      <span class="muted">{mail.to.join(', ')}</span>
    </a>
  </li>
)

const hasRecipient = (mail: InboxMail, part: string): boolean =>
  mail.to.some((address) => address.toLowerCase().includes(part.trim().toLowerCase()))

const isAbout = ({ subject, tags, outcome }: InboxMail, part: string): boolean =>
  [subject, outcome, ...Object.values(tags)].some((text) =>
    text.toLowerCase().includes(part.trim().toLowerCase()),
  )

const byDay = (mails: InboxMail[]): [string, InboxMail[]][] => [
  ...Map.groupBy(mails, ({ at }) => formatUtcDay(at)).entries(),
]
