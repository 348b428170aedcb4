import { boundsOf, staysInWindow, type TimeInterval } from '../../shared/domain/attendance/zoom/intervals'
import { mergeReports } from '../../shared/domain/attendance/zoom/merge-reports'
import { checkReportZone, type ZoneReading } from '../../shared/domain/attendance/zoom/report-zone'
import type { Stay } from '../../shared/domain/attendance/zoom/stay'
import { toEpochMillis } from '../../shared/domain/values/time/instant'
import { wallTimeAt } from '../../shared/domain/values/time/local-time'
import { describeZone } from '../../shared/domain/values/time/zone-label'
import type { ReadZoomReport } from '../../shared/import/zoom/read-zoom-report'
import { readZoomFile } from '../attendance/read-zoom-file'
import { CliError } from '../cli-error'
import type { ZoomFile } from './folder-files'

export interface DayWindow {
  number: number
  window: TimeInterval
}

interface ReadOptions {
  timeZone: string
  windows: readonly DayWindow[]
  /** The zone of the Zoom account; undefined: it is found from the hours. */
  zoomZone: string | undefined
}

/**
 * The stays of each day from all Zoom reports of a clinic. A report belongs to the days into whose hours its rows
 * fall; one without times to the day that its name tells.
 * @returns days without a report are absent
 */
export const readFolderReports = (
  zoomFiles: readonly ZoomFile[],
  options: ReadOptions,
): { stays: Map<number, Stay[]>; notes: string[] } => {
  const reportsByDay = new Map<number, Stay[][]>()
  const notes: string[] = []
  for (const zoomFile of zoomFiles) {
    const read = readReport(zoomFile, options)
    notes.push(...read.notes)
    if (read.report === null) continue
    const days = daysOf(read.report, zoomFile.file, options.windows)
    if (days.length === 0)
      notes.push(`${zoomFile.file}: no row falls into the hours of a day of the clinic; left out`)
    for (const day of days) reportsByDay.set(day, [...(reportsByDay.get(day) ?? []), read.report.stays])
  }
  const stays = [...reportsByDay].map(([day, reports]) => [day, mergeReports(reports)] as const)
  return { stays: new Map(stays), notes }
}

const daysOf = (report: ReadZoomReport, file: string, windows: readonly DayWindow[]): number[] => {
  if (boundsOf(report.stays) !== null) {
    return windows
      .filter(({ window }) => staysInWindow(report.stays, window).length > 0)
      .map(({ number }) => number)
  }
  const named = Number(/(?:day|jour|dia|d)[\s_-]*(\d)/i.exec(file.split('/').at(-1) ?? '')?.[1] ?? Number.NaN)
  const [only, ...others] = windows
  if (only && others.length === 0) return [only.number]
  return windows.filter(({ number }) => number === named).map(({ number }) => number)
}

/** Reads a report in the account's zone: the one given, or else the one with which its hours cover the day. */
const readReport = (
  { file, bytes }: ZoomFile,
  { timeZone, windows, zoomZone }: ReadOptions,
): { report: ReadZoomReport | null; notes: string[] } => {
  const readIn = (zone: string) =>
    readZoomFile(bytes, file, { zone, days: windows.map(({ window }) => window), skipBadRows: true })
  try {
    const read = readIn(zoomZone ?? timeZone)
    const fitting = zoomZone === undefined ? findZone(read.report, windows) : null
    if (fitting === null || fitting.zone === read.report.zone) return read
    const reread = readIn(fitting.zone)
    const used = describeZone(fitting.zone, toEpochMillis(fitting.meeting.from))
    return {
      report: reread.report,
      notes: [
        ...reread.notes,
        `${file}: its times fit the day in ${used}, which is used; say otherwise with --zoom-zone`,
      ],
    }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return { report: null, notes: error.lines.map((line) => `${line}; left out`) }
  }
}

/** Another zone in which the report's hours fit the day of its date, where the zone it was read in leaves some out. */
const findZone = (report: ReadZoomReport, windows: readonly DayWindow[]): ZoneReading | null => {
  const meeting = report.meeting ?? boundsOf(report.stays)
  if (meeting === null || report.zoneFromHeading) return null
  const date = (instant: string) => wallTimeAt(instant, report.zone).date
  const day =
    windows.find(({ window }) => date(window.from) === date(meeting.from)) ??
    windows.find(({ window }) => date(window.from) === date(meeting.to))
  if (!day) return null
  return checkReportZone({ zone: report.zone, meeting, window: day.window }, []).suggested
}
