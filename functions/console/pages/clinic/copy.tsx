import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../../shared/domain/problem'
import { Select } from '../../../../shared/pages/form/choice'
import { ErrorSummary } from '../../../../shared/pages/form/error-summary'
import { Field } from '../../../../shared/pages/form/field'
import { HiddenOnce } from '../../../../shared/pages/form/hidden'
import { countryOptions, zoneOptions } from '../../../../shared/pages/form/places'
import type { Staff } from '../../access/staff'
import type { FormTexts } from '../../forms/form-texts'
import { ConsolePage } from '../console-page'
import { fieldOf } from '../edit/edit-fields'

interface CopyProps {
  staff: Staff
  clinic: Clinic
  texts: FormTexts
  once: string
  problems?: Problem[]
}

/** What a copy begins with: when, and what is otherwise about it. */
export const CopyPage = ({ staff, clinic, texts, once, problems = [] }: CopyProps) => {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  const fields = { clinic, texts, errorAt }
  return (
    <ConsolePage title={`Copy ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Copy this clinic</h1>
      <p class="lead prose">
        A new draft with the same programme, organisers and seats.{' '}
        {clinic.days.length > 1 && 'The other days keep their distance to the first, and their hours. '}
        Registrations, mails, Zoom meeting and attendance stay here; the messages follow the new dates.
      </p>
      <ErrorSummary title="Nothing was copied yet" problems={problems} />
      <form method="post" class="card" novalidate>
        <HiddenOnce once={once} />
        <Field {...fieldOf(fields, 'date')} label="First day" type="date" />
        <Field {...fieldOf(fields, 'title')} label="Title" maxlength={300} full />
        <div class="columns">
          <Select
            {...fieldOf(fields, 'country')}
            label="Country"
            optional="optional"
            empty="several or none"
            options={countryOptions('en')}
          />
          <Select
            {...fieldOf(fields, 'timeZone')}
            label="Time zone of the hours"
            hint="The hours stay the same on the clocks of this place."
            optional=""
            empty="not decided"
            options={zoneOptions(texts.timeZone || null)}
          />
        </div>
        <div class="actions">
          <button class="button primary" type="submit">
            Make the draft
          </button>
          <a href={`/console/clinics/${clinic.id}`}>Back without copying</a>
        </div>
      </form>
    </ConsolePage>
  )
}
