import type { MessageKind } from '../message-kinds'
import { addMilliseconds, HOUR_MS, type Instant } from '../values/instant'
import { addDays, instantAt, type WallTime } from '../values/local-time'
import type { PlannableClinic, PlannableDay } from './clinic'
import { hasOnlineMeeting } from './venue'

/** One message that a clinic owes to its registrants at an instant. */
export interface PlannedMessage {
  kind: Extract<MessageKind, 'reminder-week' | 'reminder-day' | 'join-link'>
  /** null: about the whole clinic. */
  day: number | null
  planVersion: number
  at: Instant
  usefulUntil: Instant
  /** The clock time in the clinic's zone that `at` was computed from; null for an exact duration. */
  wall: WallTime | null
  /** When the plan it belongs to was made: what lies before was told by the confirmation or the move. */
  plannedFrom: Instant | null
}

/** What of a clinic decides its messages. */
type ClinicToPlan = Pick<PlannableClinic, 'timeZone' | 'mode' | 'days'>

/** The instants between which a day takes place. */
export const dayWindow = (
  clinic: { timeZone: string },
  day: { date: string; start: string; end: string },
) => ({
  from: instantAt(day.date, day.start, clinic.timeZone),
  to: instantAt(day.date, day.end, clinic.timeZone),
})

/** The instants between which the join address leads on to Zoom: 30 minutes before the day to its end. */
export const joinWindow = (
  clinic: { timeZone: string },
  day: { date: string; start: string; end: string },
) => {
  const { from, to } = dayWindow(clinic, day)
  return { from: addMilliseconds(from, -HOUR_MS / 2), to }
}

/** Pages, mails and dispatches ask for the plan of the same clinic object several times. */
const planCache = new WeakMap<object, readonly PlannedMessage[]>()

/**
 * Every message of the default rules, in order of time, whether or not its instant has passed.
 * Calendar rules ("09:00 the day before") are clock times in the clinic's zone; "an hour before" is exact.
 * A clinic that takes place in person only has no joining link.
 */
export const planMessages = (clinic: ClinicToPlan): readonly PlannedMessage[] => {
  const cached = planCache.get(clinic)
  if (cached) return cached
  const planned = computePlan(clinic)
  planCache.set(clinic, planned)
  return planned
}

const computePlan = (clinic: ClinicToPlan): PlannedMessage[] => {
  const [first] = clinic.days
  if (!first) return []
  const messages = [weekBefore(clinic, first), ...clinic.days.flatMap((day) => messagesOfDay(clinic, day))]
  return messages.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Whether a message is still to be planned: its instant lies after the plan was made. */
export const isPending = (message: PlannedMessage): boolean =>
  message.plannedFrom !== null && message.at > message.plannedFrom

const REMINDER_TIME = '09:00'

const weekBefore = (clinic: { timeZone: string }, day: PlannableDay): PlannedMessage => {
  const wall = { date: addDays(day.date, -7), time: REMINDER_TIME }
  const until = addDays(day.date, -2)
  return {
    kind: 'reminder-week',
    day: null,
    planVersion: day.planVersion,
    at: instantAt(wall.date, wall.time, clinic.timeZone),
    usefulUntil: instantAt(until, day.start, clinic.timeZone),
    wall,
    plannedFrom: day.changedAt,
  }
}

const messagesOfDay = (clinic: ClinicToPlan, day: PlannableDay): PlannedMessage[] => {
  const { from, to } = dayWindow(clinic, day)
  const wall = { date: addDays(day.date, -1), time: REMINDER_TIME }
  const common = { day: day.number, planVersion: day.planVersion, plannedFrom: day.changedAt }
  const dayBefore = instantAt(wall.date, wall.time, clinic.timeZone)
  const reminder = { ...common, kind: 'reminder-day', at: dayBefore, usefulUntil: from, wall } as const
  if (!hasOnlineMeeting(clinic)) return [reminder]
  return [
    reminder,
    { ...common, kind: 'join-link', at: addMilliseconds(from, -HOUR_MS), usefulUntil: to, wall: null },
  ]
}
