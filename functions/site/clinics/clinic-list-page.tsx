import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { isClinicOver } from '../../../shared/domain/clinic/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/day-window'
import { groupDaysByHours } from '../../../shared/domain/clinic/group-days'
import type { Instant } from '../../../shared/domain/values/instant'
import type { Language } from '../../../shared/domain/values/language'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'
import { SitePage } from '../layout/site-page'

interface PublicClinicListProps {
  language: Language
  /** Published and cancelled ones, in any order. */
  clinics: PlannableClinic[]
  now: Instant
}

export const PublicClinicListPage = ({ language, clinics, now }: PublicClinicListProps) => {
  const { t } = siteTranslator(language)
  const byDate = clinics.toSorted((a, b) => (firstDateOf(a) < firstDateOf(b) ? -1 : 1))
  const upcoming = byDate.filter((clinic) => !isClinicOver(clinic, now))
  const past = byDate.filter((clinic) => isClinicOver(clinic, now)).toReversed()
  return (
    <SitePage language={language} title={t('list.title')} description={t('list.lead')}>
      <div class="hero">
        <h1>{t('list.heading')}</h1>
        <p class="lead">{t('list.lead')}</p>
      </div>
      <section>
        <h2>{t('list.upcoming')}</h2>
        {upcoming.length === 0 ? (
          <EmptyState>
            <p>{t('list.none')}</p>
          </EmptyState>
        ) : (
          <ul class="cards-list">
            {upcoming.map((clinic) => (
              <ClinicCard {...{ clinic, language, now }} />
            ))}
          </ul>
        )}
      </section>
      {past.length > 0 && (
        <section>
          <h2>{t('list.past')}</h2>
          <ul>
            {past.slice(0, MAX_PAST_CLINICS).map((clinic) => (
              <li>
                <a href={`/clinics/${clinic.id}`}>
                  <bdi>{clinic.title}</bdi>
                </a>
                , {formatClinicDates(clinic, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </SitePage>
  )
}

/** Keeps the page small after years of clinics. */
const MAX_PAST_CLINICS = 40

const ClinicCard = ({
  clinic,
  language,
  now,
}: {
  clinic: PlannableClinic
  language: Language
  now: Instant
}) => {
  const { t } = siteTranslator(language)
  const isRunning = clinic.days.some(
    (day) => dayWindow(clinic, day).from <= now && now < dayWindow(clinic, day).to,
  )
  return (
    <li class="card">
      <h3>
        <a href={`/clinics/${clinic.id}`}>
          <bdi>{clinic.title}</bdi>
        </a>
      </h3>
      {groupDaysByHours(clinic.timeZone, clinic.days).map((days) => (
        <p>
          <strong>{formatClinicDates({ days }, language)}</strong>,{' '}
          <ZonedTimeRange {...dayWindow(clinic, days[0])} zone={clinic.timeZone} language={language} />
        </p>
      ))}
      <p class="row">
        {clinic.country && <span class="muted">{formatCountry(clinic.country, language)}</span>}
        {clinic.status === 'cancelled' && <StatusBadge tone="bad">{t('list.cancelled')}</StatusBadge>}
        {clinic.status === 'published' && isRunning && (
          <StatusBadge tone="good">{t('list.running')}</StatusBadge>
        )}
      </p>
    </li>
  )
}

const firstDateOf = (clinic: PlannableClinic): string => clinic.days[0]?.date ?? ''
