import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { SeenRegistration } from '../../../shared/use-cases/registration/decide-registrations'
import { ConsolePage } from '../components/console-page'
import { formatPeople } from '../components/labels'
import { selectionFieldName } from './decision-form'

interface RejectProps {
  staff: StaffMember
  clinic: Clinic
  /** Who would be told; at least one. */
  toReject: Registration[]
  /** Whom the form was about, as they stood on it: somebody may have been decided on since. */
  selected: SeenRegistration[]
}

/** The last question before people are told that there is no seat for them. */
export const RejectPage = ({ staff, clinic, toReject, selected }: RejectProps) => (
  <ConsolePage title={`Reject: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Reject {formatPeople(toReject.length)}?</h1>
    <ul>
      {toReject.map(({ name, organisation }) => (
        <li>
          <bdi>{name}</bdi>, <bdi>{organisation}</bdi>
        </li>
      ))}
    </ul>
    <p class="prose">
      {toReject.length === 1 ? 'The person' : 'Each'} is told by mail at once, politely and without a reason,
      and cannot come back by the form. You can still approve somebody from the list of those not accepted.
    </p>
    <form method="post">
      <input type="hidden" name="confirmed" value="yes" />
      {selected.map(({ id, revision }) => (
        <input type="hidden" name={selectionFieldName(id)} value={String(revision)} />
      ))}
      <div class="actions">
        <button class="button primary danger" type="submit" name="decision" value="reject">
          Reject and tell {formatPeople(toReject.length)}
        </button>
        <a href={`/console/clinics/${clinic.id}/decisions`}>Decide later</a>
      </div>
    </form>
  </ConsolePage>
)
