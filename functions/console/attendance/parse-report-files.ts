import { staysInWindow } from '../../../shared/domain/attendance/zoom/intervals'
import { mergeReports } from '../../../shared/domain/attendance/zoom/merge-reports'
import type { Stay } from '../../../shared/domain/attendance/zoom/stay'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { formatMoment, formatSpan } from '../../../shared/i18n/format-times'
import {
  type ReadZoomReport,
  readZoomReport,
  type ZoomReport,
} from '../../../shared/import/zoom/read-zoom-report'
import { pluralise } from '../components/labels'
import { checkReportTimes, type ReportTimes, type ZoneEvidence } from './check-report-times'
import type { ReportUpload } from './report-upload'

export type DateOrderQuestion = Extract<ZoomReport, { kind: 'ambiguous' }>

/** The content of the uploaded files, before anything is counted. */
export interface ParsedReport extends ReportTimes {
  kind: 'read'
  stays: Stay[]
  /** The zone in which the times were read. */
  zone: string
  /** Rows that were read and are not counted, and what is odd about others, each a sentence. */
  rowNotes: string[]
  /** Rows that cannot be read, each a sentence. */
  rowProblems: string[]
  /** Meeting numbers in the files that are not the clinic's, each once. */
  otherMeetings: string[]
  /** Names that may have wrong characters, because the file does not state its encoding. */
  doubtfulNames: string[]
}

export type ReportFilesResult =
  | ParsedReport
  | { kind: 'ambiguous'; question: DateOrderQuestion }
  /** Sentences, each with its row where there is one; `suggestedZone` would put the rows into the day. */
  | { kind: 'wrong'; problems: string[]; suggestedZone: string | null }

/** Reads every uploaded file: a meeting that was restarted has a report per run. */
export const parseReportFiles = (
  { files, zone, order }: ReportUpload,
  clinic: PlannableClinic,
  day: PlannableDay,
  evidence: ZoneEvidence,
): ReportFilesResult => {
  const days = clinic.days.map((day) => dayWindow(clinic, day))
  const results = files.map(({ name, text, isGuess }) => ({
    name: files.length > 1 ? name : null,
    isGuess,
    report: readZoomReport(text, { zone, order, days }),
  }))
  const problems = results.flatMap(({ name, report }) =>
    report.kind === 'wrong' ? report.problems.map((problem) => formatProblem(problem, name)) : [],
  )
  if (problems.length > 0) return { kind: 'wrong', problems, suggestedZone: null }
  const question = results.map(({ report }) => report).find((report) => report.kind === 'ambiguous')
  if (question) return { kind: 'ambiguous', question }
  const read = results.flatMap(({ report, ...file }) => (report.kind === 'read' ? [{ ...file, report }] : []))
  const reports = read.map(({ report }) => report)
  const stays = mergeReports(reports.map((report) => report.stays))
  const usedZone = reports[0]?.zone ?? zone
  const times = checkReportTimes(reports, usedZone, { clinic, day, ...evidence })
  const counted = staysInWindow(stays, dayWindow(clinic, day)).length
  if (counted === 0) {
    const { suggestedZone, timeNotes } = times
    const notes = suggestedZone === null ? [] : timeNotes
    return { kind: 'wrong', problems: [wrongDayProblem(stays, clinic, day), ...notes], suggestedZone }
  }
  const meetingIds = new Set(reports.flatMap((report) => report.meetingIds))
  return {
    kind: 'read',
    stays,
    zone: usedZone,
    ...times,
    rowNotes: [
      ...describeUncounted(reports, stays.length - counted, day),
      ...read.flatMap(({ name, report }) =>
        [...report.cutNames, ...report.otherDurations].map((note) => formatProblem(note, name)),
      ),
    ],
    rowProblems: read.flatMap(({ name, report }) =>
      report.problems.map((problem) => formatProblem(problem, name)),
    ),
    otherMeetings: clinic.zoom ? [...meetingIds].filter((id) => id !== clinic.zoom?.meetingId) : [],
    doubtfulNames: read.filter(({ isGuess }) => isGuess).flatMap(({ report }) => namesWithMarks(report)),
  }
}

const describeUncounted = (
  reports: readonly ReadZoomReport[],
  outside: number,
  { number }: PlannableDay,
): string[] => {
  const waiting = reports.reduce((sum, report) => sum + report.waiting, 0)
  return [
    ...(outside > 0
      ? [
          `${pluralise(outside, 'row')} of the file ${outside === 1 ? 'is' : 'are'} outside the hours of day ${number} and ${outside === 1 ? 'is' : 'are'} not counted.`,
        ]
      : []),
    ...(waiting > 0
      ? [
          `${pluralise(waiting, 'row')} ${waiting === 1 ? 'is' : 'are'} of people who were not admitted or did not join.`,
        ]
      : []),
  ]
}

const namesWithMarks = ({ stays }: ReadZoomReport): string[] => [
  ...new Set(stays.map(({ name }) => name).filter((name) => /[^\0-\x7f]/.test(name))),
]

const formatProblem = (
  { row, reason }: { row: number | null; reason: string },
  file: string | null,
): string => {
  const position = [file, row === null ? null : `row ${row}`].filter(Boolean).join(', ')
  const text = position ? `${position}: ${reason}` : reason
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A report of another day, or one read in the wrong zone, would count no participant. */
const wrongDayProblem = (stays: Stay[], clinic: PlannableClinic, day: PlannableDay): string => {
  const { from, to } = dayWindow(clinic, day)
  const { date, clock } = formatSpan(from, to, clinic.timeZone, 'en')
  const [first] = stays.map((stay) => stay.from).sort()
  const firstTime =
    first && !first.startsWith('0000') ? ` It begins on ${formatMoment(first, clinic.timeZone, 'en')}.` : ''
  return `No row falls into day ${day.number}, ${date}, ${clock}.${firstTime} Is it another day’s report, or another time zone?`
}
