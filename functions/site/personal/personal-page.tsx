import type { Certificate } from '../../../shared/domain/certificate/certificate'
import { isClinicOver } from '../../../shared/domain/clinic/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/day-window'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { canChangeAddress } from '../../../shared/domain/registration/address-change'
import { attendsDay } from '../../../shared/domain/registration/attending-days'
import { toDisplayStatus } from '../../../shared/domain/registration/display-status'
import { canAnswerGaps } from '../../../shared/domain/survey/gap-analysis'
import { canAnswerSurvey } from '../../../shared/domain/survey/survey-opening'
import type { Instant } from '../../../shared/domain/values/instant'
import type { Language } from '../../../shared/domain/values/language'
import { formatLongDate, formatSpanForReader } from '../../../shared/i18n/format-times'
import { commaOf } from '../../../shared/i18n/language-properties'
import { type SiteTranslator, siteTranslator } from '../../../shared/i18n/site-translator'
import { MAX_COPIES } from '../../../shared/use-cases/registration/resend-registration'
import { NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'
import { MaterialSection } from '../clinics/material-section'
import { VenueSection } from '../clinics/venue-section'
import { ClinicText } from '../layout/clinic-text'
import { SitePage } from '../layout/site-page'
import { CertificateSection } from './certificate-section'
import type { PersonalLinkTarget } from './personal-link'
import { SentMails } from './sent-mails'
import { StatusNotice, statusTones } from './status-notice'
import { StoredDetails } from './stored-details'
import { WebCalendarLinks } from './web-calendar-links'

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
  | 'data.json'

export const personalNotices = ['saved', 'resent', 'not-resent'] as const
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
      <CertificateSection {...{ language, certificate: props.certificate }} />
      <MaterialSection {...{ language, clinic }} />
      {isAskedForSurvey(props) && (
        <p>
          <a class="button" href={props.links.survey}>
            {t('survey.title')}
          </a>
        </p>
      )}
      {canAnswerGaps(clinic, registration, now) && (
        <p>
          <a class="button" href={props.links['gap-analysis']}>
            {t('gaps.title')}
          </a>
        </p>
      )}
      <ClinicDays {...props} hasSeatToCome={hasSeatToCome} />
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

/** Who was there, as far as it is known, and has not answered yet. */
const isAskedForSurvey = ({ clinic, registration, now }: PersonalPageProps): boolean =>
  registration.presence === 'joined' &&
  !registration.hasAnsweredSurvey &&
  canAnswerSurvey(clinic, registration, now)

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

const withdrawIntents = {
  confirmed: 'withdraw',
  waitlisted: 'leave',
  offered: 'decline',
  lapsed: null,
  withdrawn: null,
  pending: 'retract',
  rejected: null,
} as const

interface ClinicDaysProps extends PersonalPageProps {
  hasSeatToCome: boolean
}

const ClinicDays = ({ language, clinic, registration, now, links, hasSeatToCome }: ClinicDaysProps) => {
  const { t } = siteTranslator(language)
  const zone = registration.timeZone
  return (
    <section>
      <h2>{t('personal.days')}</h2>
      {clinic.days.map((day) => {
        const { from, to } = dayWindow(clinic, day)
        const zones = { clinic: clinic.timeZone, reader: zone }
        const { reader: readerTime } = formatSpanForReader(from, to, zones, language)
        return (
          <div class="card">
            <h3>
              {t('labelAndValue', {
                label: t('day', { number: day.number }),
                value: formatLongDate(day.date, language),
              })}{' '}
              {to <= now && <StatusBadge tone="plain">{t('personal.dayOver')}</StatusBadge>}
              {to > now && !attendsDay(registration, day) && (
                <StatusBadge tone="warn">{t('personal.notAttending')}</StatusBadge>
              )}
            </h3>
            <p>
              <ZonedTimeRange from={from} to={to} zone={clinic.timeZone} language={language} />
            </p>
            {readerTime && (
              <p>
                <bdi>
                  {t('labelAndValue', {
                    label: t('readerTime'),
                    value: readerTime.date + commaOf(language) + readerTime.clock,
                  })}
                </bdi>
              </p>
            )}
            {hasSeatToCome && to > now && attendsDay(registration, day) && (
              <WebCalendarLinks {...{ language, day }} address={links.calendars} />
            )}
          </div>
        )
      })}
    </section>
  )
}

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

interface ConfirmIntentFormProps {
  intent: 'withdraw' | 'leave' | 'decline' | 'retract' | 'erase'
  action: string
  t: SiteTranslator['t']
}

/** Mail scanners follow links, so confirming is a button in a form that has to be opened first. */
const ConfirmIntentForm = ({ intent, action, t }: ConfirmIntentFormProps) => (
  <details>
    <summary>{t(`personal.${intent}Heading`)}</summary>
    <form method="post" action={action}>
      <p>{t(`personal.${intent}Text`)}</p>
      <p>
        <button type="submit" class="button danger">
          {t(`personal.${intent}Button`)}
        </button>
      </p>
    </form>
  </details>
)
