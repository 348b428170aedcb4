import type { SourceLine } from '../html/html-line-builder'

const piece =
  /^\s*(?:\d{1,2}(?:st|nd|rd|th|er)?|\d{4}|[-–—]|to|until|and|à|au|et|al?|y|e|até|\d{1,2}:\d{2}|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|ene|abr|ago|dic|fev|maio|set|out|dez)\p{L}{0,7}\.?(?: \d{1,2})?(?:,? \d{4})?)\s*$/iu
const month = /\p{L}{3}/u
const clock = /^\s*\d{1,2}:\d{2}\s*$/
const joiner = /^\s*(?:[-–—]|to|until|à|au|al?|até)\s*$/iu
/** `9 March` above `2023` is a date, and the year heads what follows. */
const wholeDay = /^\s*\d{1,2} \p{L}{3,}\s*$|^\s*\p{L}{3,} \d{1,2}\s*$/u
const maxPieces = 9
const maxPieceLength = 40

/**
 * Joins a date that a page sets in a line for each part, `10`, `–`, `11 February 2026`, and a span of hours likewise,
 * `08:00`, `to`, `15:30`. A run of parts is a date where it begins with a day or a month and holds a month.
 */
export function* joinDatePieces(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let run: SourceLine[] = []
  for (const line of lines) {
    if (
      run.length > 0 &&
      run.length < 2 * maxPieces &&
      line.text.length <= maxPieceLength &&
      line.text.trim() === '' &&
      (run.at(-1)?.number ?? 0) + 1 === line.number
    ) {
      run.push(line)
      continue
    }
    if (line.text.length <= maxPieceLength && piece.test(line.text) && run.length < maxPieces) {
      run.push(line)
      continue
    }
    yield* joinRun(run)
    run = []
    yield line
  }
  yield* joinRun(run)
}

const joinRun = (run: SourceLine[]): SourceLine[] => {
  const parts = run.filter(({ text }) => text.trim() !== '')
  if (parts.length < 2) return run
  const clockAt = parts.findIndex(({ text }) => clock.test(text))
  const dates = clockAt === -1 ? parts : parts.slice(0, clockAt)
  const hours = clockAt === -1 ? [] : parts.slice(clockAt)
  return [...(isDate(dates) ? [joinParts(dates)] : dates), ...(isSpan(hours) ? [joinParts(hours)] : hours)]
}

const isDate = (parts: SourceLine[]): boolean =>
  parts.length >= 2 &&
  !joiner.test(parts[0]?.text ?? '-') &&
  !parts.some(
    ({ text }, index) => wholeDay.test(text) && /^\s*\d{4}\s*$/.test(parts[index + 1]?.text ?? ''),
  ) &&
  parts.some(({ text }) => month.test(text) && !joiner.test(text)) &&
  parts.some(({ text }) => /(?<!\d)\d{1,2}(?!\d)/.test(text))

const isSpan = (parts: SourceLine[]): boolean =>
  parts.length === 3 && joiner.test(parts[1]?.text ?? '') && clock.test(parts[2]?.text ?? '')

const joinParts = (parts: SourceLine[]): SourceLine => ({
  number: parts[0]?.number ?? 1,
  heading: parts.some(({ heading }) => heading),
  text: parts.map(({ text }) => text.trim()).join(' '),
})
