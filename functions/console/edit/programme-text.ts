import type { ProgrammeSession } from '../../../shared/domain/clinic/clinic'

/**
 * A day's sessions as text to edit: one session a line, its description indented below it.
 *
 *     09:00-09:30 Opening remarks
 *     10:45-11:00 [break] Coffee
 *       Networking
 */
export const formatProgramme = (sessions: readonly ProgrammeSession[]): string =>
  sessions
    .flatMap(({ start, end, kind, title, description }) => [
      `${start}-${end} ${kind === 'break' ? '[break] ' : ''}${title.replace(/\s+/g, ' ')}`.trimEnd(),
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
