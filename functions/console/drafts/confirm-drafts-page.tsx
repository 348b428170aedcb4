import type { DraftClinic } from '../../../shared/announcement/draft-clinic'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'

interface ConfirmDraftsProps {
  staff: StaffMember
  text: string
  idempotencyKey: string
  /** The clinics that were read from the text. */
  drafts: DraftClinic[]
  /** Whether the days of all of them are over. */
  arePast: boolean
}

/** The confirmation page before an announcement makes many drafts: a page of news or deadlines is no list of clinics. */
export const ConfirmDraftsPage = ({ staff, text, idempotencyKey, drafts, arePast }: ConfirmDraftsProps) => (
  <ConsolePage title="Create drafts" staff={staff}>
    <h1>Create {drafts.length} drafts?</h1>
    <p class="prose">
      {drafts.length} clinics were found in this announcement. Check that these are clinics; drafts that you
      do not need can be deleted afterwards.
    </p>
    <ol>
      {drafts.map((draft) => (
        <li>
          <bdi>{draft.title || 'Untitled clinic'}</bdi>, {formatClinicDates(draft, 'en') || 'no date found'}
        </li>
      ))}
    </ol>
    {arePast && (
      <form method="post" action="/console/history/announcement" class="card">
        <p>
          All of them are over. Recorded, they count in the programme report, marked as recorded afterwards,
          and send no e-mail.
        </p>
        <input type="hidden" name="text" value={text} />
        <div class="actions">
          <button class="button primary" type="submit">
            Record {drafts.length} past clinics
          </button>
        </div>
      </form>
    )}
    <ConfirmForm
      action="/console/clinics/new"
      confirm={`Create ${drafts.length} drafts`}
      cancelHref="/console/clinics/new"
    >
      <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
      <input type="hidden" name="text" value={text} />
    </ConfirmForm>
  </ConsolePage>
)
