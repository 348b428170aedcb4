import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { registrationPhaseAt } from '../../../shared/domain/clinic/registration-phase'
import type { Language } from '../../../shared/domain/values/language'
import { type Instant, MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import { formatMoment } from '../../../shared/i18n/format-times'
import { type SiteTranslator, siteTranslator } from '../../../shared/i18n/site-translator'
import { ClinicText } from '../layout/clinic-text'
import { SitePage } from '../layout/site-page'

interface JoinWaitingProps {
  language: Language
  clinic: PlannableClinic
  day: PlannableDay
  opensAt: Instant
  startsAt: Instant
  /** The reader's own zone. */
  zone: string
  now: Instant
}

/** Before the meeting opens: the time left, and the opening in both zones. */
export const JoinWaitingPage = ({
  language,
  clinic,
  day,
  opensAt,
  startsAt,
  zone,
  now,
}: JoinWaitingProps) => {
  const { t } = siteTranslator(language)
  const remaining = toEpochMillis(opensAt) - toEpochMillis(now)
  return (
    <SitePage language={language} title={t('join.title')}>
      <div class="hero">
        <p>
          <ClinicText {...{ language, clinic }} />, {t('day', { number: day.number })}
        </p>
        <h1>{t('join.waiting')}</h1>
        <p class="lead" role="timer">
          {t('join.opensIn', { time: formatCountdown(remaining, siteTranslator(language)) })}
        </p>
      </div>
      <dl class="facts">
        <TimeInBothZones {...{ name: t('join.opens'), at: opensAt, clinic, zone, language }} />
        <TimeInBothZones {...{ name: t('join.starts'), at: startsAt, clinic, zone, language }} />
      </dl>
      <p>{t('join.refreshesItself')}</p>
      <ClinicLink {...{ language, clinic }} />
    </SitePage>
  )
}

/** Why the joining link leads to no meeting now. */
export const JoinUnavailablePage = ({
  language,
  clinic,
  state,
  now,
}: Pick<JoinWaitingProps, 'language' | 'clinic'> & {
  now: Instant
  state: 'over' | 'cancelled' | 'withdrawn' | 'no-seat' | 'pending' | 'rejected' | 'no-room' | 'in-person'
}) => {
  const { t } = siteTranslator(language)
  const [heading, text] = {
    over: [t('join.over'), t('join.overText')],
    cancelled: [t('join.cancelled'), t('join.cancelledText')],
    withdrawn: [t('join.withdrawn'), t('join.withdrawnText')],
    'no-seat': [t('join.noSeat'), t('join.noSeatText')],
    pending: [t('join.pending'), t('join.pendingText')],
    rejected: [t('join.rejected'), t('join.rejectedText')],
    'no-room': [t('join.noMeeting'), t('join.noMeetingText')],
    'in-person': [t('join.inPerson'), t('join.inPersonText')],
  }[state]
  return (
    <SitePage language={language} title={t('join.title')}>
      <p>
        <ClinicText {...{ language, clinic }} />
      </p>
      <h1>{heading}</h1>
      <p class="prose">{text}</p>
      {state === 'withdrawn' && registrationPhaseAt(clinic, now) === 'open' && (
        <p class="prose">{t('join.withdrawnAgain')}</p>
      )}
      <ClinicLink {...{ language, clinic }} />
    </SitePage>
  )
}

const ClinicLink = ({ language, clinic }: Pick<JoinWaitingProps, 'language' | 'clinic'>) => (
  <p>
    <a href={`/clinics/${clinic.id}`}>{siteTranslator(language).t('join.clinic')}</a>
  </p>
)

const TimeInBothZones = ({
  name,
  at,
  clinic,
  zone,
  language,
}: Pick<JoinWaitingProps, 'clinic' | 'zone' | 'language'> & { name: string; at: Instant }) => (
  <div>
    <dt>{name}</dt>
    {zone !== clinic.timeZone && (
      <dd>
        <bdi>{formatMoment(at, zone, language)}</bdi>
      </dd>
    )}
    <dd>
      <bdi>{formatMoment(at, clinic.timeZone, language)}</bdi>
    </dd>
  </div>
)

/** The two largest units that matter: `3 days and 4 hours`, `2 hours and 5 minutes`, `one minute`. */
export const formatCountdown = (milliseconds: number, { t }: Pick<SiteTranslator, 't'>): string => {
  const totalMinutes = Math.max(1, Math.ceil(milliseconds / MINUTE_MS))
  const [days, hours, minutes] = [
    Math.floor(totalMinutes / 1440),
    Math.floor((totalMinutes % 1440) / 60),
    totalMinutes % 60,
  ]
  const parts = [
    ...(days > 0 ? [t('time.days', { count: days })] : []),
    ...(hours > 0 ? [t('time.hours', { count: hours })] : []),
    ...(minutes > 0 && days === 0 ? [t('time.minutes', { count: minutes })] : []),
  ]
  const [large = '', small] = parts
  return small ? t('time.twoUnits', { large, small }) : large
}
