import { mergeReports } from '../../../shared/domain/attendance/merge-reports'
import type { Stay } from '../../../shared/domain/attendance/stay'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/day-window'
import { formatMoment, formatSpan } from '../../../shared/i18n/format-times'
import { readZoomReport, type ZoomReport } from '../../../shared/import/zoom/read-zoom-report'
import type { ReportUpload } from './report-upload'

export type DateOrderQuestion = Extract<ZoomReport, { kind: 'ambiguous' }>

export type ReportFilesResult =
  | { kind: 'read'; stays: Stay[] }
  | { kind: 'ambiguous'; question: DateOrderQuestion }
  /** Sentences, each with its row where there is one. */
  | { kind: 'wrong'; problems: string[] }

/** The stays of every uploaded file together: a meeting that was restarted has a report per run. */
export const parseReportFiles = (
  { files, zone, order }: ReportUpload,
  clinic: PlannableClinic,
  day: PlannableDay,
): ReportFilesResult => {
  const window = dayWindow(clinic, day)
  const days = clinic.days.map((each) => dayWindow(clinic, each))
  const reports = files.map(({ name, text }) => ({
    name,
    report: readZoomReport(text, { zone, order, days }),
  }))
  const problems = reports.flatMap(({ name, report }) =>
    report.kind !== 'ambiguous'
      ? report.problems.map((problem) => formatProblem(problem, files.length > 1 ? name : null))
      : [],
  )
  if (problems.length > 0) return { kind: 'wrong', problems }
  const question = reports.map(({ report }) => report).find((report) => report.kind === 'ambiguous')
  if (question) return { kind: 'ambiguous', question }
  const stays = mergeReports(reports.flatMap(({ report }) => (report.kind === 'read' ? [report.stays] : [])))
  if (stays.some(({ from, to }) => from < window.to && to > window.from)) return { kind: 'read', stays }
  return { kind: 'wrong', problems: [wrongDayProblem(stays, clinic, day)] }
}

const formatProblem = (
  { row, reason }: { row: number | null; reason: string },
  file: string | null,
): string => {
  const position = [file, row === null ? null : `row ${row}`].filter(Boolean).join(', ')
  const text = position ? `${position}: ${reason}` : reason
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A report of another day, or read with the wrong clock, would count nobody. */
const wrongDayProblem = (stays: Stay[], clinic: PlannableClinic, day: PlannableDay): string => {
  const { from, to } = dayWindow(clinic, day)
  const { date, clock } = formatSpan(from, to, clinic.timeZone, 'en')
  const [first] = stays.map((stay) => stay.from).sort()
  const firstTime = first ? ` It begins on ${formatMoment(first, clinic.timeZone, 'en')}.` : ''
  return `No row falls into day ${day.number}, ${date}, ${clock}.${firstTime} Is it another day’s report, or another time zone?`
}
