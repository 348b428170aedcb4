import type { ClinicAttendance } from '../attendees/clinic-attendance'
import { type Clinic, isPlannable } from '../clinic/clinic'
import type { ClinicFigures } from '../clinic/clinic-figures'
import type { ClinicHistory } from '../clinic/clinic-history'
import { dayWindow } from '../clinic/day-window'
import { normaliseEmail } from '../values/email-address'
import type { Instant } from '../values/instant'
import { regionOfCountry } from '../values/itu-regions'
import { hasUnknownHours } from '../values/unknown-hours'
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
  return {
    clinicId: clinic.id,
    title: clinic.title,
    country: clinic.country,
    region: clinic.country === null ? (clinic.history?.region ?? null) : regionOfCountry(clinic.country),
    coOrganisers: clinic.coOrganisers,
    languages: clinic.languages.length > 0 ? clinic.languages : (clinic.history?.languages ?? []),
    mode: clinic.mode,
    firstDay: clinic.days.map(({ date }) => date).find((date) => date !== null) ?? null,
    ...(clinic.history && attendance.attendees.length === 0
      ? recordedFigures(clinic.history)
      : countClinic({ attendance, days, keyOf })),
    recorded: clinic.status === 'recorded',
    organiserEmails: clinic.organisers.map(({ email }) => normaliseEmail(email)),
  }
}

/** Of a recorded clinic without registrations what was told afterwards; people, hours and minutes are not known. */
const recordedFigures = (history: ClinicHistory) => ({
  days: history.days,
  minutes: null,
  registered: history.registered,
  joined: history.joined,
  attended: history.attended,
  personMinutes: null,
  people: null,
  institutions: history.institutions === null ? null : { count: history.institutions, keys: null },
  countries: history.countries,
})
