import { type Language, languages, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { consentVersion, sectors } from '../../../shared/domain/registration/registration'
import { ownName } from '../../../shared/language/direction'
import { placeOf } from '../../../shared/language/places'
import { sectorName } from '../../../shared/language/sectors'
import { siteVoice } from '../../../shared/language/site-voice'
import { Checkbox, Radios, Select } from '../../../shared/pages/form/choice'
import { ErrorSummary } from '../../../shared/pages/form/error-summary'
import { Field } from '../../../shared/pages/form/field'
import { Notice } from '../../../shared/pages/notice'
import type { FieldName, FieldProblem, TypedForm } from '../registration-form'
import { zoneScript } from '../zone-script'
import { clinicDates } from './clinic-dates'
import { CountryField } from './country-field'
import { SitePage } from './site-page'
import { ZoneField } from './zone-field'

interface RegisterPageProps {
  language: Language
  clinic: PlannableClinic
  /** What was typed, when the form comes back; undefined the first time. */
  typed?: TypedForm
  problems?: FieldProblem[]
  /** No seat is free: who registers waits for one. */
  full: boolean
}

/** The form. Errors stand at their fields and in a list above; what was typed stays. */
export const RegisterPage = ({ language, clinic, typed, problems = [], full }: RegisterPageProps) => {
  const { say } = siteVoice(language)
  const field = (name: FieldName) => ({
    name,
    value: typed?.[name] ?? '',
    error: problems.find((problem) => problem.field === name)?.message,
  })
  const city = placeOf(clinic.timeZone, language) || 'Geneva'
  return (
    <SitePage language={language} title={say('register.title')} scripts={[zoneScript.path]}>
      <h1>{say('register.heading', { clinic: clinic.title })}</h1>
      <p class="lead">{clinicDates(clinic, language)}</p>
      <Beforehand {...{ language, clinic, full }} />
      <p>{say('register.lead')}</p>
      <ErrorSummary title={say('register.errors', { count: problems.length })} problems={problems} />
      <form method="post" novalidate>
        <Field
          {...field('name')}
          label={say('register.name')}
          hint={say('register.nameHint')}
          autocomplete="name"
          maxlength={200}
        />
        <Field
          {...field('email')}
          type="email"
          label={say('register.email')}
          hint={say('register.emailHint')}
          autocomplete="email"
          inputmode="email"
          maxlength={254}
        />
        <Field
          {...field('organisation')}
          label={say('register.organisation')}
          autocomplete="organization"
          maxlength={300}
        />
        <Field
          {...field('jobTitle')}
          label={say('register.jobTitle')}
          optional={say('register.optional')}
          autocomplete="organization-title"
          maxlength={200}
        />
        <Select
          {...field('sector')}
          label={say('register.sector')}
          empty={say('register.choose')}
          options={sectors.map((value) => ({ value, label: sectorName(value, language) }))}
        />
        <CountryField {...field('country')} language={language} />
        <ZoneField
          {...field('timeZone')}
          language={language}
          value={typed?.timeZone ?? clinic.timeZone}
          example={clinic.timeZone}
          propose={typed === undefined}
          hint={say('register.zoneHint', { example: city })}
        />
        <Radios
          {...field('language')}
          label={say('register.language')}
          value={typed?.language ?? language}
          options={languages.map((value) => ({ value, label: ownName[value] }))}
        />
        <section class="card">
          <h2>{say('register.consentHeading')}</h2>
          <p>{say('register.consentText')}</p>
          <p class="small muted">{say('register.version', { version: consentVersion })}</p>
          <Checkbox
            {...field('consent')}
            label={say('register.consent')}
            value="yes"
            checked={typed?.consent === 'yes'}
          />
        </section>
        <div class="actions">
          <button type="submit" class="button primary">
            {say('register.send')}
          </button>
          <a href={`/clinics/${clinic.id}`}>{say('register.back')}</a>
        </div>
      </form>
    </SitePage>
  )
}

/** What becomes of a registration, where it is not confirmed at once. */
const Beforehand = ({ language, clinic, full }: Pick<RegisterPageProps, 'language' | 'clinic' | 'full'>) => {
  const { say } = siteVoice(language)
  if (clinic.approval) {
    return (
      <Notice tone="accent" title={say('register.approval')}>
        <p>{say('register.approvalMore')}</p>
        {full && <p>{say('register.approvalFull')}</p>}
      </Notice>
    )
  }
  return full ? (
    <Notice tone="warn" title={say('register.full')}>
      <p>{say('register.fullMore')}</p>
    </Notice>
  ) : null
}
