import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'

interface EraseListProps {
  staff: StaffMember
  list: ContactList
  /** It has changed since it was shown. */
  changed?: boolean
}

/** The last question before a contact list is deleted. */
export const EraseListPage = ({ staff, list, changed = false }: EraseListProps) => {
  const contacts = `${list.size.toLocaleString('en')} ${list.size === 1 ? 'contact' : 'contacts'}`
  return (
    <ConsolePage title={`Delete the list ${list.name}`} staff={staff}>
      <h1>Delete this contact list?</h1>
      {changed && (
        <NoticeBox tone="bad" title="It was changed while you were looking">
          <p>Nothing was deleted. Look at the number again, then decide.</p>
        </NoticeBox>
      )}
      <p dir="auto">
        <strong>{list.name}</strong>
      </p>
      <ul>
        <li>
          {list.size === 0
            ? 'Nobody is on it.'
            : `Its ${contacts} ${list.size === 1 ? 'is' : 'are'} deleted with it.`}
          {list.owner === 'partner' && list.ownerEmails.length > 1 && ' Its other keepers lose it too.'}
        </li>
        <li>A file that waits to be imported into it is deleted as well.</li>
        <li>A campaign that has begun goes on: whom it invites was fixed when it began.</li>
        <li>Registrations stay, and whoever unsubscribed from invitations stays unsubscribed.</li>
        <li>It cannot be undone. A CSV file of the contacts can be taken before, on the page of the list.</li>
      </ul>
      <form method="post">
        <VersionInput version={list.version} />
        <div class="actions">
          <button class="button primary danger" type="submit">
            {list.size === 0 ? 'Delete the list' : `Delete the list and its ${contacts}`}
          </button>
          <a href={`/console/lists/${list.id}`}>Keep the list</a>
        </div>
      </form>
    </ConsolePage>
  )
}
