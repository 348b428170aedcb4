import { assertCan, can } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import { attendanceShareOf, requiredMinutes } from '../../domain/attendance/summary/attendance-rule'
import { computeDayAttendance } from '../../domain/attendance/summary/day-attendance'
import type { TimeInterval } from '../../domain/attendance/zoom/intervals'
import { type ClinicAttendance, computeClinicAttendance } from '../../domain/attendees/clinic-attendance'
import { type Clinic, isPlannable, type PlannableClinic, type PlannableDay } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { joinWindow } from '../../domain/clinic/times/day-window'
import { type SessionWindow, sessionWindows } from '../../domain/clinic/times/session-windows'
import { hasOnlineMeeting } from '../../domain/clinic/venue'
import { createInstitutionFinder } from '../../domain/institutions/institution'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { type CountedPeople, readCountedPeople, readDayData } from '../../use-cases/attendance/day-input'

/** A day as the attendee list describes it. */
export interface AttendanceDay {
  number: number
  window: TimeInterval
  sessions: SessionWindow[]
  /** The fewest minutes that count as attended. */
  requiredMinutes: number
  /**
   * `no-data`: the day is over and nothing is known about it; `counted`: data are there, perhaps not all of them;
   * `cancelled`: the clinic was cancelled before the day.
   */
  state: 'upcoming' | 'running' | 'no-data' | 'counted' | 'cancelled'
  /** Whether rows of the meeting are known, and whether a registrant was recorded by hand. */
  hasRows: boolean
  hasRecords: boolean
}

export interface ClinicAttendanceView extends ClinicAttendance {
  days: AttendanceDay[]
  /** Whether people join an online meeting, or did before the clinic became one in person. */
  hasMeeting: boolean
  /** Whether names, addresses and genders are included: they are null for a role that may not see them. */
  hasNames: boolean
}

export type ClinicAttendanceDependencies = Pick<
  Dependencies,
  'attendance' | 'registrations' | 'erasures' | 'institutions' | 'now'
>

/**
 * Who came to a clinic: every confirmed registrant with each day, and the totals. Every list, export and report of
 * attendance counts from it.
 * @returns undefined for a draft, for a clinic without dates, and once the personal data were erased: then only the
 * day summaries know the numbers
 * @throws AccessDeniedError when the staff member may not read the clinic's attendance
 */
export const readClinicAttendance = async (
  deps: ClinicAttendanceDependencies,
  staff: StaffMember,
  clinic: Clinic,
): Promise<ClinicAttendanceView | undefined> => {
  assertCan(staff, 'attendance:read', clinic)
  if (clinic.status === 'draft' || clinic.erasedAt !== null || !isPlannable(clinic)) return undefined
  const hasNames = can(staff, 'attendees:names', clinic)
  const view = await countClinicAttendance(deps, clinic)
  const attendees = hasNames
    ? view.attendees
    : view.attendees.map((attendee) => ({ ...attendee, name: null, email: null, gender: null }))
  return { ...view, attendees, hasNames }
}

/** The same for the system itself: with every name and without a check of roles. */
export const countClinicAttendance = async (
  deps: ClinicAttendanceDependencies,
  clinic: PlannableClinic,
): Promise<Omit<ClinicAttendanceView, 'hasNames'>> => {
  const [people, choices] = await Promise.all([
    readCountedPeople(deps, clinic.id),
    deps.institutions.listChoices(),
  ])
  const now = deps.now()
  const share = attendanceShareOf(clinic)
  const days = await Promise.all(clinic.days.map((day) => countDay(deps, clinic, day, people, now)))
  const attendance = computeClinicAttendance({
    ...people,
    days: days.map(({ counted }) => counted),
    share,
    findInstitution: createInstitutionFinder(choices),
  })
  const shownDays = days.map(({ shown }) => shown)
  const hasMeeting = hasOnlineMeeting(clinic) || shownDays.some(({ hasRows }) => hasRows)
  return { ...attendance, days: shownDays, hasMeeting }
}

const countDay = async (
  deps: Pick<Dependencies, 'attendance'>,
  clinic: PlannableClinic,
  day: PlannableDay,
  people: CountedPeople,
  now: Instant,
) => {
  const { input, hasData, hasRows } = await readDayData(deps, clinic, day, people, now)
  const { window } = input
  const isHeld = takesPlace(clinic, day)
  const hasClicks = hasOnlineMeeting(clinic) && isHeld && now >= joinWindow(clinic, day).from
  const shown: AttendanceDay = {
    number: day.number,
    window,
    sessions: sessionWindows(clinic, day),
    requiredMinutes: requiredMinutes(window, attendanceShareOf(clinic)),
    state: hasData ? 'counted' : isHeld ? stateWithoutData(window, now) : 'cancelled',
    hasRows,
    hasRecords: (input.recordedByHand?.size ?? 0) > 0,
  }
  const attendance = computeDayAttendance(input)
  return { shown, counted: { day: day.number, isKnown: hasData, hasClicks, window, attendance } }
}

const stateWithoutData = ({ from, to }: TimeInterval, now: Instant): AttendanceDay['state'] =>
  now < from ? 'upcoming' : now < to ? 'running' : 'no-data'
