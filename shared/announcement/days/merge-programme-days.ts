import { isSameDay } from '../mentions/dates/partial-date'
import type { DraftSession, ProgrammeDay } from '../sessions/programme-day'

/**
 * The days of a programme: headings without anything under them go, `Day 1` and its date on two lines are
 * one, a day that is continued after a break of the page is one.
 */
export const mergeProgrammeDays = (days: ProgrammeDay[]): ProgrammeDay[] => {
  const groups: ProgrammeDay[] = []
  for (const day of days.map(joinHeadingLines(days)).filter((day) => day !== null)) {
    const same = groups.findLast((group) => isSameProgrammeDay(group, day))
    if (same) same.sessions.push(...day.sessions)
    else if (day.sessions.length > 0 || (day.heading?.number ?? null) !== null || day.heading?.inSeries)
      groups.push({ ...day, sessions: [...day.sessions] })
  }
  return groups
}

const maxLineGap = 4

/** Joins a heading without a date to the lone date beside it; gives null for the one that was joined. */
const joinHeadingLines =
  (days: ProgrammeDay[]) =>
  (day: ProgrammeDay, index: number): ProgrammeDay | null => {
    const [before, after] = [days[index - 1], days[index + 1]]
    if (after && areOneHeading(day, after)) return null
    if (!before || !areOneHeading(before, day) || !before.heading || !day.heading) return day
    const dated = before.heading.dates.length > 0 ? before.heading : day.heading
    const numbered = before.heading.number === null ? day.heading : before.heading
    const hours = day.heading.hours ?? before.heading.hours
    return { ...day, heading: { ...dated, number: numbered.number, hours } }
  }

const areOneHeading = (first: ProgrammeDay, second: ProgrammeDay): boolean => {
  const [firstHeading, secondHeading] = [first.heading, second.heading]
  if (
    !firstHeading ||
    !secondHeading ||
    first.sessions.length > 0 ||
    (second.line?.number ?? 0) - (first.line?.number ?? 0) > maxLineGap
  )
    return false
  const oneOfEach =
    (firstHeading.number === null) !== (secondHeading.number === null) &&
    (firstHeading.dates.length === 0) !== (secondHeading.dates.length === 0)
  const [a, b] = [firstHeading.dates[0], secondHeading.dates[0]]
  return (
    oneOfEach ||
    (a !== undefined &&
      b !== undefined &&
      isSameDay(a, b) &&
      (firstHeading.number === null || secondHeading.number === null))
  )
}

const isSameProgrammeDay = (group: ProgrammeDay, day: ProgrammeDay): boolean => {
  const [firstHeading, secondHeading] = [group.heading, day.heading]
  if (!firstHeading || !secondHeading) return false
  const [a, b] = [firstHeading.dates[0], secondHeading.dates[0]]
  if (a && b) return isSameDay(a, b)
  return firstHeading.number !== null && firstHeading.number === secondHeading.number
}

/** A programme without headings starts over where a day begins: as many parts as days announced, or one. */
export const splitAtRestarts = (sessions: DraftSession[], announced: number): DraftSession[][] => {
  const parts: DraftSession[][] = []
  let before: DraftSession | null = null
  for (const session of sessions) {
    const over =
      before !== null && session.from < before.from && session.from < (parts.at(-1)?.[0]?.from ?? 0) + 120
    if (over || parts.length === 0) parts.push([])
    parts.at(-1)?.push(session)
    before = session
  }
  return parts.length === announced ? parts : [sessions]
}
