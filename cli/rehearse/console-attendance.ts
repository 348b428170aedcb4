import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import type { FetchedPage } from './text-browser'

/** One day as the console shows it. */
export interface DayAttendanceRow {
  day: number
  registered: number
  joined: number
  attended: number
  unmatchedRows: number
}

/** Reads each day's figures off its page in the console, as an organiser would. */
export const readConsoleAttendance = async (
  console: { get(path: string): Promise<FetchedPage> },
  clinicId: string,
  days: readonly { number: number }[],
): Promise<DayAttendanceRow[]> => {
  const rows: DayAttendanceRow[] = []
  for (const { number } of days) {
    const page = await console.get(`/console/clinics/${clinicId}/days/${number}`)
    const figures = parseFigures(page)
    const findFigure = (label: RegExp): number => {
      const match = [...figures].find(([name]) => label.test(name))
      if (!match) throw new Error(`the page of day ${number} shows no figure ${label}`)
      return match[1]
    }
    rows.push({
      day: number,
      registered: findFigure(/^registered$/i),
      joined: findFigure(/^joined$/i),
      attended: findFigure(/^attended/i),
      unmatchedRows: Number(/\((\d+) rows?\) could not be matched/.exec(page.html)?.[1] ?? 0),
    })
  }
  return rows
}

/** The numbers by their labels; the list of what each number means has the same labels. */
const parseFigures = ({ html }: FetchedPage): Map<string, number> => {
  const document = parseDocument(html)
  const labels = getElementsByTagName('dt', document).map((label) => textContent(label).trim())
  const values = getElementsByTagName('dd', document).map((value) => textContent(value).trim())
  return new Map(
    labels.flatMap((label, index) => {
      const number = /^\d[\d,]*(?=$|: show the list)/.exec(values[index] ?? '')?.[0]
      return number === undefined ? [] : [[label, Number(number.replaceAll(',', ''))] as const]
    }),
  )
}
