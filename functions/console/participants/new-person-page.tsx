import type { StaffMember } from '../../../shared/domain/access/staff'
import { sectors } from '../../../shared/domain/registration/registration'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { listCountryOptions } from '../../../shared/web/form/country-zone-options'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { InputField } from '../../../shared/web/form/text-fields'
import { ConsolePage } from '../components/console-page'
import { sectorLabels } from '../components/labels'
import type { DayRoute } from '../find-day'
import type { FormValues } from '../forms/form-values'

interface NewPersonPageProps extends DayRoute {
  staff: StaffMember
  values: FormValues
  problems?: FieldProblem[]
}

/** Registers a person who was there without a registration. */
export const NewPersonPage = ({ staff, clinic, day, values, problems = [] }: NewPersonPageProps) => {
  const field = (name: string) => ({
    name,
    value: values[name],
    error: problems.find((problem) => problem.field === name)?.message,
  })
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  return (
    <ConsolePage title={`Register someone new: ${clinic.title}`} {...{ staff, clinic }}>
      <h1>Register someone new</h1>
      <p class="prose muted">
        For a person who was there on day {day.number} without a registration. They get the confirmation if
        the clinic is not over and an address is entered.
      </p>
      {problems.length > 0 && <ErrorSummary title="Please check the form" problems={problems} />}
      <form method="post" action={`${base}/participants/new`} class="stack">
        <input type="hidden" name="row" value={values.row ?? ''} />
        <IdempotencyKeyInput idempotencyKey={values.idempotencyKey ?? ''} />
        <fieldset class="group">
          <legend>Person</legend>
          <InputField {...field('name')} label="Name" />
          <InputField
            {...field('email')}
            label="E-mail"
            type="email"
            optional="optional"
            hint="Without an address the person gets no mail."
          />
          <InputField {...field('organisation')} label="Organisation" />
          <SelectField
            {...field('sector')}
            label="Sector"
            empty="Select…"
            options={sectors.map((value) => ({ value, label: sectorLabels[value] }))}
          />
          <SelectField
            {...field('country')}
            label="Country"
            empty="Select…"
            options={listCountryOptions('en')}
          />
          <InputField
            {...field('reason')}
            label="Reason"
            hint="For the audit log, for example: signed the list at the door."
          />
        </fieldset>
        <div class="actions">
          <button class="button primary" type="submit">
            Register
          </button>
          <a href={`${base}/participants`}>Cancel</a>
        </div>
      </form>
    </ConsolePage>
  )
}
