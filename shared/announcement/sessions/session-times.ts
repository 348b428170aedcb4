import type { ProgrammeSession } from '../../domain/clinic/clinic'
import { MINUTES_PER_DAY } from '../../domain/clinic/times/day-window'
import type { Finding } from '../draft-clinic'
import type { DraftSession } from './programme-day'

/** A session with both times known, minutes since midnight. */
export type TimedSession = DraftSession & { to: number }

/** Minutes since midnight: before `earliest` no session begins, so a short hour there is one of the afternoon. */
export const noonMinutes = 720
export const earliestSessionStart = 420

/** Completes times that a page leaves to its reader, with a finding for each. `openEnd`: the last session, when nothing gives its end. */
export const completeSessionTimes = (
  sessions: DraftSession[],
  announcedEnd: number | null,
): { sessions: TimedSession[]; findings: Finding[]; openEnd: DraftSession | null } => {
  const findings: Finding[] = []
  let openEnd: DraftSession | null = null
  const timed: TimedSession[] = []
  const moved: { session: DraftSession; from: number }[] = []
  sessions.forEach((session, index) => {
    const before = timed.at(-1)
    const isNight = before !== undefined && isAfterMidnight(session, before, announcedEnd)
    const { from, to } = isNight ? moveToNextDay(session) : moveToAfternoon(session, before?.to ?? 0)
    if (from !== session.from && !isNight) moved.push({ session, from })
    const following = sessions[index + 1]
    const next =
      following && !isNight && to === null ? moveToAfternoon(following, from, true).from : following?.from
    if (to === null && isClosingLine(session, index)) return
    const isOpen = to === null && next === undefined && !isEnd(session, from)
    if (isOpen && announcedEnd === null) openEnd = { ...session, from }
    timed.push({ ...session, from, to: to ?? Math.max(from, next ?? announcedEnd ?? from) })
    if (session.title === '') addFinding(session.line, `${formatClockMinutes(from)} has no title`)
    if (to === null && numberAtBegin.test(session.title))
      addFinding(
        session.line,
        `"${session.title}" begins with a number that may be the end of the session from ${formatClockMinutes(from)}; it was read as a part of its title`,
      )
    if (isOpen && announcedEnd !== null && from >= announcedEnd && !closing.test(session.title))
      addFinding(session.line, `"${session.title}" starts at ${formatClockMinutes(from)} and has no end`)
  })
  if (moved[0])
    addFinding(
      moved[0].session.line,
      `${formatHours(moved.map(({ session }) => session.from))} after noon ${moved.length === 1 ? 'was' : 'were'} read as ${formatHours(moved.map(({ from }) => from))}`,
    )
  return { sessions: timed, findings, openEnd }

  function addFinding(line: number, message: string): void {
    findings.push({ severity: 'warning', code: 'line-not-understood', line, message: `${message}.` })
  }

  function isClosingLine(session: DraftSession, index: number): boolean {
    if (index === 0 || index !== sessions.length - 1) return false
    return session.title.split(betweenLanguages).every((part) => endInWords.test(part))
  }

  /** The last line says when the day ends: an end needs no end. */
  function isEnd({ title, line }: DraftSession, from: number): boolean {
    if (timed.length === 0) return false
    const isLunch = lunch.test(title)
    if (isLunch && announcedEnd === null)
      addFinding(line, `"${title}" at ${formatClockMinutes(from)} was read as the end of the day`)
    return isLunch || endOfDay.test(title)
  }
}

const endInWords = /^(?:end|close|fin|fim|cierre|clôture)(?: of| de| du| del)(?!\p{L})|^(?:end|fin|fim)$/iu
/** `Fin / End` */
const betweenLanguages = /\s[/|]\s/

/** `11:45 - 1 Case clinic`, where the 1 may be one o'clock. */
const numberAtBegin = /^(?:[1-9]|1[0-2])(?:\s|$)/u
/** Last lines of a programme that are no sessions: the day ends there. */
const endOfDay =
  /^(?:close|closed|adjourn(?:ment)?|departures?|close and (?:lunch|departure)|lunch and (?:close|departure)|fin des travaux|départ|salida|ende|окончание(?: работы)?|завершение(?: работы)?|конец|النهاية|结束|散会)$/iu
const closing = /^(?:closing|closure|clôture|cierre|clausura|encerramento|закрытие|الختام|الاختتام|闭幕)$/iu
const lunch =
  /^(?:lunch|networking lunch|lunch break|déjeuner|almuerzo|almoço|обед|الغداء|غداء|午餐|prayers? and lunch|lunch and prayers?)$/iu

/** `6:00`, `6:40` of a day announced as `6:00 – 8:00 PM` are hours of the evening. */
export const moveToAnnouncedHours = (
  sessions: DraftSession[],
  announced: { from: number; to: number } | null,
): DraftSession[] => {
  const isEvening =
    announced !== null &&
    announced.from >= noonMinutes &&
    sessions[0]?.from === announced.from - noonMinutes &&
    sessions.every(({ from, to }) => (to ?? from) + noonMinutes <= announced.to)
  return isEvening
    ? sessions.map((session) => ({
        ...session,
        from: session.from + noonMinutes,
        to: session.to === null ? null : session.to + noonMinutes,
      }))
    : sessions
}

const formatHours = (hours: number[]): string => hours.map(formatClockMinutes).join(', ')

/** `00:30` after `23:00 - 00:30`, or in a day that is announced over midnight. */
const isAfterMidnight = (session: DraftSession, before: TimedSession, announcedEnd: number | null): boolean =>
  session.from < before.from &&
  session.from < earliestSessionStart &&
  (before.to >= MINUTES_PER_DAY || (announcedEnd ?? 0) > MINUTES_PER_DAY)

const moveToNextDay = ({ from, to }: DraftSession): Pick<DraftSession, 'from' | 'to'> => ({
  from: from + MINUTES_PER_DAY,
  to: to === null ? null : to + MINUTES_PER_DAY,
})

/** `1:30 - 2:30` after a session that ended at 13:00 is in the afternoon. */
const moveToAfternoon = (
  session: DraftSession,
  before: number,
  isOpen = false,
): Pick<DraftSession, 'from' | 'to'> => {
  const { from, to } = session
  if (
    before < (isOpen ? earliestSessionStart : noonMinutes - 60) ||
    from >= earliestSessionStart ||
    from + noonMinutes < before ||
    (to !== null && to < from)
  )
    return { from, to }
  return { from: from + noonMinutes, to: to === null ? null : to + noonMinutes }
}

/** `HH:mm` of minutes since midnight, of the next day too. */
export const formatClockMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const toSession = ({
  from,
  to,
  title,
  kind,
  description,
  speakers,
}: TimedSession): ProgrammeSession => ({
  start: formatClockMinutes(from),
  end: formatClockMinutes(to),
  title,
  kind,
  description,
  ...(speakers && { speakers: speakers.map(({ speaker }) => speaker) }),
})
