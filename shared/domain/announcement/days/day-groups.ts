import { sameDay } from '../dates/calendar'
import type { DraftSession, ProgrammeDay } from '../sessions/sessions'

/**
 * The days of a programme: headings without anything under them go, `Day 1` and its date on two lines are
 * one, a day that is continued after a break of the page is one.
 */
export const dayGroups = (days: ProgrammeDay[]): ProgrammeDay[] => {
  const groups: ProgrammeDay[] = []
  for (const day of days.map(twoLines(days)).filter((day) => day !== null)) {
    const same = groups.findLast((group) => isSame(group, day))
    if (same) same.sessions.push(...day.sessions)
    else if (day.sessions.length > 0 || (day.heading?.number ?? null) !== null)
      groups.push({ ...day, sessions: [...day.sessions] })
  }
  return groups
}

const nearLines = 4

/** Joins a heading without a date to the lone date beside it; gives null for the one that was joined. */
const twoLines =
  (days: ProgrammeDay[]) =>
  (day: ProgrammeDay, index: number): ProgrammeDay | null => {
    const [before, after] = [days[index - 1], days[index + 1]]
    if (after && joins(day, after)) return null
    if (!before || !joins(before, day) || !before.heading || !day.heading) return day
    const dated = before.heading.dates.length > 0 ? before.heading : day.heading
    const numbered = before.heading.number === null ? day.heading : before.heading
    const hours = day.heading.hours ?? before.heading.hours
    return { ...day, heading: { ...dated, number: numbered.number, hours } }
  }

const joins = (first: ProgrammeDay, second: ProgrammeDay): boolean => {
  const [one, two] = [first.heading, second.heading]
  if (
    !one ||
    !two ||
    first.sessions.length > 0 ||
    (second.line?.number ?? 0) - (first.line?.number ?? 0) > nearLines
  )
    return false
  const oneOfEach =
    (one.number === null) !== (two.number === null) && (one.dates.length === 0) !== (two.dates.length === 0)
  const [a, b] = [one.dates[0], two.dates[0]]
  return (
    oneOfEach ||
    (a !== undefined && b !== undefined && sameDay(a, b) && (one.number === null || two.number === null))
  )
}

const isSame = (group: ProgrammeDay, day: ProgrammeDay): boolean => {
  const [one, two] = [group.heading, day.heading]
  if (!one || !two) return false
  const [a, b] = [one.dates[0], two.dates[0]]
  if (a && b) return sameDay(a, b)
  return one.number !== null && one.number === two.number
}

/** A programme without headings starts over where a day begins: as many parts as days announced, or one. */
export const splitWhereItStartsOver = (sessions: DraftSession[], announced: number): DraftSession[][] => {
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
