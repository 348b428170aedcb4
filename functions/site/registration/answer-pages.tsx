import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { registrationPhaseAt } from '../../../shared/domain/clinic/registration-phase'
import { isClinicOver } from '../../../shared/domain/clinic/times/clinic-times'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { NoticeBox } from '../../../shared/web/notices'
import { LostLinkLine } from '../layout/lost-link-line'
import { RegistrationWindowLine } from '../layout/registration-window-line'
import { SitePage } from '../layout/site-page'

interface AnswerProps {
  language: Language
  clinic: PlannableClinic
}

/** The same for every address, so that the page does not reveal who was already registered. */
export const RegisteredPage = ({ language, clinic }: AnswerProps) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('registered.title')}>
      <h1>{t('registered.heading')}</h1>
      <NoticeBox tone="good">
        <p>{t('registered.text')}</p>
      </NoticeBox>
      <p class="prose">{t('registered.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

/** The answer to a form for a full clinic; the same for every address, registered or not. */
export const WaitlistedPage = ({ language, clinic }: AnswerProps) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('registered.title')}>
      <h1>{t('waitlisted.heading')}</h1>
      <NoticeBox tone="accent">
        <p>{t('waitlisted.text')}</p>
      </NoticeBox>
      <p class="prose">{t('waitlisted.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

/** After a form where the organiser approves each registration; the same for every address. */
export const PendingPage = ({ language, clinic }: AnswerProps) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('registered.title')}>
      <h1>{t('registered.heading')}</h1>
      <NoticeBox tone="accent">
        <p>{t('pending.text')}</p>
      </NoticeBox>
      <p class="prose">{t('pending.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

/** After a form where the address is confirmed first; the same for every address. */
export const AddressCheckPage = ({ language, clinic }: AnswerProps) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('registered.heading')}>
      <h1>{t('registered.heading')}</h1>
      <NoticeBox tone="accent">
        <p>{t('unconfirmed.text')}</p>
      </NoticeBox>
      <p class="prose">{t('registered.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

/** Instead of the form, before registration opens and after it has closed. */
export const RegistrationClosedPage = ({ language, clinic, now }: AnswerProps & { now: Instant }) => {
  const { t } = siteTranslator(language)
  const title = t(registrationPhaseAt(clinic, now) === 'early' ? 'register.early' : 'register.closed')
  return (
    <SitePage language={language} title={title}>
      <h1>{title}</h1>
      {clinic.status === 'cancelled' || isClinicOver(clinic, now) ? (
        <p class="prose">{t(clinic.status === 'cancelled' ? 'clinic.cancelled' : 'clinic.over')}.</p>
      ) : (
        <RegistrationWindowLine {...{ language, clinic, now }} />
      )}
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

const BackToClinic = ({ language, clinic }: AnswerProps) => (
  <>
    <LostLinkLine {...{ language, clinic }} />
    <p>
      <a href={`/clinics/${clinic.id}`}>{siteTranslator(language).t('register.back')}</a>
    </p>
  </>
)
