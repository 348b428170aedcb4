import type { Certificate } from '../../../shared/domain/certificate/certificate'
import { isClinicOver } from '../../../shared/domain/clinic/times/clinic-times'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { canChangeAddress } from '../../../shared/domain/registration/address-change'
import { toDisplayStatus } from '../../../shared/domain/registration/display-status'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { type SiteTranslator, siteTranslator } from '../../../shared/i18n/site-translator'
import { MAX_COPIES } from '../../../shared/use-cases/registration/resend-registration'
import { NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { MaterialSection } from '../clinics/material-section'
import { VenueSection } from '../clinics/venue-section'
import { ClinicText } from '../layout/clinic-text'
import { SitePage } from '../layout/site-page'
import { CertificateSection } from './certificate-section'
import { ClinicDays } from './clinic-days'
import { ConfirmIntentForm, withdrawIntents } from './confirm-intent-form'
import type { PersonalLinkTarget } from './personal-link'
import { SentMails } from './sent-mails'
import { StatusNotice, statusTones } from './status-notice'
import { StoredDetails } from './stored-details'
import { SurveyLinks } from './survey-links'
import { UnreachedNotice } from './unreached-notice'

interface PersonalPageProps extends PersonalLinkTarget {
  language: Language
  now: Instant
  /** undefined: none was issued. */
  certificate: Certificate | undefined
  links: Record<PersonalAction | 'join' | 'calendar' | 'subscription' | 'calendars', string>
  mails: readonly LedgerEntry[]
  place: number | undefined
  /** What a form of the page has just done. */
  notice: PersonalNotice | undefined
}

/** What the page leads to under its own address. */
export type PersonalAction =
  | 'withdraw'
  | 'take'
  | 'erase'
  | 'change'
  | 'address'
  | 'survey'
  | 'gap-analysis'
  | 'resend'
  | 'return'
  | 'reached'
  | 'data.json'

export const personalNotices = ['saved', 'resent', 'not-resent', 'reached'] as const
export type PersonalNotice = (typeof personalNotices)[number]

/** Everything about one registration, and how to change and cancel it. */
export const PersonalPage = (props: PersonalPageProps) => {
  const { language, clinic, registration, now } = props
  const { t } = siteTranslator(language)
  const displayStatus = toDisplayStatus(registration, now)
  const isOver = isClinicOver(clinic, now)
  const isUpcoming = clinic.status === 'published' && !isOver
  const hasSeatToCome = displayStatus === 'confirmed' && isUpcoming
  const withdrawIntent = withdrawIntents[displayStatus]
  return (
    <SitePage language={language} title={t('personal.title')}>
      <div class="hero">
        <p>
          {t('personal.heading')}{' '}
          <StatusBadge tone={statusTones[displayStatus]}>{t(`personal.${displayStatus}`)}</StatusBadge>
        </p>
        <h1>
          <ClinicText {...{ language, clinic }} />
        </h1>
        {hasSeatToCome && hasOnlineMeeting(clinic) && (
          <>
            <p>{t('personal.joinText')}</p>
            <p>
              <a class="button primary" href={props.links.join}>
                {t('personal.joinButton')}
              </a>
            </p>
          </>
        )}
      </div>
      {props.notice && <FormNotice notice={props.notice} t={t} />}
      <StatusNotice {...props} isClinicOver={isOver} displayStatus={displayStatus} />
      <UnreachedNotice {...props} />
      <CertificateSection {...{ language, certificate: props.certificate }} />
      <MaterialSection {...{ language, clinic }} />
      <SurveyLinks {...{ language, clinic, registration, now }} links={props.links} />
      <ClinicDays
        {...{ language, clinic, registration, now, hasSeatToCome }}
        calendarsAddress={props.links.calendars}
      />
      <VenueSection {...{ language, clinic }} />
      {hasSeatToCome && (
        <p class="actions">
          <a class="button" href={props.links.calendar}>
            {t('personal.calendar')}
          </a>
          <a href={props.links.subscription}>{t('personal.calendarSubscribe')}</a>
        </p>
      )}
      <RegistrationDetails {...props} />
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('personal.clinic')}</a>
      </p>
      <SentMails {...{ language }} mails={props.mails} zone={registration.timeZone} />
      {isUpcoming && withdrawIntent && (
        <form method="post" action={props.links.resend}>
          <p>
            <button type="submit" class="button">
              {t('personal.resend')}
            </button>
          </p>
        </form>
      )}
      <p>
        <a href={props.links['data.json']} download>
          {t('personal.download')}
        </a>
      </p>
      {isUpcoming && withdrawIntent && (
        <ConfirmIntentForm intent={withdrawIntent} action={props.links.withdraw} t={t} />
      )}
      <ConfirmIntentForm intent="erase" action={props.links.erase} t={t} />
    </SitePage>
  )
}

const FormNotice = ({ notice, t }: { notice: PersonalNotice; t: SiteTranslator['t'] }) =>
  notice === 'not-resent' ? (
    <NoticeBox tone="warn">
      <p>{t('personal.notResent', { most: MAX_COPIES })}</p>
    </NoticeBox>
  ) : (
    <NoticeBox tone="good">
      <p>{t(`personal.${notice}`)}</p>
    </NoticeBox>
  )

const RegistrationDetails = ({ language, clinic, registration, now, links }: PersonalPageProps) => {
  const { t } = siteTranslator(language)
  return (
    <section>
      <h2>{t('personal.details')}</h2>
      <StoredDetails {...{ language, clinic, registration, now }} />
      <p>
        <a class="button" href={links.change}>
          {t('personal.change')}
        </a>{' '}
        {canChangeAddress(clinic, registration, now) && <a href={links.address}>{t('address.change')}</a>}
      </p>
    </section>
  )
}
