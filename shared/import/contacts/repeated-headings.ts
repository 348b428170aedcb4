import type { CsvRow } from '../csv/read-csv'
import { foldHeading } from './fold-heading'

/**
 * Several files in one, each with its row of headings: the cells below a further row of headings are put under the
 * headings of the first one, and headings that it lacks are added behind them.
 * @param isHeader whether a row without an address may be one of headings
 */
export const alignRepeatedHeadings = (
  first: readonly string[],
  rows: readonly CsvRow[],
  isHeader: (cells: readonly string[]) => boolean,
): { headings: string[]; rows: CsvRow[] } => {
  const headings = [...first]
  let places: number[] | null = null
  const aligned = rows.flatMap((row) => {
    if (isHeader(row.cells) && !row.cells.some((cell) => cell.includes('@'))) {
      places = placesOf(row.cells, headings)
      return []
    }
    return places === null ? [row] : [{ row: row.row, cells: moveCells(row.cells, places) }]
  })
  return { headings, rows: aligned }
}

/** Where each cell of a further block belongs; its unknown headings are added to `headings`. */
const placesOf = (cells: readonly string[], headings: string[]): number[] => {
  const taken = new Set<number>()
  return cells.map((heading) => {
    const folded = foldHeading(heading)
    const known = headings.findIndex((other, at) => !taken.has(at) && foldHeading(other) === folded)
    const place = known >= 0 ? known : headings.push(heading) - 1
    taken.add(place)
    return place
  })
}

const moveCells = (cells: readonly string[], places: readonly number[]): string[] => {
  const moved: string[] = []
  for (const [at, cell] of cells.entries()) {
    const place = places[at]
    if (place !== undefined) moved[place] = cell
  }
  return Array.from(moved, (cell) => cell ?? '')
}
