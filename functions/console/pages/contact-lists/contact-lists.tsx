import type { ContactList } from '../../../../shared/domain/contact-list/contact-list'
import { plainDate } from '../../../../shared/language/times'
import { Field, TextArea } from '../../../../shared/pages/form/field'
import { HiddenOnce } from '../../../../shared/pages/form/hidden'
import { Badge, Empty } from '../../../../shared/pages/notice'
import { isOfTheHouse } from '../../access/list-keepers'
import type { Staff } from '../../access/staff'
import { CardTable } from '../card-table'
import { ConsolePage } from '../console-page'

interface ContactListsProps {
  staff: Staff
  lists: ContactList[]
  once: string
  typed?: { name: string; keepers: string }
  errors?: { name?: string | undefined; keepers?: string | undefined }
  told?: string | undefined
}

/** The lists that a person may use, and a new one. */
export const ContactListsPage = ({ staff, lists, once, typed, errors = {}, told }: ContactListsProps) => (
  <ConsolePage title="Contact lists" staff={staff} told={told}>
    <h1>Contact lists</h1>
    <p class="lead prose">
      {isOfTheHouse(staff)
        ? 'People who may be invited to clinics. These lists are ITU’s; those of regulators are seen by their own people only.'
        : 'People whom you may invite to your clinics. Only the people named with a list see it; ITU does not.'}
    </p>
    {lists.length === 0 ? (
      <Empty>
        <p>There is no list yet. Give the first one a name below, then import the contacts.</p>
      </Empty>
    ) : (
      <Lists lists={lists} />
    )}
    <form method="post" class="card">
      <HiddenOnce once={once} />
      <h2>New list</h2>
      <Field name="name" label="Name" value={typed?.name} error={errors.name} maxlength={120} />
      {!isOfTheHouse(staff) && (
        <TextArea
          name="keepers"
          label="Colleagues who may use it"
          hint="The e-mail addresses with which they sign in, one a line."
          value={typed?.keepers}
          error={errors.keepers}
          optional="optional"
          rows={3}
        />
      )}
      <div class="actions">
        <button class="button primary" type="submit">
          Make the list
        </button>
      </div>
    </form>
  </ConsolePage>
)

const Lists = ({ lists }: { lists: ContactList[] }) => (
  <CardTable
    rows={lists}
    columns={[
      {
        label: 'Name',
        of: ({ id, name }) => (
          <a href={`/console/lists/${id}`} dir="auto">
            {name}
          </a>
        ),
      },
      { label: 'Contacts', of: ({ size }) => size },
      { label: 'Changed', of: ({ changedAt }) => plainDate(changedAt.slice(0, 10), 'en') },
      {
        label: 'Whose',
        of: ({ owner }) => <Badge tone="plain">{owner === 'house' ? 'ITU' : 'your own'}</Badge>,
      },
    ]}
  />
)
