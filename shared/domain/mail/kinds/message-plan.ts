import type { PlannableClinic, PlannableDay } from '../../clinic/clinic'
import { dayWindow } from '../../clinic/times/day-window'
import { hasOnlineMeeting } from '../../clinic/venue'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../values/time/instant'
import { instantAt, type WallTime } from '../../values/time/local-time'
import { dayOfPlan } from './dispatch-version'
import type { PlanRule } from './message-kind-row'
import {
  type DispatchKind,
  messageKindOf,
  messageKinds,
  type PlannedKind,
  plannedKinds,
} from './message-kinds'
import { resolveDayRule, wallTimeOf } from './useful-until'

/** One message to the registrants of a clinic, with its instant. */
export interface PlannedMessage {
  kind: PlannedKind
  /** null: about the whole clinic. */
  day: number | null
  planVersion: number
  at: Instant
  usefulUntil: Instant
  /** The clock time in the clinic's zone that `at` was computed from; null for an exact duration. */
  wall: WallTime | null
  /** When the plan it belongs to was made: what is due before was announced by the confirmation or the move. */
  plannedFrom: Instant | null
}

type PlannedClinic = Pick<PlannableClinic, 'timeZone' | 'mode' | 'days'>

/** The plan of a clinic is needed several times, so it is computed once for each clinic object. */
const planCache = new WeakMap<object, readonly PlannedMessage[]>()

/**
 * Every planned message of a clinic by the rules of `messageKinds`, in order of time, whether or not its instant
 * has passed; of one instant the earlier day first. A clinic that takes place in person only has none that needs a
 * meeting. "09:00 the day before" is a clock time in the clinic's zone; "an hour before" is an exact duration.
 */
export const planMessages = (clinic: PlannedClinic): readonly PlannedMessage[] => {
  const cached = planCache.get(clinic)
  if (cached) return cached
  const planned = computePlan(clinic)
  planCache.set(clinic, planned)
  return planned
}

const computePlan = (clinic: PlannedClinic): PlannedMessage[] =>
  plannedKinds
    .filter((kind) => !needsOnlineMeeting(kind) || hasOnlineMeeting(clinic))
    .flatMap((kind) => messagesOfKind(clinic, kind))
    .sort((a, b) => (a.at === b.at ? (a.day ?? 0) - (b.day ?? 0) : a.at < b.at ? -1 : 1))

/** Whether a message is still to be planned: its instant was in the future when the plan was made. */
export const isPending = (message: PlannedMessage): boolean =>
  message.plannedFrom !== null && message.at > message.plannedFrom

export const needsOnlineMeeting = (kind: DispatchKind): boolean =>
  messageKindOf(kind).plan?.needsMeeting ?? false

const messagesOfKind = (clinic: PlannedClinic, kind: PlannedKind): PlannedMessage[] => {
  const rule: PlanRule = messageKinds[kind].plan
  return daysOfRule(clinic, rule).map((day) => ({
    kind,
    day: rule.about === 'day' ? day.number : null,
    planVersion: day.planVersion,
    ...resolveDue(clinic, day, rule.due),
    usefulUntil: resolveDayRule(clinic, day, messageKinds[kind].usefulUntil),
    plannedFrom: day.changedAt,
  }))
}

const daysOfRule = ({ days }: PlannedClinic, { about }: PlanRule): PlannableDay[] => {
  if (about === 'day') return days
  const day = dayOfPlan(days, about)
  return day ? [day] : []
}

const resolveDue = (
  clinic: PlannedClinic,
  day: PlannableDay,
  due: PlanRule['due'],
): Pick<PlannedMessage, 'at' | 'wall'> => {
  if ('minutesBeforeStart' in due) {
    const at = addMilliseconds(dayWindow(clinic, day).from, -due.minutesBeforeStart * MINUTE_MS)
    return { at, wall: null }
  }
  const wall = wallTimeOf(day, due)
  return { at: instantAt(wall.date, wall.time, clinic.timeZone), wall }
}
