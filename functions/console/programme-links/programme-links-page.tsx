import type { StaffMember } from '../../../shared/domain/access/staff'
import {
  type ProgrammeLinkState,
  programmeLinkDays,
} from '../../../shared/domain/programme-link/programme-link'
import { SMALLEST_SHOWN_GROUP } from '../../../shared/domain/values/small-groups'
import { formatDate } from '../../../shared/i18n/format-times'
import type { ListedProgrammeLink } from '../../../shared/queries/programme/read-programme-links'
import { CheckboxField, SelectField } from '../../../shared/web/form/choice-fields'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { formatActor } from '../components/labels'

interface ProgrammeLinksPageProps {
  staff: StaffMember
  links: ListedProgrammeLink[]
  /** The names under which clinics know their co-organisers. */
  coOrganisers: string[]
  /** Without a slash at its end. */
  siteUrl: string
  idempotencyKey: string
  notice?: string | undefined
  error?: string | undefined
}

/** The links by which regulators read the figures of their own clinics, and the form for another one. */
export const ProgrammeLinksPage = (props: ProgrammeLinksPageProps) => (
  <ConsolePage title="Links for regulators" staff={props.staff} notice={props.notice}>
    <h1>Links for regulators</h1>
    <p class="lead prose">
      Anyone with the link can read the figures of the chosen co-organisers’ clinics, without an account. It
      shows no name, and no figure from which a group of fewer than {SMALLEST_SHOWN_GROUP} people can be
      worked out.
    </p>
    {props.error && (
      <NoticeBox tone="bad" title="No link created">
        <p>{props.error}</p>
      </NoticeBox>
    )}
    <LinkForm {...props} />
    <section>
      <h2>Links</h2>
      {props.links.length === 0 ? (
        <EmptyState>
          <p>No links yet.</p>
        </EmptyState>
      ) : (
        <ul class="cards-list">
          {props.links.map((link) => (
            <li class="card stack">
              <LinkCard link={link} staff={props.staff} siteUrl={props.siteUrl} />
            </li>
          ))}
        </ul>
      )}
    </section>
  </ConsolePage>
)

const LinkForm = ({ coOrganisers, idempotencyKey }: ProgrammeLinksPageProps) =>
  coOrganisers.length === 0 ? (
    <EmptyState>
      <p>No clinic with a co-organiser has been held yet, so there is nothing to share.</p>
    </EmptyState>
  ) : (
    <form method="post" action="/console/programme/links" class="card stack">
      <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
      <fieldset>
        <legend>Clinics held with</legend>
        {coOrganisers.map((name, index) => (
          <CheckboxField name={`coOrganiser.${index}`} label={name} value={name} optional="" />
        ))}
      </fieldset>
      <SelectField
        name="days"
        label="The link expires after"
        value={String(programmeLinkDays[0])}
        options={programmeLinkDays.map((days) => ({ value: String(days), label: `${days} days` }))}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Create link
        </button>
      </div>
    </form>
  )

interface LinkCardProps extends Pick<ProgrammeLinksPageProps, 'staff' | 'siteUrl'> {
  link: ListedProgrammeLink
}

const stateSentences: Record<Exclude<ProgrammeLinkState, 'open'>, string> = {
  expired: 'Expired: it shows no figures, and says so.',
  withdrawn: 'Withdrawn: it shows no figures, and says so.',
}

const LinkCard = ({ link, staff, siteUrl }: LinkCardProps) => (
  <>
    <h3 dir="auto">{link.coOrganisers.join(', ')}</h3>
    <p class="muted">
      Made {formatDate(link.createdAt.slice(0, 10), 'en')} by {formatActor(link.createdBy, staff)}; expires{' '}
      {formatDate(link.endsAt.slice(0, 10), 'en')}.
    </p>
    {link.state === 'open' ? (
      <>
        <p>
          <a href={link.path}>{siteUrl + link.path}</a>
        </p>
        <form method="post" action={`/console/programme/links/${link.id}/withdraw`}>
          <button class="button small" type="submit">
            Withdraw<span class="hidden"> the link of {link.coOrganisers.join(', ')}</span>
          </button>
        </form>
      </>
    ) : (
      <p>{stateSentences[link.state]}</p>
    )}
  </>
)
