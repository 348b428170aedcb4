import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { textInLanguage } from '../domain/clinic/clinic-in-language'
import { dayWindow } from '../domain/clinic/times/day-window'
import { hasOnlineMeeting, hasVenue } from '../domain/clinic/venue'
import type { Language } from '../domain/values/language'
import { truncateText } from '../domain/values/text/truncate-text'
import type { Instant } from '../domain/values/time/instant'
import { mailTranslator } from '../i18n/mail-translator'
import { toSingleLine } from './content/single-line-text'
import { formatVenueLine } from './content/venue-blocks'

/** What a calendar shows of one day, in a file, a mail, or the form of a calendar on the web. */
export interface DescribedEntry {
  title: string
  /** LOCATION. */
  place: string
  from: Instant
  to: Instant
}

/**
 * A day of a clinic as a calendar shows it.
 * @param page the address that leads to the meeting: the place of an online clinic, since calendar programs make it a
 * link; named with the venue of a hybrid one. Never the address of the meeting itself, which is a secret.
 */
export const describeEntry = (
  clinic: PlannableClinic,
  day: PlannableDay,
  { language, page }: { language: Language; page: string },
): DescribedEntry => {
  const { t } = mailTranslator(language)
  const title = truncateText(toSingleLine(textInLanguage(clinic, clinic.title, language).text), 120)
  return {
    ...dayWindow(clinic, day),
    title: t('calendar.summary', { clinic: title, number: day.number, days: clinic.days.length }),
    place: formatPlace(clinic, language, page),
  }
}

const formatPlace = (clinic: PlannableClinic, language: Language, page: string): string => {
  const translator = mailTranslator(language)
  const { t } = translator
  if (!hasVenue(clinic)) return page
  const venue = formatVenueLine(clinic, translator) ?? t('calendar.in-person')
  return hasOnlineMeeting(clinic) ? t('calendar.hybrid', { venue, page }) : venue
}
