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
  /** ITU's own, with the address. */
  lists: ContactList[]
  /** Where the address stands among the organisers. */
  organised: Clinic[]
}

/** What is stored of an address, and the question. */
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
      <a href="/console/erasure">Another address</a>
    </p>
    <h1>
      What is stored of <bdi>{email}</bdi>
    </h1>
    {organised.length > 0 && (
      <NoticeBox tone="warn" title="An organiser">
        <p>
          The address is an organiser’s. It stays there; take it out by editing:{' '}
          <LinkList to={organised.map(({ id, title }) => [`/console/clinics/${id}/edit`, title])} />.
        </p>
      </NoticeBox>
    )}
    {found.length + lists.length === 0 ? (
      <EmptyState>
        <p>
          Nothing in the clinics and in ITU’s contact lists. Look for another spelling or address of the
          person.
        </p>
      </EmptyState>
    ) : (
      <>
        {found.length > 0 && <FoundTable found={found} />}
        {lists.length > 0 && (
          <p>
            In the contact lists of ITU:{' '}
            <LinkList to={lists.map(({ id, name }) => [`/console/lists/${id}`, name])} />.
          </p>
        )}
      </>
    )}
    <ul>
      <li>A seat in a clinic to come becomes free. The person gets no mail any more, not even about this.</li>
      <li>The numbers of past clinics stay as they are: who she was goes, that somebody was there stays.</li>
      <li>The address is taken off every contact list, those of partners too, which are not shown here.</li>
      <li>Copies of the table keep the data for up to 35 more days. It cannot be undone.</li>
    </ul>
    <form method="post" action="/console/erasure">
      <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
      <input type="hidden" name="email" value={email} />
      <div class="actions">
        <button class="button primary danger" type="submit">
          Erase this person
        </button>
        <a href="/console/erasure">Keep everything</a>
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
      { label: 'Registrations', isNumeric: true, render: ({ data: there }) => there.registrations },
      { label: 'Mails', isNumeric: true, render: ({ data: there }) => there.mails },
      { label: 'Rows from Zoom', isNumeric: true, render: ({ data: there }) => there.rows },
    ]}
  />
)
