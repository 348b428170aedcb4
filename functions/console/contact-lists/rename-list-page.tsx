import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { InputField } from '../../../shared/web/form/text-fields'
import { ConsolePage } from '../components/console-page'

interface RenameListProps {
  staff: StaffMember
  list: ContactList
  typed?: string
  error?: string
}

/** The form for another name of a contact list. */
export const RenameListPage = ({ staff, list, typed, error }: RenameListProps) => (
  <ConsolePage title={`Rename the list ${list.name}`} staff={staff}>
    <h1>Rename this contact list</h1>
    <form method="post" class="card">
      <input type="hidden" name="before" value={list.name} />
      <InputField
        name="name"
        label="Name"
        hint="Invitations that were created earlier keep showing the old name."
        value={typed ?? list.name}
        error={error}
        maxlength={120}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Save name
        </button>
        <a href={`/console/lists/${list.id}`}>Cancel</a>
      </div>
    </form>
  </ConsolePage>
)
