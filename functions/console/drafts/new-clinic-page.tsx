import type { Finding } from '../../../shared/announcement/draft-clinic'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { TextAreaField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { AnnotatedText, FindingList } from '../components/finding-list'

interface NewClinicProps {
  staff: StaffMember
  idempotencyKey: string
  text?: string
  error?: string
  /** The findings of a text in which no clinic was found. */
  findings?: Finding[]
}

/** The form for an announcement, from which drafts are made. */
export const NewClinicPage = ({ staff, idempotencyKey, text = '', error, findings = [] }: NewClinicProps) => (
  <ConsolePage title="New clinic" staff={staff}>
    <h1>New clinic</h1>
    <p class="lead prose">
      Paste the text or HTML of the announcement. Title, days, hours and programme are read from it. Anything
      missing or contradictory is shown next to the text, and nothing is published yet.
    </p>
    {error && (
      <NoticeBox tone="bad" title="No clinic found">
        <p>{error}</p>
        <FindingList findings={findings.filter(({ line }) => line === null)} />
      </NoticeBox>
    )}
    <form method="post" action="/console/clinics/new" class="card" enctype="multipart/form-data">
      <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
      <TextAreaField
        name="text"
        label="Announcement"
        hint="If the page lists several clinics, a draft is created for each."
        value={text}
        error={error && 'Paste a text with at least a date and the hours of one day.'}
        tall
        full
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Continue
        </button>
      </div>
    </form>
    {findings.length > 0 && <AnnotatedText text={text} findings={findings} />}
  </ConsolePage>
)
