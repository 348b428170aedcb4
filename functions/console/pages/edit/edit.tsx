import type { Finding } from '../../../../shared/domain/announcement/draft'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../../shared/domain/problem'
import { ErrorSummary } from '../../../../shared/pages/form/error-summary'
import { HiddenVersion } from '../../../../shared/pages/form/hidden'
import type { Staff } from '../../access/staff'
import type { FormTexts } from '../../forms/form-texts'
import { FindingList, NumberedText } from '../clinic/findings'
import { ConsolePage } from '../console-page'
import { Conflict } from './edit-conflict'
import { DayFields } from './edit-days'
import { AboutFields, ZoomFields } from './edit-fields'
import { OrganiserFields } from './edit-organisers'

export interface EditProps {
  staff: Staff
  /** As it is stored. */
  clinic: Clinic
  /** What stands in the fields: the stored clinic, or what was typed. */
  texts: FormTexts
  problems: Problem[]
  findings: Finding[]
  /** Somebody else has saved since the form was made. */
  conflict?: boolean
  told?: string | undefined
}

/** The clinic's fields, with the findings beside them. */
export const EditPage = ({ staff, clinic, texts, problems, findings, conflict = false, told }: EditProps) => {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  const fields = { clinic, texts, errorAt }
  return (
    <ConsolePage title={`Edit ${clinic.title}`} staff={staff} clinic={clinic} told={told}>
      <h1>{clinic.status === 'draft' ? 'Edit the draft' : 'Edit the clinic'}</h1>
      <ErrorSummary title="Nothing was saved yet" problems={problems} />
      {conflict && <Conflict clinic={clinic} texts={texts} />}
      <div class={findings.length > 0 || clinic.announcement ? 'beside' : 'stack'}>
        <form method="post" action={`/console/clinics/${clinic.id}/edit`} novalidate>
          <HiddenVersion version={clinic.version} />
          <AboutFields {...fields} />
          <DayFields {...fields} />
          <ZoomFields {...fields} />
          <OrganiserFields {...fields} />
          <div class="actions">
            <button class="button primary" type="submit">
              {conflict ? 'Save mine over it' : 'Save'}
            </button>
            <a href={`/console/clinics/${clinic.id}`}>Back without saving</a>
          </div>
        </form>
        {clinic.announcement && <Beside clinic={clinic} findings={findings} />}
      </div>
    </ConsolePage>
  )
}

const Beside = ({ clinic, findings }: { clinic: Clinic; findings: Finding[] }) => (
  <aside class="stack" aria-label="Findings of the announcement">
    <h2>What was found in the announcement</h2>
    {findings.length === 0 ? (
      <p>Everything was understood; nothing is missing.</p>
    ) : (
      <FindingList
        findings={findings}
        at={(line) => `/console/clinics/${clinic.id}/announcement#line-${line}`}
      />
    )}
    <details>
      <summary>The text</summary>
      <NumberedText text={clinic.announcement} findings={[]} />
    </details>
  </aside>
)
