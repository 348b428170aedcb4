import type { ProgrammeSession } from '../../../shared/domain/clinic/clinic'
import { MAX_SESSION_SPEAKERS, SessionSpeaker } from '../../../shared/domain/clinic/session-speaker'

/**
 * A day's sessions as text to edit: one session a line, its speakers and description indented below it.
 *
 *     09:00-09:30 Opening remarks
 *       Speaker: Amina Example, Central Bank of X
 *     10:45-11:00 [break] Coffee
 *       Networking
 */
export const formatProgramme = (sessions: readonly ProgrammeSession[]): string =>
  sessions
    .flatMap(({ start, end, kind, title, description, speakers = [] }) => [
      `${start}-${end} ${kind === 'break' ? '[break] ' : ''}${title.replace(/\s+/g, ' ')}`.trimEnd(),
      ...speakers.map(
        ({ name, affiliation }) => `  Speaker: ${affiliation === '' ? name : `${name}, ${affiliation}`}`,
      ),
      ...description.split('\n').flatMap((line) => (line.trim() ? [`  ${line.trim()}`] : [])),
    ])
    .join('\n')

export type ProgrammeResult = { sessions: ProgrammeSession[] } | { problem: string }

const sessionLine = /^(\d{1,2})[:.h](\d{2})\s*[-–—]\s*(\d{1,2})[:.h](\d{2})\s*(\[break\])?\s*(.*)$/i

/** The sessions in such a text, or the first line that is wrong, in a sentence. */
export const parseProgramme = (text: string): ProgrammeResult => {
  const sessions: ProgrammeSession[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const last = sessions.at(-1)
    const speaker = /^\s/.test(line) && last ? speakerLine.exec(line.trim()) : null
    if (speaker && last) {
      const problem = addSpeaker(last, speaker)
      if (problem) return { problem: `Line ${index + 1}: ${problem}.` }
      continue
    }
    if (/^\s/.test(line) && last) {
      last.description = [last.description, line.trim()].filter(Boolean).join('\n')
      continue
    }
    const match = sessionLine.exec(line.trim())
    const error = match ? sessionError(match) : 'begin with the hours, like “09:00-09:30 Opening remarks”'
    if (!match || error) return { problem: `Line ${index + 1}: ${error}.` }
    sessions.push(sessionFrom(match))
  }
  return { sessions }
}

const speakerLine = /^speaker\s*[:：]\s*([^,，،]*)(?:[,，،]\s*(.*))?$/iu

/** What is wrong with a line `Speaker: name, role or institution`; undefined where the session has the speaker now. */
const addSpeaker = (session: ProgrammeSession, match: RegExpExecArray): string | undefined => {
  const [, name = '', affiliation = ''] = match
  const read = SessionSpeaker.safeParse({ name, affiliation })
  if (!read.success)
    return name.trim() === ''
      ? 'the speaker has no name'
      : 'the name or the words behind it are longer than a speaker may have (120 and 200 characters)'
  const speakers = [...(session.speakers ?? []), read.data]
  if (speakers.length > MAX_SESSION_SPEAKERS) return `a session has at most ${MAX_SESSION_SPEAKERS} speakers`
  session.speakers = speakers
  return undefined
}

const sessionFrom = (match: RegExpExecArray): ProgrammeSession => {
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = '', marked, title = ''] = match
  const kind = marked ? 'break' : 'session'
  const start = `${fromHour.padStart(2, '0')}:${fromMinute}`
  const end = `${toHour.padStart(2, '0')}:${toMinute}`
  return { start, end, title: title || (marked ? 'Break' : ''), kind, description: '' }
}

const sessionError = (match: RegExpExecArray): string | undefined => {
  const { start, end, title } = sessionFrom(match)
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  if (!isTime(start) || !isTime(end)) return `${isTime(start) ? end : start} is no time of day`
  if (!title) return 'the session has no title'
  return title.length > 300 ? 'the title is longer than 300 characters' : undefined
}
