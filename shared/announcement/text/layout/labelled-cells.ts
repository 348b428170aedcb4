import { parseLabel } from './heading-topics'
import type { PageLine } from './page-lines'

const maxLabelledLine = 400

/** `Date: 6 October | Venue: Example Hall | Hours: 08:30–17:00` as a line for each label; other lines stay whole. */
export const splitLabelledCells = (line: PageLine): PageLine[] => {
  if (line.text.length > maxLabelledLine || !line.text.includes(':')) return [line]
  const cells = line.text.split(/\s?[|•·;]\s?/u)
  const labels = cells.map((cell) => /:/.test(cell.slice(0, 40)) && parseLabel(cell) !== null)
  const count = labels.filter(Boolean).length
  if (count < 2 || !labels[0]) return [line]
  const groups: string[] = []
  cells.forEach((cell, index) => {
    if (labels[index] || groups.length === 0) groups.push(cell)
    else groups[groups.length - 1] = `${groups.at(-1)} | ${cell}`
  })
  return groups.map((text) => ({ ...line, text }))
}
