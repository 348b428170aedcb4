import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { SeenRegistration } from '../../../shared/use-cases/registration/decide-registrations'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'
import { formatPeople } from '../components/labels'
import { SelectionInputs } from '../components/selection-fields'

interface RejectProps {
  staff: StaffMember
  clinic: Clinic
  /** The registrations that would be rejected; at least one. */
  toReject: Registration[]
  /** The selection as the form showed it: others may have decided on some of it since then. */
  selected: SeenRegistration[]
}

/** The confirmation page before registrations are rejected and the registrants get a mail about it. */
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
      {toReject.length === 1 ? 'The person is' : 'They are'} informed by e-mail at once, without a reason, and
      cannot register again with the form. You can still approve them from the list of rejected registrations.
    </p>
    <ConfirmForm
      confirm={`Reject and inform ${formatPeople(toReject.length)}`}
      cancelHref={`/console/clinics/${clinic.id}/decisions`}
      button={{ name: 'decision', value: 'reject' }}
      isDangerous
    >
      <input type="hidden" name="confirmed" value="yes" />
      <SelectionInputs items={selected.map(({ id, revision }) => ({ id, version: revision }))} />
    </ConfirmForm>
  </ConsolePage>
)
