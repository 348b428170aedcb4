import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'
import { formatPeople } from '../components/labels'

interface CancelProps {
  staff: StaffMember
  clinic: Clinic
  /** How many people will be informed. */
  registered: number
  problems?: FieldProblem[]
  conflict?: boolean
}

/** Everything that cancelling will do, and the button that does it. */
export const CancelPage = ({ staff, clinic, registered, problems = [], conflict = false }: CancelProps) => (
  <ConsolePage title={`Cancel ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Cancel this clinic?</h1>
    {conflict && (
      <NoticeBox tone="bad" title="It was changed while you were looking">
        <p>Nothing was cancelled. Look at it again, then decide.</p>
      </NoticeBox>
    )}
    {problems.map(({ message }) => (
      <NoticeBox tone="bad">
        <p>{message}</p>
      </NoticeBox>
    ))}
    <ul>
      <li>
        {registered === 0
          ? 'There are no registrations, so no e-mail is sent.'
          : `${formatPeople(registered)} will be informed by e-mail at once.`}
      </li>
      <li>
        {registered > 0 && 'The days are removed from their calendars. '}No further planned message is sent.
      </li>
      <li>Registration closes. The public page says that the clinic is cancelled.</li>
      <li>This cannot be undone.</li>
    </ul>
    <ConfirmForm
      confirm={registered === 0 ? 'Cancel the clinic' : `Cancel and inform ${formatPeople(registered)}`}
      cancelHref={`/console/clinics/${clinic.id}`}
      cancel="Keep the clinic"
      isDangerous
    >
      <VersionInput version={clinic.version} />
    </ConfirmForm>
  </ConsolePage>
)
