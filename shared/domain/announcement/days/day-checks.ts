import type { Finding } from '../draft'
import { clockText, type TimedSession } from '../sessions/session-times'

/** Hours of a day in minutes since midnight, and the line that tells them. */
export interface Hours {
  from: number
  to: number
  line: number
}

/** The hours of the programme: from its first beginning to its last end; null without a session. */
export const programmeHours = (sessions: TimedSession[]): Hours | null => {
  const sound = sessions.filter(({ from, to }) => to >= from)
  const [first] = sound
  if (!first) return null
  const [from, to] = sound.reduce(
    ([low, high], one) => [Math.min(low, one.from), Math.max(high, one.to)],
    [first.from, first.to],
  )
  return { from, to, line: first.line }
}

/** Both hours when they differ. The day takes the wider ones: nobody comes too late for being told too little. */
export const compareHours = (announced: Hours, programme: Hours, day: string): Finding[] => {
  if (announced.from === programme.from && announced.to === programme.to) return []
  const wider = { from: Math.min(announced.from, programme.from), to: Math.max(announced.to, programme.to) }
  return [
    {
      severity: 'warning',
      code: 'hours-mismatch',
      line: announced.line,
      message: `${day}: ${text(announced)} is announced, the programme runs ${text(programme)}; the day takes ${text(wider)}.`,
    },
  ]
}

/** Hours that end before they begin are nobody's: they are not taken, and a person must look. */
export const backwards = (hours: Hours): Finding[] =>
  hours.to >= hours.from
    ? []
    : [
        {
          severity: 'warning',
          code: 'hours-mismatch',
          line: hours.line,
          message: `${text(hours)} ends before it begins, so these hours are not taken.`,
        },
      ]

/** Overlaps, gaps, ends before their beginning, sessions beyond the announced hours. */
export const checkSessions = (sessions: TimedSession[], announced: Hours | null, day: string): Finding[] => {
  const findings: Finding[] = []
  for (const session of sessions) {
    if (session.to < session.from)
      tell('session-outside-hours', 'error', session.line, `${day}: ${named(session)} ends before it begins`)
    else if (announced && (session.from < announced.from || session.to > announced.to))
      tell(
        'session-outside-hours',
        'warning',
        session.line,
        `${day}: ${named(session)} lies outside the announced ${text(announced)}`,
      )
  }
  const inOrder = sessions.filter(({ from, to }) => to >= from).sort((one, other) => one.from - other.from)
  let before: TimedSession | null = null
  for (const session of inOrder) {
    if (before && session.from < before.to)
      tell(
        'session-overlap',
        'warning',
        session.line,
        `${day}: ${named(session)} begins before ${named(before)} ends`,
      )
    else if (before && session.from > before.to)
      tell(
        'session-gap',
        'info',
        session.line,
        `${day}: nothing is described from ${clockText(before.to)} to ${clockText(session.from)}`,
      )
    if (!before || session.to > before.to) before = session
  }
  return findings

  function tell(code: Finding['code'], severity: Finding['severity'], line: number, message: string): void {
    findings.push({ code, severity, line, message: `${message}.` })
  }
}

const text = ({ from, to }: { from: number; to: number }): string => `${clockText(from)}-${clockText(to)}`

const named = (session: TimedSession): string => `${text(session)} "${session.title}"`
