import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'
import { formatPeople } from '../components/labels'
import { SelectionInputs } from '../components/selection-fields'

interface WithdrawProps {
  staff: StaffMember
  clinic: Clinic
  /** At least one. */
  registrations: Registration[]
}

/** The confirmation page before an organiser withdraws registrations. */
export const WithdrawPage = ({ staff, clinic, registrations }: WithdrawProps) => {
  const people = formatPeople(registrations.length)
  return (
    <ConsolePage title={`Cancel registrations: ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Cancel the registration of {people}?</h1>
      <ul>
        {registrations.map(({ name, organisation, email }) => (
          <li>
            <bdi>{name}</bdi>, <bdi>{organisation}</bdi>, <bdi>{email}</bdi>
          </li>
        ))}
      </ul>
      <p class="prose">
        {registrations.length === 1 ? 'The person is' : 'They are'} informed by e-mail at once, and the day
        disappears from the calendar. Seats become free and go to the waiting list. They can register again.
      </p>
      <ConfirmForm
        action={`/console/clinics/${clinic.id}/registrations/withdraw`}
        confirm={`Cancel and inform ${people}`}
        cancelHref={`/console/clinics/${clinic.id}/registrations`}
        isDangerous
      >
        <SelectionInputs items={registrations.map(({ id, revision }) => ({ id, version: revision }))} />
      </ConfirmForm>
    </ConsolePage>
  )
}
