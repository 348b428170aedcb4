import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { webCalendars } from './web-calendars'

interface WebCalendarLinksProps {
  language: Language
  /** The address under which the calendars are. */
  address: string
  day: { number: number }
}

/** Buttons that open the form of a calendar on the web, filled in with the day. */
export const WebCalendarLinks = ({ language, address, day }: WebCalendarLinksProps) => {
  const { t } = siteTranslator(language)
  return (
    <p class="actions">
      <span>{t('personal.addTo')}</span>
      {webCalendars.map((name) => (
        <a class="button" href={`${address}/${name}/${day.number}`} rel="noreferrer nofollow">
          {name === 'office' ? t('personal.officeCalendar') : calendarNames[name]}
        </a>
      ))}
    </p>
  )
}

const calendarNames = { google: 'Google', outlook: 'Outlook.com', yahoo: 'Yahoo' }
