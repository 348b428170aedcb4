import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { attendsDay } from '../../../shared/domain/registration/attending-days'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatLongDate, formatSpanForReader } from '../../../shared/i18n/format-times'
import { commaOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { StatusBadge } from '../../../shared/web/notices'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'
import type { PersonalLinkTarget } from './personal-link'
import { WebCalendarLinks } from './web-calendar-links'

interface ClinicDaysProps extends PersonalLinkTarget {
  language: Language
  now: Instant
  hasSeatToCome: boolean
  /** Under it each day can be added to a calendar on the web. */
  calendarsAddress: string
}

/** Each day of the clinic in the clinic's time and the registrant's. */
export const ClinicDays = (props: ClinicDaysProps) => {
  const { language, clinic, registration, now, hasSeatToCome, calendarsAddress } = props
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
              <WebCalendarLinks {...{ language, day }} address={calendarsAddress} />
            )}
          </div>
        )
      })}
    </section>
  )
}
