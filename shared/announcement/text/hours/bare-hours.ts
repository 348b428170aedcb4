import type { SourceLine } from '../html/html-line-builder'

const opening =
  /^(\s*(?:[|•▪●*]\s*)?)(\d{1,2})([.:h]\d{2})?(\s*(?:[–—−-]|(?<!\p{L})(?:to|à|a|às|до)(?!\p{L}))\s*)(\d{1,2})([.:h]\d{2})?(?=\s*(?:\||\t|[:–—-]?\s[\p{L}«"“]|$))/u
const minRows = 2
const maxBetween = 3
/** Rows further apart than this belong to no common programme. */
const maxPause = 120
const longestRow = 300

interface Row {
  line: SourceLine
  from: number
  to: number
  hasMinutes: boolean
}

/**
 * Writes the bare hours of `10 - 10:30`, `10.30 – 12` and `12 – 1` as `10:00`, `12:00` and `1:00`: two or more rows in
 * the order of a day, one of them with minutes, are times; a number and a dash alone may be anything.
 */
export function* writeBareHours(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let run: SourceLine[] = []
  let rows: Row[] = []
  let between = 0
  for (const line of lines) {
    const later = readRow(line, rows.at(-1)?.to ?? null)
    const last = rows.at(-1)
    const row = later && last && !goesOn(last, later) ? readRow(line, null) : later
    if (!row && rows.length > 0 && between < maxBetween) {
      run.push(line)
      between++
      continue
    }
    if (row && last && !goesOn(last, row)) {
      yield* writeRun(run, rows)
      run = []
      rows = []
    }
    if (row) {
      run.push(line)
      rows.push(row)
      between = 0
      continue
    }
    yield* writeRun(run, rows)
    run = []
    rows = []
    yield line
  }
  yield* writeRun(run, rows)
}

/** A row of the day, its hours after noon by what stands before them. */
const readRow = (line: SourceLine, before: number | null): Row | null => {
  const [found, , fromHour, fromRest, , toHour, toRest] = opening.exec(line.text.slice(0, 60)) ?? []
  if (!found) return null
  const begin = minutesOf(fromHour, fromRest)
  const end = minutesOf(toHour, toRest)
  if (begin === null || end === null) return null
  const from = before !== null && begin < before && begin + 720 >= before ? begin + 720 : begin
  const to = end <= from && end + 720 > from ? end + 720 : end
  const isRow = to > from && to - from <= longestRow && from >= 360
  return isRow ? { line, from, to, hasMinutes: fromRest !== undefined || toRest !== undefined } : null
}

const minutesOf = (hour: string | undefined, rest: string | undefined): number | null => {
  const [hours, minutes] = [Number(hour), Number(rest?.slice(1) ?? 0)]
  return hours > 0 && hours < 24 && minutes < 60 && minutes % 5 === 0 ? hours * 60 + minutes : null
}

const goesOn = (before: Row, { from }: Row): boolean => from >= before.to && from - before.to <= maxPause

const writeRun = (run: SourceLine[], rows: Row[]): SourceLine[] => {
  const isProgramme = rows.length >= minRows && rows.some(({ hasMinutes }) => hasMinutes)
  if (!isProgramme) return run
  const written = new Set(rows.map(({ line }) => line))
  return run.map((line) => (written.has(line) ? { ...line, text: writeHours(line.text) } : line))
}

/** `10.15 – 11` with both hours in one form. */
const writeHours = (text: string): string =>
  text.replace(
    opening,
    (_, before: string, fromHour: string, fromRest = ':00', dash: string, toHour: string, toRest = ':00') =>
      `${before}${fromHour}:${fromRest.slice(1)}${dash}${toHour}:${toRest.slice(1)}`,
  )
