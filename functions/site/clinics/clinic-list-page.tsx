import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { isClinicOver } from '../../../shared/domain/clinic/times/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { commaOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ClinicText } from '../layout/clinic-text'
import { FollowLine } from '../layout/follow-line'
import { SitePage } from '../layout/site-page'
import { ClinicHours } from './clinic-hours'

interface PublicClinicListProps {
  language: Language
  /** Published and cancelled ones, in any order. */
  clinics: PlannableClinic[]
  now: Instant
  /** From 1; a page beyond the last shows the last. */
  page: number
  /** The site's origin, without a slash at its end. */
  siteUrl: string
}

/** Of all sections together: the page stays below 15 KB. */
const CLINICS_PER_PAGE = 20

/** The clinics to come, the cancelled ones and the past ones, in this order over as many pages as they need. */
export const PublicClinicListPage = ({ language, clinics, now, page, siteUrl }: PublicClinicListProps) => {
  const { t } = siteTranslator(language)
  const listed = inSections(clinics, now)
  const lastPage = Math.max(1, Math.ceil(listed.length / CLINICS_PER_PAGE))
  const shownPage = Math.min(page, lastPage)
  const shown = listed.slice((shownPage - 1) * CLINICS_PER_PAGE, shownPage * CLINICS_PER_PAGE)
  const clinicsOf = (section: ListSection) =>
    shown.filter((entry) => entry.section === section).map(({ clinic }) => clinic)
  const [upcoming, cancelled, past] = [clinicsOf('upcoming'), clinicsOf('cancelled'), clinicsOf('past')]
  const hasUpcoming = listed.some(({ section }) => section === 'upcoming')
  return (
    <SitePage language={language} title={t('list.title')} description={t('list.lead')}>
      <div class="hero">
        <h1>{t('list.heading')}</h1>
        <p class="lead">{t('list.lead')}</p>
      </div>
      {(upcoming.length > 0 || !hasUpcoming) && (
        <section>
          <h2>{t('list.upcoming')}</h2>
          {hasUpcoming ? (
            <ClinicCards {...{ clinics: upcoming, language, now }} />
          ) : (
            <EmptyState>
              <p>{t('list.none')}</p>
            </EmptyState>
          )}
        </section>
      )}
      {cancelled.length > 0 && (
        <section>
          <h2>{t('list.cancelledClinics')}</h2>
          <ClinicCards {...{ clinics: cancelled, language, now }} />
        </section>
      )}
      {past.length > 0 && (
        <section>
          <h2>{t('list.past')}</h2>
          <ul>
            {past.map((clinic) => (
              <li>
                <a href={`/clinics/${clinic.id}`}>
                  <ClinicText {...{ language, clinic }} />
                </a>
                {commaOf(language)}
                {formatClinicDates(clinic, language)}{' '}
                {clinic.status === 'cancelled' && <StatusBadge tone="bad">{t('list.cancelled')}</StatusBadge>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lastPage > 1 && (
        <nav class="row" aria-label={t('list.title')}>
          {shownPage > 1 && (
            <a href={`/?page=${shownPage - 1}`} rel="prev">
              {t('list.previous')}
            </a>
          )}
          {shownPage < lastPage && (
            <a href={`/?page=${shownPage + 1}`} rel="next">
              {t('list.next')}
            </a>
          )}
        </nav>
      )}
      <FollowLine language={language} />
      {listed.length > 0 && <CalendarLinks {...{ language, siteUrl }} />}
    </SitePage>
  )
}

/** The calendar of all clinics; its address has the language, because calendar programs send none. */
const CalendarLinks = ({ language, siteUrl }: Pick<PublicClinicListProps, 'language' | 'siteUrl'>) => {
  const { t } = siteTranslator(language)
  const file = `/calendar.ics?lang=${language}`
  return (
    <p class="actions">
      <a href={siteUrl.replace(/^https?:/, 'webcal:') + file}>{t('list.subscribe')}</a>
      <a href={file}>{t('list.calendarFile')}</a>
    </p>
  )
}

type ListSection = 'upcoming' | 'cancelled' | 'past'

/** Those to come and the cancelled ones by first day, the past ones from the latest on. */
const inSections = (
  clinics: readonly PlannableClinic[],
  now: Instant,
): { section: ListSection; clinic: PlannableClinic }[] => {
  const listed = clinics
    .toSorted((a, b) => (firstDateOf(a) < firstDateOf(b) ? -1 : 1))
    .map((clinic) => ({ section: sectionOf(clinic, now), clinic }))
  const of = (section: ListSection) => listed.filter((entry) => entry.section === section)
  return [...of('upcoming'), ...of('cancelled'), ...of('past').toReversed()]
}

const sectionOf = (clinic: PlannableClinic, now: Instant): ListSection => {
  if (isClinicOver(clinic, now)) return 'past'
  return clinic.status === 'cancelled' ? 'cancelled' : 'upcoming'
}

const ClinicCards = ({ clinics, language, now }: Omit<PublicClinicListProps, 'page' | 'siteUrl'>) => (
  <ul class="cards-list">
    {clinics.map((clinic) => (
      <ClinicCard {...{ clinic, language, now }} />
    ))}
  </ul>
)

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
          <ClinicText {...{ language, clinic }} />
        </a>
      </h3>
      <ClinicHours {...{ language, clinic }} />
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
