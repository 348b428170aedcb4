import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'

interface EraseListProps {
  staff: StaffMember
  list: ContactList
  /** The list has changed since it was shown. */
  changed?: boolean
}

/** The confirmation before a contact list is deleted. */
export const EraseListPage = ({ staff, list, changed = false }: EraseListProps) => {
  const contacts = `${list.size.toLocaleString('en')} ${list.size === 1 ? 'contact' : 'contacts'}`
  return (
    <ConsolePage title={`Delete the list ${list.name}`} staff={staff}>
      <h1>Delete this contact list?</h1>
      {changed && (
        <NoticeBox tone="bad" title="The list has changed">
          <p>Nothing was deleted. Check the number of contacts again.</p>
        </NoticeBox>
      )}
      <p dir="auto">
        <strong>{list.name}</strong>
      </p>
      <ul>
        <li>
          {list.size === 0 ? 'It has no contacts.' : `Its ${contacts} will be deleted with it.`}
          {list.owner === 'partner' && list.ownerEmails.length > 1 && ' Its other owners lose it too.'}
        </li>
        <li>Imports that have not been confirmed are deleted too.</li>
        <li>Invitations that are being sent continue: their recipients were fixed at the start.</li>
        <li>Registrations and unsubscriptions are kept.</li>
        <li>This cannot be undone. You can download the contacts as CSV first, on the page of the list.</li>
      </ul>
      <form method="post">
        <VersionInput version={list.version} />
        <div class="actions">
          <button class="button primary danger" type="submit">
            {list.size === 0 ? 'Delete the list' : `Delete the list and its ${contacts}`}
          </button>
          <a href={`/console/lists/${list.id}`}>Cancel</a>
        </div>
      </form>
    </ConsolePage>
  )
}
