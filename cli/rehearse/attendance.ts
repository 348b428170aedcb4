import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import type { Page } from './browser'

/** One day as the console shows it. */
export interface AttendanceRow {
  day: number
  registered: number
  inRoom: number
  inRoomLongEnough: number
  unmatchedRows: number
}

/** Reads each day's figures off its page in the console, as an organiser would. */
export const attendanceOf = async (
  console: { get(path: string): Promise<Page> },
  clinicId: string,
  days: readonly { number: number }[],
): Promise<AttendanceRow[]> => {
  const rows: AttendanceRow[] = []
  for (const { number } of days) {
    const page = await console.get(`/console/clinics/${clinicId}/days/${number}`)
    const figures = figuresOn(page)
    const figure = (label: RegExp): number => {
      const found = [...figures].find(([name]) => label.test(name))
      if (!found) throw new Error(`the page of day ${number} shows no figure ${label}`)
      return found[1]
    }
    rows.push({
      day: number,
      registered: figure(/^registered$/i),
      inRoom: figure(/^in the room$/i),
      inRoomLongEnough: figure(/^in the room long enough/i),
      unmatchedRows: Number(/(\d+) rows? \(/.exec(page.html)?.[1] ?? 0),
    })
  }
  return rows
}

const figuresOn = ({ html }: Page): Map<string, number> => {
  const document = parseDocument(html)
  const labels = getElementsByTagName('dt', document).map((label) => textContent(label).trim())
  const values = getElementsByTagName('dd', document).map((value) => Number(textContent(value).trim()))
  return new Map(labels.map((label, index) => [label, values[index] ?? Number.NaN]))
}
