import { attendanceShareOf } from '../../domain/attendance/summary/attendance-rule'
import { computeDayAttendance } from '../../domain/attendance/summary/day-attendance'
import { computeClinicAttendance } from '../../domain/attendees/clinic-attendance'
import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { createInstitutionFinder } from '../../domain/institutions/institution'
import { figuresOfClinic, isHeld } from '../../domain/programme/figures-of-clinic'
import { personKey } from '../../domain/programme/person-keys'
import type { Dependencies } from '../../ports/dependencies'
import { readCountedPeople, readDayData } from '../attendance/day-input'

export type CountFiguresDependencies = Pick<
  Dependencies,
  'attendance' | 'registrations' | 'erasures' | 'programme' | 'now'
>

/**
 * Counts the figures of a clinic from its records; null where it was not held. Institutions are those that people
 * typed: confirmed spellings are united when a report is read, so a merge changes no figures.
 */
export const countFigures = async (
  deps: CountFiguresDependencies,
  clinic: Clinic,
): Promise<ClinicFigures | null> => {
  const now = deps.now()
  if (!isHeld(clinic, now)) return null
  if (!isPlannable(clinic)) return figuresOfClinic(clinic, { attendees: [] }, new Set(), () => 0)
  const [people, secret] = await Promise.all([
    readCountedPeople(deps, clinic.id),
    deps.programme.personSecret(),
  ])
  const days = []
  for (const day of clinic.days) {
    const { input, hasData } = await readDayData(deps, clinic, day, people, now)
    if (!hasData) continue
    const attendance = computeDayAttendance(input)
    days.push({ day: day.number, isKnown: true, hasClicks: false, window: input.window, attendance })
  }
  const attendance = computeClinicAttendance({
    ...people,
    days,
    share: attendanceShareOf(clinic),
    findInstitution: createInstitutionFinder([]),
  })
  const knownDays = new Set(days.map(({ day }) => day))
  return figuresOfClinic(clinic, attendance, knownDays, (email) => personKey(email, secret))
}
