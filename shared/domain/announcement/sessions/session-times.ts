import type { Session } from '../../clinic/clinic'
import type { Finding } from '../draft'
import type { DraftSession } from './sessions'

/** A session with both times known, minutes since midnight. */
export type TimedSession = DraftSession & { to: number }

/** Minutes since midnight: before `earliest` no session begins, so a short hour there is one of the afternoon. */
export const noon = 720
export const earliest = 420

/** Completes times that a page leaves to its reader; each completion is told. */
export const completeTimes = (
  sessions: DraftSession[],
  announcedEnd: number | null,
): { sessions: TimedSession[]; findings: Finding[] } => {
  const findings: Finding[] = []
  const timed: TimedSession[] = []
  sessions.forEach((session, index) => {
    const [from, to] = afternoon(session, timed.at(-1)?.to ?? 0)
    if (from !== session.from)
      tell(
        session.line,
        `${clockText(session.from)} after ${clockText(timed.at(-1)?.to ?? 0)} is read as ${clockText(from)}`,
      )
    const next = sessions[index + 1]?.from
    if (to === null && isEnd(session, index)) return
    if (to === null && next === undefined && announcedEnd === null)
      tell(session.line, `"${session.title}" begins at ${clockText(from)}; its end is not told`)
    timed.push({ ...session, from, to: to ?? Math.max(from, next ?? announcedEnd ?? from) })
    if (session.title === '') tell(session.line, `${clockText(from)} has no title`)
  })
  return { sessions: timed, findings }

  function tell(line: number, message: string): void {
    findings.push({ severity: 'warning', code: 'line-not-understood', line, message: `${message}.` })
  }

  function isEnd(session: DraftSession, index: number): boolean {
    return (
      index === sessions.length - 1 &&
      index > 0 &&
      /^(?:end|close|fin|fim|cierre|clôture)(?: of| de| du| del|$)/iu.test(session.title)
    )
  }
}

/** `1:30 - 2:30` after a session that ended at 13:00 is in the afternoon. */
const afternoon = (session: DraftSession, before: number): [number, number | null] => {
  const { from, to } = session
  if (before < noon - 60 || from >= earliest || from + noon < before || (to !== null && to < from))
    return [from, to]
  return [from + noon, to === null ? null : to + noon]
}

/** `HH:mm` of minutes since midnight. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const sessionOf = ({ from, to, title, kind, description }: TimedSession): Session => ({
  start: clockText(from),
  end: clockText(to),
  title,
  kind,
  description,
})
