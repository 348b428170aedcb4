import type { ContactList } from '../../../../shared/domain/contact-list/contact-list'
import { formatEmail } from '../../../../shared/domain/values/email-address'
import { wallTimeAt } from '../../../../shared/domain/values/time/local-time'
import { formatDate } from '../../../../shared/i18n/format-times'
import { type ContactHistory, MAX_HISTORY_CAMPAIGNS } from '../../../../shared/queries/contact-history'
import type { ContactPage, ContactPageRequest } from '../../../../shared/queries/contact-page'
import { formatCountry } from '../../../../shared/web/form/country-zone-options'
import { InputField } from '../../../../shared/web/form/text-fields'
import { EmptyState, StatusBadge } from '../../../../shared/web/notices'
import { formatCampaignName } from '../../campaigns/campaign-labels'
import { CardTable } from '../../components/card-table'
import { registrationStatusLabels } from '../../components/labels'
import { describeInvitation, suppressionLabels } from './contact-labels'

export interface ContactTableProps {
  list: ContactList
  page: ContactPage
  request: ContactPageRequest
}

/** The contacts of a list, one page of them, with what became of each. */
export const ContactTable = ({ list, page, request }: ContactTableProps) => (
  <section id="contacts">
    <h2>Contacts</h2>
    <form method="get" class="inline">
      <InputField name="search" label="Name, e-mail or organisation" value={request.text} optional="" />
      <button class="button" type="submit">
        Search
      </button>
      {(request.text || request.after) && <a href={`/console/lists/${list.id}`}>Show all</a>}
    </form>
    {page.contacts.length === 0 ? (
      <EmptyState>
        <p>{request.text ? 'No matches. Try fewer words.' : 'There are no further contacts.'}</p>
      </EmptyState>
    ) : (
      <ContactRows {...{ list, page }} />
    )}
    {page.next !== null && (
      <p>
        <a class="button" rel="next" href={nextPageAddress(list, request, page.next)}>
          Next contacts
        </a>
      </p>
    )}
    <p class="small muted prose">
      Only invitations sent through this list are shown
      {page.hasOlderCampaigns && `, those of its latest ${MAX_HISTORY_CAMPAIGNS} campaigns`}, and
      registrations for their clinics. Records that were erased with a clinic’s personal data are no longer
      known.
    </p>
  </section>
)

const nextPageAddress = ({ id }: ContactList, { text }: ContactPageRequest, next: string): string =>
  `/console/lists/${id}?${new URLSearchParams({ ...(text && { search: text }), after: next })}#contacts`

const ContactRows = ({ list, page }: Pick<ContactTableProps, 'list' | 'page'>) => (
  <CardTable
    rows={page.contacts}
    columns={[
      {
        label: 'Contact',
        render: ({ contact: { email, name } }) => (
          <>
            <bdi>{name || 'Name not known'}</bdi>
            <br />
            <a href={`/console/lists/${list.id}/contact?${new URLSearchParams({ email })}`} dir="ltr">
              {formatEmail(email)}
            </a>
          </>
        ),
      },
      {
        label: 'Organisation',
        render: ({ contact: { organisation, country } }) => (
          <>
            <bdi>{organisation}</bdi>
            {organisation && country && <br />}
            {country ? formatCountry(country, 'en') : !organisation && 'not known'}
          </>
        ),
      },
      { label: 'Invitations', render: ({ history }) => <InvitationCell {...history} /> },
      {
        label: 'Status',
        render: ({ contact, history }) => <StatusCell {...{ ...history, optedOut: contact.optedOut }} />,
      },
    ]}
  />
)

const InvitationCell = ({ invitations }: ContactHistory) =>
  invitations.length === 0 ? (
    <span class="muted">none</span>
  ) : (
    invitations.map(({ campaign, clinic, mail }) => (
      <div>
        {clinic ? (
          <>
            <a href={`/console/clinics/${clinic.id}/invitations/${campaign.number}`}>
              {formatCampaignName(campaign)}
            </a>{' '}
            <bdi>{clinic.title}</bdi>
          </>
        ) : (
          `${formatCampaignName(campaign)} of a clinic that you cannot see`
        )}
        {mail.acceptedAt && `, ${formatDate(wallTimeAt(mail.acceptedAt, 'UTC').date, 'en')}`}:{' '}
        {describeInvitation(mail)}
      </div>
    ))
  )

const StatusCell = ({
  suppression,
  registrations,
  optedOut,
}: ContactHistory & { optedOut: ContactPage['contacts'][number]['contact']['optedOut'] }) => (
  <>
    {suppression && (
      <div>
        <StatusBadge tone="bad">{suppressionLabels[suppression]}</StatusBadge>
      </div>
    )}
    {optedOut && (
      <div>
        <StatusBadge tone="warn">unsubscribed elsewhere</StatusBadge>{' '}
        <bdi class="small">{optedOut.source}</bdi>
      </div>
    )}
    {registrations.map(({ clinic, status }) => (
      <div>
        <bdi>{clinic.title}</bdi>: {registrationStatusLabels[status].label}
      </div>
    ))}
    {!suppression && !optedOut && registrations.length === 0 && <span class="muted">none</span>}
  </>
)
