import type { SourceLine } from '../html/html-line-builder'

const timeHead =
  /^(?:time|times|hour|hours|heure|heures|horaire|horaires|hora|horas|horario|horário|время|الوقت|时间|zeit|)$/iu
const roomHead =
  /^(?:(?:meeting |breakout )?room|track|stream|hall|stage|breakout|auditorium|auditório|auditorio|salle|filière|sala|salón|group|groupe|grupo|зал|секция|القاعة|قاعة|会议室|分会场)(?![\p{L}])|(?<!\p{L})(?:room|hall|track|stream|stage|auditorium)$/iu
const dayHead =
  /^(?:day|jour|journée|día|dia|jornada|день|اليوم) ?(?:\d|one|two|three|i{1,3}$)|^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|segunda|terça|quarta|quinta|sexta|понедельник|вторник|среда|четверг|пятница)(?!\p{L})|^\d{1,2}(?:st|nd|rd|th)? \p{L}{3,}(?: \d{4})?$|^\p{L}{3,} \d{1,2}(?:, \d{4})?$/iu
const rowTime = /^(?:from |de |du )?\d{1,2} ?(?:[:.hH] ?\d{2}|[ap]\.?m)|^\d{4} ?(?:h|hrs|hours)?\s?[-–—]/iu
const maxColumns = 8
const maxRowLength = 2000

/** A table of the programme with a column per room or per day, from its head on. */
interface ColumnTable {
  head: SourceLine
  kind: 'rooms' | 'days'
  names: string[]
  rows: SourceLine[]
}

/**
 * Rewrites a programme table with a column per room, `Time | Room 1 | Room 2`, into a row for each room, and one with
 * a column per day, `Time | Day 1 | Day 2`, into a table for each day. What all columns share is written once.
 */
export function* splitProgrammeColumns(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let table: ColumnTable | null = null
  for (const line of lines) {
    if (table && (isRow(line, table) || isRule(line))) {
      if (!isRule(line)) table.rows.push(line)
      continue
    }
    if (table) yield* unfoldTable(table)
    table = readHead(line)
    if (!table) yield line
  }
  if (table) yield* unfoldTable(table)
}

const readHead = (line: SourceLine): ColumnTable | null => {
  if (line.text.length > 400 || !/[\t|]| {3}/.test(line.text)) return null
  const [first = '', ...names] = splitRow(line.text)
  const named = names.filter((name) => name !== '')
  if (named.length < 2 || named.length !== names.length || named.length > maxColumns) return null
  if (!timeHead.test(first)) return null
  if (named.every((name) => roomHead.test(name))) return { head: line, kind: 'rooms', names, rows: [] }
  return named.every((name) => dayHead.test(name)) ? { head: line, kind: 'days', names, rows: [] } : null
}

/** A row has a time and no more cells than the head. */
const isRow = (line: SourceLine, { names }: ColumnTable): boolean => {
  if (line.text.length > maxRowLength) return false
  const [time = '', ...cells] = splitRow(line.text)
  return rowTime.test(time) && cells.length > 0 && cells.length <= names.length
}

/** An empty line or the rule of a Markdown table. */
const isRule = ({ text }: SourceLine): boolean => !/[\p{L}\p{N}]/u.test(text)

const splitRow = (text: string): string[] => {
  const mark = text.includes('\t') ? /\t/ : text.includes('|') ? /\|/ : /\s{3,}/
  const cells = text
    .trimEnd()
    .replace(/^ *\|/, '')
    .replace(/\|$/, '')
    .split(mark)
    .map((cell) => cell.trim())
  while (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}

const unfoldTable = ({ head, kind, names, rows }: ColumnTable): SourceLine[] => {
  if (rows.length === 0) return [head]
  const read = rows.map((line) => {
    const [time = '', ...cells] = splitRow(line.text)
    return { line, time, cells, isShared: cells.length === 1 && !hasEmptyCells(line.text, names) }
  })
  if (kind === 'rooms')
    return [
      { ...head, text: 'Programme' },
      ...read.flatMap(({ line, time, cells }) =>
        unfoldRow(cells, names).map((text) => ({ ...line, text: `${time}\t${text}` })),
      ),
    ]
  return names.flatMap((name, index) => [
    { ...head, text: name },
    ...read.flatMap(({ line, time, cells, isShared }) => {
      const cell = isShared ? cells[0] : cells[index]
      if (!cell) return []
      return [{ ...line, text: rowTime.test(cell) ? cell : `${time}\t${cell}` }]
    }),
  ])
}

/** `| 13:00 | Lunch | |`: a row whose cells are all written, some of them empty, spans no columns. */
const hasEmptyCells = (text: string, names: string[]): boolean => {
  const row = text.trim()
  return row.startsWith('|') && row.endsWith('|') && row.split('|').length - 2 > names.length
}

/** One text where all rooms share it, else one for each room that has any. */
const unfoldRow = (cells: string[], names: string[]): string[] => {
  const filled = new Set(cells.filter((cell) => cell !== ''))
  if (filled.size === 1 && (cells.length === 1 || cells.every((cell) => cell !== ''))) return [...filled]
  return cells.flatMap((cell, index) => (cell === '' ? [] : [`${names[index]}: ${cell}`]))
}
