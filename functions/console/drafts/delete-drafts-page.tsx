import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'
import { SelectionInputs } from '../components/selection-fields'

interface DeleteDraftsProps {
  staff: StaffMember
  /** At least one. */
  drafts: Clinic[]
}

/** The confirmation page before drafts are deleted. */
export const DeleteDraftsPage = ({ staff, drafts }: DeleteDraftsProps) => {
  const count = drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`
  return (
    <ConsolePage title="Delete drafts" staff={staff}>
      <h1>Delete {count}?</h1>
      <ul>
        {drafts.map((draft) => (
          <li>
            <bdi>{draft.title}</bdi>, {formatClinicDates(draft, 'en') || 'no date yet'}
          </li>
        ))}
      </ul>
      <p class="prose">Drafts have no registrations and no e-mails. This cannot be undone.</p>
      <ConfirmForm
        action="/console/drafts/delete"
        confirm={`Delete ${count}`}
        cancelHref="/console"
        cancel="Keep the drafts"
        isDangerous
      >
        <SelectionInputs items={drafts} />
      </ConfirmForm>
    </ConsolePage>
  )
}
