import type { StaffMember } from '../../../shared/domain/access/staff'
import { type Clinic, MAX_MATERIALS } from '../../../shared/domain/clinic/clinic'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { InputField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { noticeTextFor } from '../components/labels'
import type { FormValues } from '../forms/form-values'
import type { MaterialFormProblem } from './material-form'

interface MaterialsPageProps {
  staff: StaffMember
  clinic: Clinic
  values: FormValues
  problems?: readonly MaterialFormProblem[]
  /** Another person has saved the clinic since. */
  conflict?: boolean
  /** Whether the mail after the clinic has been started. */
  isMailed: boolean
  notice?: string | undefined
}

const EMPTY_ROWS = 3

/** The links to slides and recordings of a clinic. */
export const MaterialsPage = (props: MaterialsPageProps) => {
  const { staff, clinic, values, problems = [], isMailed } = props
  const filled = Object.keys(values).flatMap((name) => /^title\.(\d+)$/.exec(name)?.[1] ?? [])
  const rows = Math.min(Math.max(0, ...filled.map((row) => Number(row) + 1)) + EMPTY_ROWS, MAX_MATERIALS)
  const field = (name: string) => ({
    name,
    value: values[name],
    error: problems.find((problem) => problem.field === name)?.message,
    optional: '',
  })
  return (
    <ConsolePage
      title={`Materials: ${clinic.title}`}
      {...{ staff, clinic, notice: noticeTextFor(props.notice) }}
    >
      <h1>Materials and recordings</h1>
      <p class="prose muted">
        Everyone can see these links on the clinic’s page. The thank-you e-mail, at 09:00 on the third day
        after the last day, has them too.
        {isMailed && ' It has been sent already and is not sent again.'}
      </p>
      {props.conflict && (
        <NoticeBox tone="bad" title="Nothing was saved: the clinic has been changed since">
          <p>Your links are in the fields below. Saving replaces the stored ones with yours.</p>
        </NoticeBox>
      )}
      <ErrorSummary title="Nothing was saved" problems={problems} />
      <form method="post" class="card">
        <input type="hidden" name="version" value={String(clinic.version)} />
        {Array.from({ length: rows }, (_, row) => (
          <div class="inline">
            <div class="grow">
              <InputField {...field(`title.${row}`)} label={`Title ${row + 1}`} maxlength={200} />
            </div>
            <div class="grow">
              <InputField {...field(`url.${row}`)} label={`Address ${row + 1}`} type="url" />
            </div>
          </div>
        ))}
        <p class="hint">Clear a row to remove it. Save to get more rows.</p>
        <div class="actions">
          <button class="button primary" type="submit">
            Save links
          </button>
          <a href={`/console/clinics/${clinic.id}`}>Cancel</a>
        </div>
      </form>
    </ConsolePage>
  )
}
