import { isClinicOver } from '../../../shared/domain/clinic/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/day-window'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { toDisplayStatus } from '../../../shared/domain/registration/display-status'
import type { Instant } from '../../../shared/domain/values/instant'
import type { Language } from '../../../shared/domain/values/language'
import { formatLongDate, formatSpanForReader } from '../../../shared/i18n/format-times'
import { commaOf } from '../../../shared/i18n/language-properties'
import { formatRegistrationDetails } from '../../../shared/i18n/registration-details'
import { type SiteTranslator, siteTranslator } from '../../../shared/i18n/site-translator'
import { StatusBadge } from '../../../shared/web/notices'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'
import { VenueSection } from '../clinics/venue-section'
import { DescriptionList } from '../layout/description-list'
import { SitePage } from '../layout/site-page'
import type { PersonalLinkTarget } from './personal-link'
import { StatusNotice, statusTones } from './status-notice'

interface PersonalPageProps extends PersonalLinkTarget {
  language: Language
  now: Instant
  links: { join: string; calendar: string; withdraw: string; take: string; erase: string }
}

/** Everything about one registration, and how to cancel it. */
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
          <bdi>{clinic.title}</bdi>
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
      <StatusNotice {...props} isClinicOver={isOver} displayStatus={displayStatus} />
      <ClinicDays {...props} />
      <VenueSection {...{ language, clinic }} />
      {hasSeatToCome && (
        <p>
          <a class="button" href={props.links.calendar}>
            {t('personal.calendar')}
          </a>
        </p>
      )}
      <RegistrationDetails {...props} />
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('personal.clinic')}</a>
      </p>
      {isUpcoming && withdrawIntent && (
        <ConfirmForm intent={withdrawIntent} action={props.links.withdraw} t={t} />
      )}
      <ConfirmForm intent="erase" action={props.links.erase} t={t} />
    </SitePage>
  )
}

const withdrawIntents = {
  confirmed: 'withdraw',
  waitlisted: 'leave',
  offered: 'decline',
  lapsed: null,
  withdrawn: null,
  pending: 'retract',
  rejected: null,
} as const

const ClinicDays = ({ language, clinic, registration, now }: PersonalPageProps) => {
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
          </div>
        )
      })}
    </section>
  )
}

const RegistrationDetails = ({ language, registration, now }: PersonalPageProps) => {
  const { t } = siteTranslator(language)
  const entries = formatRegistrationDetails(registration, now, language).map(
    ({ detail, value }): [string, string] => [
      detail === 'timeZone' ? t('zone.label') : t(`register.${detail}`),
      value,
    ],
  )
  return (
    <section>
      <h2>{t('personal.details')}</h2>
      <DescriptionList entries={entries} />
    </section>
  )
}

interface ConfirmFormProps {
  intent: 'withdraw' | 'leave' | 'decline' | 'retract' | 'erase'
  action: string
  t: SiteTranslator['t']
}

/** Mail scanners follow links, so confirming is a button in a form that has to be opened first. */
const ConfirmForm = ({ intent, action, t }: ConfirmFormProps) => (
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
