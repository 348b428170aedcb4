import { computeDayAttendance } from '../../domain/attendance/summary/day-attendance'
import type { PlannableClinic } from '../../domain/clinic/clinic'
import { attendsDay } from '../../domain/registration/attending-days'
import type { Presence } from '../../domain/registration/presence'
import type { Registration } from '../../domain/registration/registration'
import { mapInBatches } from '../../domain/values/map-in-batches'
import type { Dependencies } from '../../ports/dependencies'
import { type CountedPeople, readCountedPeople, readDayData } from './day-input'

type RecordPresenceDependencies = Pick<Dependencies, 'registrations' | 'attendance' | 'erasures' | 'now'>

/** A day of the clinic: whether anything is known of it, and who was there. */
interface KnownDay {
  number: number
  isKnown: boolean
  present: ReadonlySet<string>
}

/** Writes at the same time; a clinic has hundreds of registrants. */
const PARALLEL_WRITES = 20

/**
 * Stores of each confirmed registrant whether they were there, as the attendance is counted now. Whoever has a value
 * keeps it, so a second run writes only what is missing, and a later correction contradicts no mail.
 */
export const recordPresences = async (
  deps: RecordPresenceDependencies,
  clinic: PlannableClinic,
): Promise<void> => {
  if (clinic.erasedAt !== null) return
  const people = await readCountedPeople(deps, clinic.id)
  const open = people.registrations.filter(({ presence }) => presence === null)
  if (open.length === 0) return
  const days = await readKnownDays(deps, clinic, people)
  await mapInBatches(open, PARALLEL_WRITES, (registration) =>
    deps.registrations.recordPresence(clinic.id, registration.id, presenceOf(registration, days)),
  )
}

const readKnownDays = async (
  deps: RecordPresenceDependencies,
  clinic: PlannableClinic,
  people: CountedPeople,
): Promise<KnownDay[]> => {
  const now = deps.now()
  return Promise.all(
    clinic.days.map(async (day) => {
      const { input, hasData } = await readDayData(deps, clinic, day, people, now)
      const attendees = computeDayAttendance(input).people
      return {
        number: day.number,
        isKnown: hasData,
        present: new Set(attendees.map(({ registrationId }) => registrationId)),
      }
    }),
  )
}

const presenceOf = (registration: Registration, days: readonly KnownDay[]): Presence => {
  if (days.some(({ present }) => present.has(registration.id))) return 'joined'
  return days.filter((day) => attendsDay(registration, day)).every(({ isKnown }) => isKnown)
    ? 'absent'
    : 'unknown'
}
