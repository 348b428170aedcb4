import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import type { AnnouncementReview } from '../../../shared/queries/announcement-review'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { ConsolePage } from '../components/console-page'
import { FindingChoices } from '../components/finding-choices'
import { AnnotatedText, FindingList } from '../components/finding-list'
import type { FormValues } from '../forms/form-values'
import { DayFields } from './day-fields'
import { EditConflict } from './edit-conflict'
import { GeneralFields, ZoomFields } from './general-fields'
import { OrganiserFields } from './organiser-fields'
import { PlaceQuestion } from './place-question'
import { VenueFields } from './venue-fields'

export interface EditProps {
  staff: StaffMember
  /** The stored clinic. */
  clinic: Clinic
  /** The values of the fields: the stored clinic, or what was typed. */
  values: FormValues
  problems: FieldProblem[]
  review: AnnouncementReview
  /** Someone else has saved since the form was opened. */
  conflict?: boolean
  /** The venue or mode of a published clinic differs: whether registrants are told is asked before it is saved. */
  placeQuestion?: { isModeChanged: boolean } | undefined
  notice?: string | undefined
}

/** The clinic's fields, with the findings beside them. */
export const EditPage = ({
  staff,
  clinic,
  values,
  problems,
  review,
  conflict = false,
  placeQuestion,
  notice,
}: EditProps) => {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  const fields = { clinic, values, errorAt }
  return (
    <ConsolePage title={`Edit ${clinic.title}`} staff={staff} clinic={clinic} notice={notice}>
      <h1>{clinic.status === 'draft' ? 'Edit the draft' : 'Edit the clinic'}</h1>
      <ErrorSummary title="Nothing was saved yet" problems={problems} />
      {conflict && <EditConflict clinic={clinic} values={values} />}
      <div class={clinic.announcement ? 'beside' : 'stack'}>
        <form id={formId} method="post" action={`/console/clinics/${clinic.id}/edit`} novalidate>
          <VersionInput version={clinic.version} />
          {placeQuestion && <PlaceQuestion {...placeQuestion} />}
          <GeneralFields {...fields} />
          <DayFields {...fields} />
          <VenueFields {...fields} />
          <ZoomFields {...fields} />
          <OrganiserFields {...fields} />
          <div class="actions">
            <button class="button primary" type="submit">
              {conflict ? 'Overwrite with my version' : 'Save'}
            </button>
            <a href={`/console/clinics/${clinic.id}`}>Cancel</a>
          </div>
        </form>
        {clinic.announcement && <FindingsAside clinic={clinic} review={review} />}
      </div>
    </ConsolePage>
  )
}

const formId = 'clinic-form'

const FindingsAside = ({
  clinic,
  review: { findings, reading },
}: {
  clinic: Clinic
  review: AnnouncementReview
}) => (
  <aside class="stack" aria-label="Findings of the announcement">
    <h2>What was found in the announcement</h2>
    {findings.length === 0 ? (
      <p>
        {reading?.isComplete
          ? 'Title, days, hours, time zone and mode were found on the page.'
          : 'Nothing was found to check.'}
      </p>
    ) : (
      <FindingList
        findings={findings}
        lineLink={(line) => `/console/clinics/${clinic.id}/announcement#line-${line}`}
        renderChoices={
          clinic.status === 'draft'
            ? (finding) => <FindingChoices finding={finding} name="choose" form={formId} />
            : undefined
        }
      />
    )}
    <details>
      <summary>The text</summary>
      <AnnotatedText text={clinic.announcement} findings={[]} />
    </details>
  </aside>
)
