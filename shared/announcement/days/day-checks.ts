import type { ProposedFinding } from '../choices'
import type { Finding } from '../draft-clinic'
import { isParallelTo } from '../sessions/parallel-sessions'
import { formatClockMinutes, type TimedSession } from '../sessions/session-times'

/** Hours of a day in minutes since midnight, and the line that tells them. */
export interface StatedHours {
  from: number
  to: number
  line: number
}

/** The hours of the programme: from its first beginning to its last end; null without a session. */
export const computeProgrammeHours = (sessions: TimedSession[]): StatedHours | null => {
  const sound = sessions.filter(({ from, to }) => to >= from)
  const [first] = sound
  if (!first) return null
  const [from, to] = sound.reduce(
    ([low, high], session) => [Math.min(low, session.from), Math.max(high, session.to)],
    [first.from, first.to],
  )
  return { from, to, line: first.line }
}

/**
 * Names both hours when they differ, and the sessions outside the announced ones. The day uses the wider hours, so
 * that no registrant comes too late.
 * @param name of the day; `index` is its place in the draft
 */
export const compareDayHours = (
  announced: StatedHours,
  programme: StatedHours,
  sessions: TimedSession[],
  { name: day, index }: { name: string; index: number },
): ProposedFinding[] => {
  if (announced.from === programme.from && announced.to === programme.to) return []
  const wider = { from: Math.min(announced.from, programme.from), to: Math.max(announced.to, programme.to) }
  return [
    {
      severity: 'warning',
      code: 'hours-mismatch',
      line: announced.line,
      message: `${day}: ${text(announced)} is announced, the programme runs ${text(programme)}; we used ${text(wider)}.`,
      details: sessions
        .filter(({ from, to }) => to >= from && (from < announced.from || to > announced.to))
        .map((session) => `${named(session)} (line ${session.line}) is outside the announced hours`),
      proposals: [
        ...new Map([wider, announced, programme].map((hours) => [text(hours), hours])).values(),
      ].map((hours) => ({
        label: text(hours),
        hours: [{ index, start: formatClockMinutes(hours.from), end: formatClockMinutes(hours.to) }],
      })),
    },
  ]
}

/** Hours that end before they start are ignored and reported as a finding. */
export const checkInvertedHours = (hours: StatedHours): Finding[] =>
  hours.to >= hours.from
    ? []
    : [
        {
          severity: 'warning',
          code: 'hours-mismatch',
          line: hours.line,
          message: `${text(hours)} ends before it starts, so these hours were not used. Enter the hours of the day.`,
        },
      ]

/** Overlaps, gaps, ends before their beginning; `compareDayHours` tells of sessions beyond the announced hours. */
export const checkSessionTimes = (sessions: TimedSession[], day: string): Finding[] => {
  const findings: Finding[] = []
  for (const session of sessions)
    if (session.to < session.from)
      addFinding(
        'session-outside-hours',
        'error',
        session.line,
        `${day}: ${named(session)} ends before it starts`,
      )
  const inOrder = sessions
    .filter(({ from, to }) => to >= from)
    .sort((session, other) => session.from - other.from)
  let before: TimedSession | null = null
  for (const session of inOrder) {
    if (before && isParallel(session, before)) continue
    if (before && session.from < before.to)
      addFinding(
        'session-overlap',
        'warning',
        session.line,
        `${day}: ${named(session)} starts before ${named(before)} ends`,
      )
    else if (before && session.from > before.to)
      addFinding(
        'session-gap',
        'info',
        session.line,
        `${day}: nothing is described from ${formatClockMinutes(before.to)} to ${formatClockMinutes(session.from)}`,
      )
    if (!before || session.to > before.to) before = session
  }
  return findings

  function addFinding(
    code: Finding['code'],
    severity: Finding['severity'],
    line: number,
    message: string,
  ): void {
    findings.push({ code, severity, line, message: `${message}.` })
  }
}

const text = ({ from, to }: { from: number; to: number }): string =>
  `${formatClockMinutes(from)}-${formatClockMinutes(to)}`

const isParallel = (session: TimedSession, before: TimedSession): boolean =>
  session.from === before.from &&
  session.to === before.to &&
  (session.line === before.line || isParallelTo(before, session.title))

const named = (session: TimedSession): string => `${text(session)} "${session.title}"`
