import { isItuStaff } from '../../../shared/domain/access/list-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { formatDate } from '../../../shared/i18n/format-times'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'

interface ContactListsProps {
  staff: StaffMember
  lists: ContactList[]
  idempotencyKey: string
  typed?: { name: string; ownerEmails: string }
  errors?: { name?: string | undefined; ownerEmails?: string | undefined }
  notice?: string | undefined
}

/** The lists that the staff member may use, and the form for a new one. */
export const ContactListsPage = ({
  staff,
  lists,
  idempotencyKey,
  typed,
  errors = {},
  notice,
}: ContactListsProps) => (
  <ConsolePage title="Contact lists" staff={staff} notice={notice}>
    <h1>Contact lists</h1>
    <p class="lead prose">
      {isItuStaff(staff)
        ? 'People who may be invited to clinics. These are ITU’s lists. Lists of regulators are visible to their own staff only.'
        : 'People you may invite to your clinics. A list is visible to its owners only, not to ITU.'}
    </p>
    {lists.length === 0 ? (
      <EmptyState>
        <p>No contact lists yet. Create the first one below, then import contacts.</p>
      </EmptyState>
    ) : (
      <ContactListTable lists={lists} />
    )}
    <form method="post" class="card">
      <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
      <h2>New list</h2>
      <InputField name="name" label="Name" value={typed?.name} error={errors.name} maxlength={120} />
      {!isItuStaff(staff) && (
        <TextAreaField
          name="ownerEmails"
          label="Colleagues who may use it"
          hint="The e-mail addresses with which they sign in. One per line."
          value={typed?.ownerEmails}
          error={errors.ownerEmails}
          optional="optional"
          rows={3}
        />
      )}
      <div class="actions">
        <button class="button primary" type="submit">
          Create list
        </button>
      </div>
    </form>
  </ConsolePage>
)

const ContactListTable = ({ lists }: { lists: ContactList[] }) => (
  <CardTable
    rows={lists}
    columns={[
      {
        label: 'Name',
        render: ({ id, name }) => (
          <a href={`/console/lists/${id}`} dir="auto">
            {name}
          </a>
        ),
      },
      { label: 'Contacts', render: ({ size }) => size },
      { label: 'Changed', render: ({ changedAt }) => formatDate(changedAt.slice(0, 10), 'en') },
      {
        label: 'Owner',
        render: ({ owner }) => <StatusBadge tone="plain">{owner === 'itu' ? 'ITU' : 'yours'}</StatusBadge>,
      },
    ]}
  />
)
