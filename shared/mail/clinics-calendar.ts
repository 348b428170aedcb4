import { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { placeVersion } from '../domain/clinic/place'
import { takesPlace } from '../domain/clinic/times/clinic-times'
import type { Language } from '../domain/values/language'
import type { Instant } from '../domain/values/time/instant'
import { siteTranslator } from '../i18n/site-translator'
import { createCalendarObject, dayEventData } from './calendar-object'
import { describeEntry } from './describe-entry'

interface ClinicsCalendarInput {
  /** Published and cancelled ones. */
  clinics: readonly PlannableClinic[]
  language: Language
  /** The site's origin, without a slash at its end. */
  siteUrl: string
  now: Instant
}

/**
 * The public calendar of clinics, to subscribe to: one VEVENT per day, cancelled days with STATUS:CANCELLED. It holds
 * nothing that the clinics' pages do not show: nobody's name or address, and no address of a meeting.
 * @returns an iCalendar object, CRLF, folded. RFC 5545
 */
export const createClinicsCalendar = (input: ClinicsCalendarInput): string => {
  const name = siteTranslator(input.language).t('name')
  const calendarObject = createCalendarObject(ICalCalendarMethod.PUBLISH, input.clinics, name)
  for (const clinic of input.clinics)
    for (const day of clinic.days) calendarObject.createEvent(toEventData(input, clinic, day))
  return calendarObject.toString()
}

const toEventData = (
  { language, siteUrl, now }: ClinicsCalendarInput,
  clinic: PlannableClinic,
  day: PlannableDay,
): ICalEventData => {
  const { t } = siteTranslator(language)
  const page = `${siteUrl}/clinics/${clinic.id}`
  return {
    id: `${clinic.id}-${day.number}@${new URL(siteUrl).hostname}`,
    // Both rise with a change; cancelling a clinic is a new version of its days to come.
    sequence: day.planVersion - 1 + placeVersion(clinic),
    ...dayEventData(describeEntry(clinic, day, { language, page }), clinic, now),
    description: t('labelAndValue', { label: t('clinic.programme'), value: page }),
    url: page,
    status: takesPlace(clinic, day) ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  }
}
