import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../../shared/domain/registration/registration'
import type { Seen } from '../../../../shared/use-cases/registration/decide-registrations'
import type { Staff } from '../../access/staff'
import { chosenName } from '../../forms/decision-form'
import { ConsolePage } from '../console-page'
import { people } from '../words'

interface RejectProps {
  staff: Staff
  clinic: Clinic
  /** Who would be told; at least one. */
  asked: Registration[]
  /** Whom the form was about, as they stood on it: somebody may have been decided on since. */
  chosen: Seen[]
}

/** The last question before people are told that there is no seat for them. */
export const RejectPage = ({ staff, clinic, asked, chosen }: RejectProps) => (
  <ConsolePage title={`Reject: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Reject {people(asked.length)}?</h1>
    <ul>
      {asked.map(({ name, organisation }) => (
        <li>
          <bdi>{name}</bdi>, <bdi>{organisation}</bdi>
        </li>
      ))}
    </ul>
    <p class="prose">
      {asked.length === 1 ? 'The person' : 'Each'} is told by mail at once, politely and without a reason, and
      cannot come back by the form. You can still approve somebody from the list of those not accepted.
    </p>
    <form method="post">
      <input type="hidden" name="sure" value="yes" />
      {chosen.map(({ id, round }) => (
        <input type="hidden" name={chosenName(id)} value={String(round)} />
      ))}
      <div class="actions">
        <button class="button primary danger" type="submit" name="decision" value="reject">
          Reject and tell {people(asked.length)}
        </button>
        <a href={`/console/clinics/${clinic.id}/decisions`}>Decide later</a>
      </div>
    </form>
  </ConsolePage>
)
