import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import type { FoundPerson } from '../../../shared/use-cases/erasure/find-person'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'

interface FoundPersonProps {
  staff: StaffMember
  email: string
  idempotencyKey: string
  found: FoundPerson[]
  /** ITU's lists that hold the address. */
  lists: ContactList[]
  /** The clinics of which the address is an organiser. */
  organised: Clinic[]
}

/** What is stored for an address, and the confirmation. */
export const FoundPersonPage = ({
  staff,
  email,
  idempotencyKey,
  found,
  lists,
  organised,
}: FoundPersonProps) => (
  <ConsolePage title="Erase a person: what is stored" staff={staff}>
    <p>
      <a href="/console/erasure">Search for another address</a>
    </p>
    <h1>
      Data stored for <bdi>{email}</bdi>
    </h1>
    {organised.length > 0 && (
      <NoticeBox tone="warn" title="An organiser">
        <p>
          This address belongs to an organiser, or is the contact on a public page, and is not erased there.
          To remove it, edit:{' '}
          <LinkList to={organised.map(({ id, title }) => [`/console/clinics/${id}/edit`, title])} />.
        </p>
      </NoticeBox>
    )}
    {found.length + lists.length === 0 ? (
      <EmptyState>
        <p>
          Nothing found in the clinics or in ITU’s contact lists. Try another spelling or address of the
          person.
        </p>
      </EmptyState>
    ) : (
      <>
        {found.length > 0 && <FoundTable found={found} />}
        {lists.length > 0 && (
          <p>
            ITU contact lists: <LinkList to={lists.map(({ id, name }) => [`/console/lists/${id}`, name])} />.
          </p>
        )}
      </>
    )}
    <ul>
      <li>
        Seats in upcoming clinics become free. The person gets no more e-mail, not even about the erasure.
      </li>
      <li>For past clinics the name is removed, the attendance count is kept.</li>
      <li>
        The address is removed from every contact list, including partners’ lists, which are not shown here.
      </li>
      <li>Backups keep the data for up to 35 more days. This cannot be undone.</li>
    </ul>
    <form method="post" action="/console/erasure">
      <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
      <input type="hidden" name="email" value={email} />
      <div class="actions">
        <button class="button primary danger" type="submit">
          Erase this person
        </button>
        <a href="/console/erasure">Cancel</a>
      </div>
    </form>
  </ConsolePage>
)

const LinkList = ({ to }: { to: [address: string, label: string][] }) =>
  to.map(([address, label], index) => (
    <>
      {index > 0 && ', '}
      <a href={address} dir="auto">
        {label}
      </a>
    </>
  ))

const FoundTable = ({ found }: { found: FoundPerson[] }) => (
  <CardTable
    rows={found}
    columns={[
      {
        label: 'Clinic',
        render: ({ clinic }) => (
          <a href={`/console/clinics/${clinic.id}`} dir="auto">
            {clinic.title}
          </a>
        ),
      },
      { label: 'Registrations', isNumeric: true, render: ({ data }) => data.registrations },
      { label: 'E-mails', isNumeric: true, render: ({ data }) => data.mails },
      { label: 'Rows from Zoom', isNumeric: true, render: ({ data }) => data.rows },
    ]}
  />
)
