import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { consentVersion } from '../../../shared/domain/registration/registration'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { CheckboxField } from '../../../shared/web/form/choice-fields'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { InputField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { zoneScript } from '../assets/zone-script'
import { clinicDescription } from '../clinics/clinic-metadata'
import { CertificateLine } from '../layout/certificate-line'
import { ClinicText } from '../layout/clinic-text'
import { LostLinkLine } from '../layout/lost-link-line'
import { RegistrationWindowLine } from '../layout/registration-window-line'
import { SitePage } from '../layout/site-page'
import { AnswerFields } from './answer-fields'
import { PersonFields } from './person-fields'
import type { RegistrationFieldName, TypedRegistrationForm } from './registration-form'

interface RegistrationPageProps {
  language: Language
  clinic: PlannableClinic
  now: Instant
  /** What was typed, when the form comes back; undefined the first time. */
  typed?: TypedRegistrationForm
  /** The typed answers to the clinic's own questions, by the names of their fields. */
  answers?: Readonly<Record<string, string>>
  problems?: { field: string; message: string }[]
  /** No seat is free: a new registration goes to the waiting list. */
  full: boolean
}

/** The form. Errors stand at their fields and in a list above; what was typed stays. */
export const RegistrationPage = ({
  language,
  clinic,
  now,
  typed,
  answers = {},
  problems = [],
  full,
}: RegistrationPageProps) => {
  const { t, toParts } = siteTranslator(language)
  const field = (name: RegistrationFieldName) => ({
    name,
    value: typed?.[name] ?? '',
    error: problems.find((problem) => problem.field === name)?.message,
  })
  return (
    <SitePage
      language={language}
      title={t('register.title')}
      description={clinicDescription(clinic, language)}
      scripts={[zoneScript.path]}
    >
      <h1>
        {toParts('register.heading', { clinic: { isolate: clinic.title } }).map((part) =>
          typeof part === 'string' ? part : <ClinicText {...{ language, clinic }} />,
        )}
      </h1>
      <p class="lead">{formatClinicDates(clinic, language)}</p>
      <RegistrationWindowLine {...{ language, clinic, now }} />
      <SeatsNotice {...{ language, clinic, full }} />
      {clinic.confirmsAddress && (
        <NoticeBox tone="accent" title={t('register.confirms')}>
          <p>{t('register.confirmsText')}</p>
        </NoticeBox>
      )}
      <p>{t('register.lead')}</p>
      <CertificateLine {...{ language, clinic }} />
      <ErrorSummary title={t('register.errors', { count: problems.length })} problems={problems} />
      <form method="post" novalidate>
        {typed && <input type="hidden" name="emailAsTyped" value={typed.email} />}
        <PersonFields {...{ language, clinic, now, problems }} values={typed} isNew={typed === undefined}>
          <InputField
            {...field('email')}
            type="email"
            label={t('register.email')}
            hint={t(hasOnlineMeeting(clinic) ? 'register.emailHint' : 'register.emailHintInPerson')}
            autocomplete="email"
            inputmode="email"
            maxlength={254}
          />
        </PersonFields>
        <AnswerFields {...{ language, problems }} questions={clinic.questions} values={answers} stored={{}} />
        <section class="card">
          <h2>{t('register.consentHeading')}</h2>
          <p>{t(consentTextKeyFor(clinic))}</p>
          <p>
            <a href="/privacy">{t('privacy.title')}</a>
          </p>
          <p class="small muted">{t('register.version', { version: consentVersion })}</p>
          <CheckboxField
            {...field('consent')}
            label={t('register.consent')}
            value="yes"
            checked={typed?.consent === 'yes'}
          />
        </section>
        <div class="actions">
          <button type="submit" class="button primary">
            {t('register.send')}
          </button>
          <a href={`/clinics/${clinic.id}`}>{t('register.back')}</a>
        </div>
      </form>
      <LostLinkLine {...{ language, clinic }} />
    </SitePage>
  )
}

/** What a registration leads to where it is not confirmed at once. */
const SeatsNotice = ({
  language,
  clinic,
  full,
}: Pick<RegistrationPageProps, 'language' | 'clinic' | 'full'>) => {
  const { t } = siteTranslator(language)
  if (clinic.approval) {
    return (
      <NoticeBox tone="accent" title={t('register.approval')}>
        <p>{t('register.approvalText')}</p>
        {full && <p>{t('register.approvalFull')}</p>}
      </NoticeBox>
    )
  }
  return full ? (
    <NoticeBox tone="warn" title={t('register.full')}>
      <p>{t('register.fullText')}</p>
    </NoticeBox>
  ) : null
}

/** In person nothing is recorded by Zoom: attendance is taken at the venue. */
const consentTextKeyFor = (clinic: PlannableClinic) =>
  hasOnlineMeeting(clinic) ? ('register.consentText' as const) : ('register.consentTextInPerson' as const)
