import type { SourceLine } from '../html/html-line-builder'

const opening = /^(\s*\|?\s*)(\d{1,2})\.(\d{2})(?=\s*(?:\||\t|\s[\p{L}«"“]|[–—:-]\s*[\p{L}«"“]))/u
const minRows = 3
const [earliest, latest] = [6 * 60, 22 * 60]

/**
 * Writes `9.00`, `9.20`, `10.30` at the beginnings of rows as `9:00`, `9:20`, `10:30`: three or more that follow
 * each other in the order of a day are times, single ones are numbers.
 */
export function* readDottedTimes(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let rows: SourceLine[] = []
  let last = earliest
  for (const line of lines) {
    const read = readMinutes(line.text)
    const minutes = read !== null && read < earliest ? toAfternoon(read, last) : read
    const goesOn = minutes !== null && minutes >= last
    if (minutes !== null && !goesOn) {
      yield* writeRows(rows)
      rows = []
    }
    if (minutes !== null) {
      rows.push(line)
      last = minutes
    } else if (rows.length > 0 && rows.length < maxRows) rows.push(line)
    else {
      yield* writeRows(rows)
      rows = []
      last = earliest
      yield line
    }
  }
  yield* writeRows(rows)
}

const maxRows = 200

const readMinutes = (text: string): number | null => {
  const [found, , hour, minute] = opening.exec(text.slice(0, 40)) ?? []
  if (!found) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) % 5 === 0 && Number(minute) < 60 && minutes >= 60 && minutes <= latest
    ? minutes
    : null
}

/** `1.00`, `2.30` below `11.00` and `12.15` are of the afternoon. */
const toAfternoon = (minutes: number, last: number): number | null =>
  last >= latestMorning ? minutes + 720 : null
const latestMorning = 11 * 60

const writeRows = (rows: SourceLine[]): SourceLine[] => {
  const isProgramme = rows.filter(({ text }) => readMinutes(text) !== null).length >= minRows
  return isProgramme
    ? rows.map((row) =>
        readMinutes(row.text) === null ? row : { ...row, text: row.text.replace(opening, '$1$2:$3') },
      )
    : rows
}
