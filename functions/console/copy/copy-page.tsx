import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { firstNoonOf } from '../../../shared/domain/clinic/times/clinic-times'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { listCountryOptions, listZoneOptions } from '../../../shared/web/form/country-zone-options'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { InputField } from '../../../shared/web/form/text-fields'
import { ConsolePage } from '../components/console-page'
import { fieldProps } from '../edit/general-fields'
import type { FormValues } from '../forms/form-values'

interface CopyProps {
  staff: StaffMember
  clinic: Clinic
  values: FormValues
  idempotencyKey: string
  problems?: FieldProblem[]
}

/** The form for a copy: its first day, and what differs from the original. */
export const CopyPage = ({ staff, clinic, values, idempotencyKey, problems = [] }: CopyProps) => {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  const fields = { clinic, values, errorAt }
  return (
    <ConsolePage title={`Copy ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Copy this clinic</h1>
      <p class="lead prose">
        A new draft with the same programme, organisers and seats.{' '}
        {clinic.days.length > 1 && 'The interval between days is kept, and so are their hours. '}
        Registrations, e-mails{hasOnlineMeeting(clinic) && ', Zoom meeting'} and attendance are not copied;
        messages follow the new dates.
      </p>
      <ErrorSummary title="Nothing was copied yet" problems={problems} />
      <form method="post" class="card" novalidate>
        <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
        <InputField {...fieldProps(fields, 'date')} label="First day" type="date" />
        <InputField {...fieldProps(fields, 'title')} label="Title" maxlength={300} full />
        <div class="columns">
          <SelectField
            {...fieldProps(fields, 'country')}
            label="Country"
            optional="optional"
            empty="several or none"
            options={listCountryOptions('en')}
          />
          <SelectField
            {...fieldProps(fields, 'timeZone')}
            label="Time zone of the hours"
            hint="The hours stay the same in local time there."
            optional=""
            empty="not set"
            options={listZoneOptions(values.timeZone || null, firstNoonOf(clinic))}
          />
        </div>
        <div class="actions">
          <button class="button primary" type="submit">
            Create draft
          </button>
          <a href={`/console/clinics/${clinic.id}`}>Cancel</a>
        </div>
      </form>
    </ConsolePage>
  )
}
