import type { RandomSource } from '../../infra/local/faults/random-source'
import type { PlannableClinic, PlannableDay } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { type DayTime, withDayMoved } from '../../shared/domain/clinic/times/move-day-time'
import {
  addMilliseconds,
  DAY_MS,
  fromEpochMillis,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../shared/domain/values/time/instant'
import { addDays } from '../../shared/domain/values/time/local-time'
import { type InventedRegistrant, inventRegistrants } from './participants'

/** The actions of one person, from the announcement to the last day. */
export interface RehearsalParticipant {
  person: InventedRegistrant
  registersAt: Instant
  /** Sends the form again, a long time later. */
  registersAgainAt: Instant | null
  withdrawsAt: Instant | null
  roomVisits: RoomVisit[]
}

/** One stay in the meeting. */
export interface RoomVisit {
  day: number
  from: Instant
  to: Instant
  /** How Zoom identifies the person: with the address of the registration, or as a guest with a name only. */
  asGuest: boolean
}

export interface RehearsalScript {
  publishedAt: Instant
  move: { at: Instant; day: number; to: DayTime }
  /** The clinic as announced, and as it is after the move. */
  clinicBeforeMove: PlannableClinic
  clinicAfterMove: PlannableClinic
  participants: RehearsalParticipant[]
  endsAt: Instant
}

/** The whole script, drawn from the seed before anything happens. */
export const createRehearsalScript = (
  announced: PlannableClinic,
  participantCount: number,
  random: RandomSource,
): RehearsalScript => {
  const publishedAt = computePublicationTime(announced)
  const clinicBeforeMove = {
    ...announced,
    days: announced.days.map((day) => ({ ...day, changedAt: publishedAt })),
  }
  const move = drawMove(clinicBeforeMove, random)
  const clinicAfterMove = withDayMoved(clinicBeforeMove, move.day, move.to, move.at)
  const participants = inventRegistrants(participantCount, random).map((person) =>
    createParticipant(person, { publishedAt, clinicAfterMove, move }, random),
  )
  return {
    publishedAt,
    move,
    clinicBeforeMove,
    clinicAfterMove,
    participants,
    endsAt: addMilliseconds(lastDayEnd(clinicAfterMove), DAY_MS),
  }
}

/** No action falls on a full minute, when messages are due: the order of the two would be random. */
const MINUTE_OFFSET_MS = 17_000

/** The page is published eight and a half days before the first day. */
export const computePublicationTime = (clinic: PlannableClinic): Instant =>
  addMilliseconds(dayWindow(clinic, firstDayOf(clinic)).from, -8.5 * DAY_MS + MINUTE_OFFSET_MS)

/** The last day is moved to an hour later; people get the notice before or after their reminder. */
const drawMove = (clinic: PlannableClinic, random: RandomSource): RehearsalScript['move'] => {
  const day = lastDayOf(clinic)
  const { from } = dayWindow(clinic, day)
  const hoursBefore = random.pick([6, 20, 96])
  return {
    at: addMilliseconds(from, -hoursBefore * HOUR_MS + MINUTE_OFFSET_MS),
    day: day.number,
    to: shiftByHour(day),
  }
}

const shiftByHour = ({ date, start, end }: PlannableDay): DayTime => {
  const addHour = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`
  const isInDay = [start, end].every((time) => Number(time.slice(0, 2)) < 23)
  if (isInDay) return { date, start: addHour(start), end: addHour(end) }
  return { date: addDays(date, 1), start, end }
}

type ScriptOutline = Pick<RehearsalScript, 'publishedAt' | 'clinicAfterMove' | 'move'>

const createParticipant = (
  person: InventedRegistrant,
  outline: ScriptOutline,
  random: RandomSource,
): RehearsalParticipant => {
  const registersAt = drawRegistrationTime(outline, random)
  const end = lastDayEnd(outline.clinicAfterMove)
  const leavesAt = random.chance(0.1) ? shiftOffMinute(drawInstant(random, registersAt, end)) : null
  const returnsAt = random.chance(0.08) ? addMilliseconds(registersAt, 26 * HOUR_MS) : null
  const plannedVisits = outline.clinicAfterMove.days.flatMap((day) =>
    drawRoomVisits(outline.clinicAfterMove, day, random),
  )
  return {
    person,
    registersAt,
    registersAgainAt: returnsAt && returnsAt < end && leavesAt === null ? returnsAt : null,
    withdrawsAt: leavesAt,
    roomVisits: plannedVisits.filter(
      ({ from }) =>
        from > addMilliseconds(registersAt, 5 * MINUTE_MS) && (leavesAt === null || from < leavesAt),
    ),
  }
}

/** Early, between the reminders, after them, and during a session. */
const drawRegistrationTime = (
  { publishedAt, clinicAfterMove }: ScriptOutline,
  random: RandomSource,
): Instant => {
  const firstWindow = dayWindow(clinicAfterMove, firstDayOf(clinicAfterMove))
  const timing = random.next()
  if (timing < 0.55)
    return shiftOffMinute(
      drawInstant(
        random,
        addMilliseconds(publishedAt, HOUR_MS),
        addMilliseconds(firstWindow.from, -7.2 * DAY_MS),
      ),
    )
  if (timing < 0.8)
    return shiftOffMinute(
      drawInstant(
        random,
        addMilliseconds(firstWindow.from, -7 * DAY_MS),
        addMilliseconds(firstWindow.from, -2 * DAY_MS),
      ),
    )
  if (timing < 0.92)
    return shiftOffMinute(
      drawInstant(
        random,
        addMilliseconds(firstWindow.from, -20 * HOUR_MS),
        addMilliseconds(firstWindow.from, -2 * HOUR_MS),
      ),
    )
  return shiftOffMinute(
    drawInstant(
      random,
      addMilliseconds(firstWindow.from, -30 * MINUTE_MS),
      addMilliseconds(firstWindow.to, -30 * MINUTE_MS),
    ),
  )
}

const drawRoomVisits = (clinic: PlannableClinic, day: PlannableDay, random: RandomSource): RoomVisit[] => {
  if (!random.chance(0.75)) return []
  const { from, to } = dayWindow(clinic, day)
  const asGuest = random.chance(0.1)
  const arrivesAt = shiftOffMinute(
    drawInstant(random, addMilliseconds(from, -10 * MINUTE_MS), addMilliseconds(from, 20 * MINUTE_MS)),
  )
  const dropsOut = random.chance(0.25)
  const leavesAt = shiftOffMinute(
    dropsOut
      ? drawInstant(random, addMilliseconds(arrivesAt, 10 * MINUTE_MS), to)
      : addMilliseconds(to, MINUTE_MS),
  )
  if (!random.chance(0.2)) return [{ day: day.number, from: arrivesAt, to: leavesAt, asGuest }]
  const droppedAt = shiftOffMinute(
    drawInstant(random, addMilliseconds(arrivesAt, 2 * MINUTE_MS), addMilliseconds(arrivesAt, 9 * MINUTE_MS)),
  )
  const rejoinedAt = addMilliseconds(droppedAt, 3 * MINUTE_MS)
  if (rejoinedAt >= leavesAt) return [{ day: day.number, from: arrivesAt, to: leavesAt, asGuest }]
  return [
    { day: day.number, from: arrivesAt, to: droppedAt, asGuest },
    { day: day.number, from: rejoinedAt, to: leavesAt, asGuest },
  ]
}

const drawInstant = (random: RandomSource, from: Instant, to: Instant): Instant =>
  fromEpochMillis(
    Math.floor(random.between(toEpochMillis(from), Math.max(toEpochMillis(from), toEpochMillis(to)))),
  )

const shiftOffMinute = (instant: Instant): Instant =>
  fromEpochMillis(Math.floor(toEpochMillis(instant) / MINUTE_MS) * MINUTE_MS + MINUTE_OFFSET_MS)

const firstDayOf = ({ days: [day] }: PlannableClinic): PlannableDay => day ?? failWithoutDays()
const lastDayOf = ({ days }: PlannableClinic): PlannableDay => days.at(-1) ?? failWithoutDays()
const lastDayEnd = (clinic: PlannableClinic): Instant => dayWindow(clinic, lastDayOf(clinic)).to

const failWithoutDays = (): never => {
  throw new RangeError('a clinic without days cannot be rehearsed')
}
