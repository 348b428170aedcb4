import { boundsOf } from '../../../shared/domain/attendance/intervals'
import { mergeReports } from '../../../shared/domain/attendance/merge-reports'
import { checkReportZone } from '../../../shared/domain/attendance/report-zone'
import type { Stay } from '../../../shared/domain/attendance/stay'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/day-window'
import { formatMoment, formatSpan } from '../../../shared/i18n/format-times'
import { describeReportZone } from '../../../shared/i18n/report-zone-text'
import {
  type ReadZoomReport,
  readZoomReport,
  type ZoomReport,
} from '../../../shared/import/zoom/read-zoom-report'
import type { ReportUpload } from './report-upload'

export type DateOrderQuestion = Extract<ZoomReport, { kind: 'ambiguous' }>

/** The content of the uploaded files, before anything is counted. */
export interface ParsedReport {
  kind: 'read'
  stays: Stay[]
  /** The zone in which the times were read. */
  zone: string
  /** When the meeting ran, in words, and what does not match the day. */
  timeNotes: string[]
  /** The zone that would fit the day better; null where the chosen one fits. */
  suggestedZone: string | null
  /** Rows that cannot be read, each a sentence. */
  rowProblems: string[]
  /** Meeting numbers in the files that are not the clinic's. */
  otherMeetings: string[]
  /** Names that may have wrong characters, because the file does not state its encoding. */
  doubtfulNames: string[]
}

export type ReportFilesResult =
  | ParsedReport
  | { kind: 'ambiguous'; question: DateOrderQuestion }
  /** Sentences, each with its row where there is one. */
  | { kind: 'wrong'; problems: string[] }

/** Reads every uploaded file: a meeting that was restarted has a report per run. */
export const parseReportFiles = (
  { files, zone, order }: ReportUpload,
  clinic: PlannableClinic,
  day: PlannableDay,
  rememberedZones: readonly string[],
): ReportFilesResult => {
  const days = clinic.days.map((each) => dayWindow(clinic, each))
  const results = files.map(({ name, text, isGuess }) => ({
    name: files.length > 1 ? name : null,
    isGuess,
    report: readZoomReport(text, { zone, order, days }),
  }))
  const problems = results.flatMap(({ name, report }) =>
    report.kind === 'wrong' ? report.problems.map((problem) => formatProblem(problem, name)) : [],
  )
  if (problems.length > 0) return { kind: 'wrong', problems }
  const question = results.map(({ report }) => report).find((report) => report.kind === 'ambiguous')
  if (question) return { kind: 'ambiguous', question }
  const read = results.flatMap(({ report, ...file }) => (report.kind === 'read' ? [{ ...file, report }] : []))
  const stays = mergeReports(read.map(({ report }) => report.stays))
  const window = dayWindow(clinic, day)
  if (!stays.some(({ from, to }) => from < window.to && to > window.from)) {
    return { kind: 'wrong', problems: [wrongDayProblem(stays, clinic, day)] }
  }
  const usedZone = read[0]?.report.zone ?? zone
  const meetingIds = read.flatMap(({ report }) => report.meetingIds)
  return {
    kind: 'read',
    stays,
    zone: usedZone,
    ...checkTimes(read, usedZone, { clinic, day, rememberedZones }),
    rowProblems: read.flatMap(({ name, report }) =>
      report.problems.map((problem) => formatProblem(problem, name)),
    ),
    otherMeetings: clinic.zoom ? meetingIds.filter((id) => id !== clinic.zoom?.meetingId) : [],
    doubtfulNames: read.filter(({ isGuess }) => isGuess).flatMap(({ report }) => namesWithMarks(report)),
  }
}

const checkTimes = (
  read: { report: ReadZoomReport }[],
  zone: string,
  facts: { clinic: PlannableClinic; day: PlannableDay; rememberedZones: readonly string[] },
): Pick<ParsedReport, 'timeNotes' | 'suggestedZone'> => {
  const { clinic, day, rememberedZones } = facts
  const runs = read.flatMap(({ report }) => report.meeting ?? boundsOf(report.stays) ?? [])
  const [from] = runs.map((run) => run.from).toSorted()
  const to = runs
    .map((run) => run.to)
    .toSorted()
    .at(-1)
  if (from === undefined || to === undefined) return { timeNotes: [], suggestedZone: null }
  const window = dayWindow(clinic, day)
  const check = checkReportZone({ zone, meeting: { from, to }, window }, [
    ...rememberedZones,
    clinic.timeZone,
  ])
  const isNamed = read.some(({ report }) => report.zoneFromHeading)
  return {
    timeNotes: [
      ...describeReportZone(check, { day: day.number, window, timeZone: clinic.timeZone }),
      ...(isNamed ? [`The headings of the file name the time zone ${zone}, so it was used.`] : []),
    ],
    suggestedZone: isNamed ? null : (check.suggested?.zone ?? null),
  }
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
  const firstTime = first ? ` It begins on ${formatMoment(first, clinic.timeZone, 'en')}.` : ''
  return `No row falls into day ${day.number}, ${date}, ${clock}.${firstTime} Is it another day’s report, or another time zone?`
}
