import type { ClinicAttendance } from '../attendees/clinic-attendance'
import { type Clinic, isPlannable } from '../clinic/clinic'
import type { ClinicFigures } from '../clinic/clinic-figures'
import { type ClinicHistory, isCompletedByLists } from '../clinic/clinic-history'
import { dayWindow } from '../clinic/times/day-window'
import { normaliseEmail } from '../values/email-address'
import { regionOfCountry } from '../values/itu-regions'
import type { Instant } from '../values/time/instant'
import { hasUnknownHours } from '../values/time/unknown-hours'
import { countClinic } from './count-clinic'

/** Whether a clinic belongs to the programme's figures: it was published and its first day is over, or recorded afterwards. */
export const isHeld = (clinic: Clinic, now: Instant): boolean => {
  if (clinic.status === 'recorded') return true
  if (clinic.status !== 'published' || !isPlannable(clinic)) return false
  const [first] = clinic.days
  return first !== undefined && dayWindow(clinic, first).to <= now
}

/**
 * The figures of a clinic that was held.
 * @param knownDays the numbers of the days of which anything is known
 */
export const figuresOfClinic = (
  clinic: Clinic,
  attendance: Pick<ClinicAttendance, 'attendees'>,
  knownDays: ReadonlySet<number>,
  keyOf: (email: string) => number,
): ClinicFigures => {
  const days = clinic.days.map(({ number, date, start, end }) => ({
    day: number,
    window:
      clinic.timeZone === null || date === null || hasUnknownHours({ start, end })
        ? null
        : dayWindow({ timeZone: clinic.timeZone }, { date, start, end }),
    isKnown: knownDays.has(number),
  }))
  const counted = countClinic({ attendance, days, keyOf })
  return {
    clinicId: clinic.id,
    title: clinic.title,
    country: clinic.country,
    region: clinic.country === null ? (clinic.history?.region ?? null) : regionOfCountry(clinic.country),
    coOrganisers: clinic.coOrganisers,
    languages: clinic.languages.length > 0 ? clinic.languages : (clinic.history?.languages ?? []),
    mode: clinic.mode,
    firstDay: clinic.days.map(({ date }) => date).find((date) => date !== null) ?? null,
    ...(clinic.history && !isCompletedByLists(clinic.history, attendance.attendees.length)
      ? recordedFigures(clinic.history, counted)
      : counted),
    recorded: clinic.status === 'recorded',
    organiserEmails: clinic.organisers.map(({ email }) => normaliseEmail(email)),
  }
}

/** Of a recorded clinic what was entered, and its hours where each day has them; people are not known. */
const recordedFigures = (history: ClinicHistory, counted: Pick<ClinicFigures, 'days' | 'minutes'>) => ({
  days: history.days,
  minutes: history.days === counted.days ? counted.minutes : null,
  registered: history.registered,
  joined: history.joined,
  attended: history.attended,
  personMinutes: null,
  people: null,
  institutions: history.institutions === null ? null : { count: history.institutions, keys: null },
  countries: history.countries,
  genders: null,
})
