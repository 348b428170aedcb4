import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import { classifyHeading, isColumnHeading } from '../../text/layout/heading-topics'

const maxColumns = 8
/** The row below the head, or the one after it. */
const maxRowsAhead = 2

/**
 * A programme table with columns whose heads are not known, `Time | Technical | Management`: only the first of them is
 * read as the session, so a person must look at the others.
 */
export const findUnreadColumns = (lines: AnnotatedLine[]): Finding[] =>
  lines.flatMap((line, index) => {
    const unknown = listUnknownColumns(line.text)
    const leadsRows = lines.slice(index + 1, index + 1 + maxRowsAhead).some(({ times }) => times.length > 0)
    if (unknown.length < 2 || !leadsRows) return []
    const names = unknown.map((name) => `"${name.slice(0, 40)}"`).join(', ')
    return [
      {
        severity: 'warning',
        code: 'line-not-understood',
        line: line.number,
        message: `The table has the columns ${names}. Only the first was read as the session; add what stands in the others.`,
      } satisfies Finding,
    ]
  })

const listUnknownColumns = (text: string): string[] => {
  if (text.length > 300 || !text.includes('|')) return []
  const cells = text.split('|').map((cell) => cell.trim())
  if (cells.length < 3 || cells.length > maxColumns || !isTimeHeading(cells[0] ?? '')) return []
  return cells
    .slice(1)
    .filter((cell) => cell !== '' && classifyHeading(cell) === null && !isColumnHeading(cell))
}

/** `Time`, `Time (WAT)`. */
const isTimeHeading = (cell: string): boolean =>
  classifyHeading(cell.replace(/\s*\([^()]{1,30}\)$/u, '')) === 'time'
