import type { RandomSource } from '../../infra/local/faults/random-source'
import type { TimeInterval } from '../../shared/domain/attendance/zoom/intervals'
import type { Stay } from '../../shared/domain/attendance/zoom/stay'
import type { RegistrationForm } from '../../shared/domain/registration/registration'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'

/** Who came to the meeting of a day, and what Zoom's report says of it. */
export interface MeetingDay {
  stays: Stay[]
  clicks: { email: string; at: Instant }[]
}

/**
 * Draws a day: three in four registrants come, most with their address, some as guests whose display names are more or
 * less their own; the host, an interpreter, a note taker and a telephone are there as well.
 */
export const drawMeetingDay = (
  people: readonly RegistrationForm[],
  { from, to }: TimeInterval,
  random: RandomSource,
): MeetingDay => {
  const minutesAfter = (instant: Instant, minutes: number): Instant =>
    addMilliseconds(instant, Math.round(minutes * 60) * 1000)
  const day: MeetingDay = { stays: [], clicks: [] }
  const length = (Date.parse(to) - Date.parse(from)) / MINUTE_MS
  for (const person of people.filter(() => random.chance(0.76))) {
    const arrivesAt = minutesAfter(from, random.between(-12, 18))
    const leavesAt = random.chance(0.2)
      ? minutesAfter(arrivesAt, random.between(12, length * 0.6))
      : minutesAfter(to, random.between(-8, 2))
    const { name, email } = describeParticipant(person, random)
    day.clicks.push({ email: person.email, at: minutesAfter(arrivesAt, -1) })
    const isInterrupted = random.chance(0.15)
    const droppedAt = minutesAfter(arrivesAt, random.between(4, 11))
    if (!isInterrupted || droppedAt >= leavesAt) {
      day.stays.push(createStay(name, email, arrivesAt, leavesAt))
      continue
    }
    day.stays.push(createStay(name, email, arrivesAt, droppedAt))
    const backAt = minutesAfter(droppedAt, 3)
    if (backAt < leavesAt) day.stays.push(createStay(name, email, backAt, leavesAt))
  }
  const open = minutesAfter(from, -25)
  return {
    clicks: day.clicks,
    stays: [
      { ...createStay('DFS Security Lab', 'lab@example.org', open, minutesAfter(to, 4)), host: true },
      createStay('Interpreter FR', null, minutesAfter(from, -6), minutesAfter(to, 1)),
      createStay('Otter.ai Notetaker', null, minutesAfter(from, 2), minutesAfter(to, -1)),
      createStay('iPhone', null, minutesAfter(from, 21), minutesAfter(from, 94)),
      createStay('Kopano (observer)', null, minutesAfter(from, 8), minutesAfter(to, -14)),
      ...day.stays,
    ].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  }
}

/** How a person appears in the meeting; without the address the name alone has to tell. */
const describeParticipant = (
  { name, email, organisation }: RegistrationForm,
  random: RandomSource,
): { name: string; email: string | null } => {
  const draw = random.next()
  if (draw < 0.82) return { name, email }
  if (draw < 0.9) return { name, email: null }
  const [given = name, ...family] = name.split(' ')
  if (draw < 0.94) return { name: `${family.join(' ')} ${given}`, email: null }
  return draw < 0.97
    ? { name: `${given} - ${organisation}`, email: null }
    : { name: `${given.slice(0, 1)}. ${family.join(' ')}`, email: null }
}

const createStay = (name: string, email: string | null, from: Instant, to: Instant): Stay => ({
  name,
  email,
  registrantId: null,
  from,
  to,
})
