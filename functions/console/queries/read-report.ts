import { gatherReports } from '../../../shared/domain/attendance/gather-reports'
import { readZoomReport, type ZoomReport } from '../../../shared/domain/attendance/zoom/zoom-report'
import type { Stay } from '../../../shared/domain/attendance/zoom/zoom-taken'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/plan'
import { momentWords, spanWords } from '../../../shared/language/times'
import type { ReportUpload } from '../forms/report-upload'

export type Question = Extract<ZoomReport, { kind: 'ambiguous' }>

export type ReadReport =
  | { kind: 'read'; stays: Stay[] }
  | { kind: 'ambiguous'; question: Question }
  /** Sentences, each with its row where there is one. */
  | { kind: 'wrong'; problems: string[] }

/** The stays of every uploaded file together: a meeting that was restarted has a report per run. */
export const readReport = (
  { files, zone, order }: ReportUpload,
  clinic: PlannableClinic,
  day: PlannableDay,
): ReadReport => {
  const window = dayWindow(clinic, day)
  const days = clinic.days.map((each) => dayWindow(clinic, each))
  const reports = files.map(({ name, text }) => ({
    name,
    report: readZoomReport(text, { zone, order, days }),
  }))
  const problems = reports.flatMap(({ name, report }) =>
    report.kind === 'wrong'
      ? report.problems.map((problem) => sentence(problem, files.length > 1 ? name : null))
      : [],
  )
  if (problems.length > 0) return { kind: 'wrong', problems }
  const question = reports.map(({ report }) => report).find((report) => report.kind === 'ambiguous')
  if (question) return { kind: 'ambiguous', question }
  const stays = gatherReports(reports.flatMap(({ report }) => (report.kind === 'read' ? [report.stays] : [])))
  if (stays.some(({ from, to }) => from < window.to && to > window.from)) return { kind: 'read', stays }
  return { kind: 'wrong', problems: [elsewhere(stays, clinic, day)] }
}

const sentence = ({ row, reason }: { row: number | null; reason: string }, file: string | null): string => {
  const place = [file, row === null ? null : `row ${row}`].filter(Boolean).join(', ')
  const text = place ? `${place}: ${reason}` : reason
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A report of another day, or read with the wrong clock, would count nobody. */
const elsewhere = (stays: Stay[], clinic: PlannableClinic, day: PlannableDay): string => {
  const { from, to } = dayWindow(clinic, day)
  const { date, clock } = spanWords(from, to, clinic.timeZone, 'en')
  const [first] = stays.map((stay) => stay.from).sort()
  const found = first ? ` It begins on ${momentWords(first, clinic.timeZone, 'en')}.` : ''
  return `No row falls into day ${day.number}, ${date}, ${clock}.${found} Is it another day’s report, or another time zone?`
}
