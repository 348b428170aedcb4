import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatLongDate } from '../../../shared/i18n/format-times'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { CheckboxField } from '../../../shared/web/form/choice-fields'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { NoticeBox } from '../../../shared/web/notices'
import { zoneScript } from '../assets/zone-script'
import { ClinicText } from '../layout/clinic-text'
import { SitePage } from '../layout/site-page'
import { AnswerFields } from '../registration/answer-fields'
import { PersonFields } from '../registration/person-fields'
import { canChooseDays, type DetailsProblem, type TypedDetails } from './details-form'
import { StoredDetails } from './stored-details'

interface ChangePageProps {
  language: Language
  clinic: PlannableClinic
  registration: Registration
  now: Instant
  typed: TypedDetails
  problems?: DetailsProblem[]
  /** Whether the registration was changed elsewhere after the form had been opened. */
  hasConflict?: boolean
  personalPage: string
}

/** The form that changes a registration. What was typed stays, also where the registration was changed elsewhere. */
export const ChangePage = (props: ChangePageProps) => {
  const { language, clinic, registration, now, typed, problems = [], hasConflict = false } = props
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('personal.change')} scripts={[zoneScript.path]}>
      <p>
        <ClinicText {...{ language, clinic }} />
      </p>
      <h1>{t('personal.change')}</h1>
      {hasConflict && (
        <NoticeBox tone="bad" title={t('personal.conflict')}>
          <p>{t('personal.conflictText')}</p>
          <StoredDetails {...{ language, clinic, registration, now }} />
          <p>{t('personal.conflictSave')}</p>
        </NoticeBox>
      )}
      <ErrorSummary title={t('register.errors', { count: problems.length })} problems={problems} />
      <form method="post" novalidate>
        <input type="hidden" name="seen" value={typed.seen} />
        <PersonFields {...{ language, clinic, now, problems }} values={typed.fields} isNew={false} />
        <AnswerFields
          {...{ language, problems }}
          questions={clinic.questions}
          values={typed.answers}
          stored={registration.answers}
        />
        {canChooseDays(clinic, now) && (
          <fieldset>
            <legend>{t('personal.attend')}</legend>
            <span class="hint">{t('personal.attendHint')}</span>
            {clinic.days.map(({ number, date }) => (
              <CheckboxField
                name={`days.${number}`}
                value="yes"
                optional=""
                checked={typed.days.includes(number)}
                label={t('labelAndValue', {
                  label: t('day', { number }),
                  value: formatLongDate(date, language),
                })}
                error={problems.find(({ field }) => field === `days.${number}`)?.message}
              />
            ))}
          </fieldset>
        )}
        <div class="actions">
          <button type="submit" class="button primary">
            {t('personal.save')}
          </button>
          <a href={props.personalPage}>{t('personal.title')}</a>
        </div>
      </form>
    </SitePage>
  )
}
