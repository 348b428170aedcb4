import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../../shared/domain/problem'
import { HiddenVersion } from '../../../../shared/pages/form/hidden'
import { Notice } from '../../../../shared/pages/notice'
import type { Staff } from '../../access/staff'
import { ConsolePage } from '../console-page'
import { people } from '../words'

interface CancelProps {
  staff: Staff
  clinic: Clinic
  /** How many people will be told. */
  registered: number
  problems?: Problem[]
  conflict?: boolean
}

/** The last question before a clinic is cancelled. */
export const CancelPage = ({ staff, clinic, registered, problems = [], conflict = false }: CancelProps) => (
  <ConsolePage title={`Cancel ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Cancel this clinic?</h1>
    {conflict && (
      <Notice tone="bad" title="It was changed while you were looking">
        <p>Nothing was cancelled. Look at it again, then decide.</p>
      </Notice>
    )}
    {problems.map(({ message }) => (
      <Notice tone="bad">
        <p>{message}</p>
      </Notice>
    ))}
    <ul>
      <li>
        {registered === 0
          ? 'Nobody has registered, so nobody is told.'
          : `${people(registered)} ${registered === 1 ? 'is' : 'are'} told by mail at once.`}
      </li>
      <li>
        {registered > 0 && 'The days disappear from their calendars. '}No further message of the plan is sent.
      </li>
      <li>Registration closes. The public page says that the clinic is cancelled.</li>
      <li>It cannot be undone.</li>
    </ul>
    <form method="post">
      <HiddenVersion version={clinic.version} />
      <div class="actions">
        <button class="button primary danger" type="submit">
          {registered === 0 ? 'Cancel the clinic' : `Cancel it and tell ${people(registered)}`}
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Keep the clinic</a>
      </div>
    </form>
  </ConsolePage>
)
