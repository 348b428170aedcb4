import { type DayTime, withDayMoved } from '../../shared/domain/clinic/change-day'
import type { PlannableClinic, PlannableDay } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/plan'
import { DAY, HOUR, type Instant, instantOf, MINUTE, millisOf, plus } from '../../shared/domain/time/instant'
import { plusDays } from '../../shared/domain/time/local-time'
import { castOf, type Person } from './cast'
import type { Random } from './random'

/** What one person does, from the announcement to the last day. */
export interface Part {
  person: Person
  registersAt: Instant
  /** Sends the form again, long after. */
  registersAgainAt: Instant | null
  withdrawsAt: Instant | null
  visits: Visit[]
}

/** One time in the room. */
export interface Visit {
  day: number
  from: Instant
  to: Instant
  /** How Zoom shows the person: with the address of the registration, or as a guest with a name only. */
  asGuest: boolean
}

export interface Script {
  publishedAt: Instant
  move: { at: Instant; day: number; to: DayTime }
  /** The clinic as announced, and as it is after the move. */
  before: PlannableClinic
  after: PlannableClinic
  parts: Part[]
  endsAt: Instant
}

/** Everything that will happen, drawn from the seed before anything does. */
export const scriptOf = (announced: PlannableClinic, size: number, random: Random): Script => {
  const publishedAt = startOf(announced)
  const before = { ...announced, days: announced.days.map((day) => ({ ...day, changedAt: publishedAt })) }
  const move = moveIn(before, random)
  const after = withDayMoved(before, move.day, move.to, move.at)
  const parts = castOf(size, random).map((person) => partOf(person, { publishedAt, after, move }, random))
  return { publishedAt, move, before, after, parts, endsAt: plus(lastEnd(after), DAY) }
}

/** Nothing anybody does falls on a full minute, where messages are due: who came first is never a matter of luck. */
const OFF_THE_MINUTE = 17_000

/** The page goes out eight and a half days before the first day. */
export const startOf = (clinic: PlannableClinic): Instant =>
  plus(dayWindow(clinic, firstOf(clinic)).from, -8.5 * DAY + OFF_THE_MINUTE)

/** The last day begins an hour later; people learn it before or after its reminder. */
const moveIn = (clinic: PlannableClinic, random: Random): Script['move'] => {
  const day = lastOf(clinic)
  const { from } = dayWindow(clinic, day)
  const hoursBefore = random.pick([6, 20, 96])
  return { at: plus(from, -hoursBefore * HOUR + OFF_THE_MINUTE), day: day.number, to: hourLater(day) }
}

const hourLater = ({ date, start, end }: PlannableDay): DayTime => {
  const later = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`
  if (Number(end.slice(0, 2)) < 23) return { date, start: later(start), end: later(end) }
  return { date: plusDays(date, 1), start, end }
}

type Facts = Pick<Script, 'publishedAt' | 'after' | 'move'>

const partOf = (person: Person, facts: Facts, random: Random): Part => {
  const registersAt = registrationIn(facts, random)
  const end = lastEnd(facts.after)
  const leaves = random.chance(0.1) ? offMinute(between(random, registersAt, end)) : null
  const returns = random.chance(0.08) ? plus(registersAt, 26 * HOUR) : null
  const stays = facts.after.days.flatMap((day) => visitsOf(facts.after, day, random))
  return {
    person,
    registersAt,
    registersAgainAt: returns && returns < end && leaves === null ? returns : null,
    withdrawsAt: leaves,
    visits: stays.filter(
      ({ from }) => from > plus(registersAt, 5 * MINUTE) && (leaves === null || from < leaves),
    ),
  }
}

/** Early, between the reminders, after them, and while a session is on. */
const registrationIn = ({ publishedAt, after }: Facts, random: Random): Instant => {
  const first = dayWindow(after, firstOf(after))
  const kind = random.next()
  if (kind < 0.55) return offMinute(between(random, plus(publishedAt, HOUR), plus(first.from, -7.2 * DAY)))
  if (kind < 0.8) return offMinute(between(random, plus(first.from, -7 * DAY), plus(first.from, -2 * DAY)))
  if (kind < 0.92)
    return offMinute(between(random, plus(first.from, -20 * HOUR), plus(first.from, -2 * HOUR)))
  return offMinute(between(random, plus(first.from, -30 * MINUTE), plus(first.to, -30 * MINUTE)))
}

const visitsOf = (clinic: PlannableClinic, day: PlannableDay, random: Random): Visit[] => {
  if (!random.chance(0.75)) return []
  const { from, to } = dayWindow(clinic, day)
  const asGuest = random.chance(0.1)
  const arrives = offMinute(between(random, plus(from, -10 * MINUTE), plus(from, 20 * MINUTE)))
  const dropsOut = random.chance(0.25)
  const leaves = offMinute(dropsOut ? between(random, plus(arrives, 10 * MINUTE), to) : plus(to, MINUTE))
  if (!random.chance(0.2)) return [{ day: day.number, from: arrives, to: leaves, asGuest }]
  const broken = offMinute(between(random, plus(arrives, 2 * MINUTE), plus(arrives, 9 * MINUTE)))
  const again = plus(broken, 3 * MINUTE)
  if (again >= leaves) return [{ day: day.number, from: arrives, to: leaves, asGuest }]
  return [
    { day: day.number, from: arrives, to: broken, asGuest },
    { day: day.number, from: again, to: leaves, asGuest },
  ]
}

const between = (random: Random, from: Instant, to: Instant): Instant =>
  instantOf(Math.floor(random.between(millisOf(from), Math.max(millisOf(from), millisOf(to)))))

const offMinute = (instant: Instant): Instant =>
  instantOf(Math.floor(millisOf(instant) / MINUTE) * MINUTE + OFF_THE_MINUTE)

const firstOf = ({ days: [day] }: PlannableClinic): PlannableDay => day ?? none()
const lastOf = ({ days }: PlannableClinic): PlannableDay => days.at(-1) ?? none()
const lastEnd = (clinic: PlannableClinic): Instant => dayWindow(clinic, lastOf(clinic)).to

const none = (): never => {
  throw new RangeError('a clinic without days cannot be rehearsed')
}
