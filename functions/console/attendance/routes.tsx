import type { Hono } from 'hono'
import { decisionWords } from '../../../shared/domain/attendance/matching/match-participants'
import { computeDayAttendance } from '../../../shared/domain/attendance/summary/day-attendance'
import type { Stay } from '../../../shared/domain/attendance/zoom/stay'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../shared/domain/ids'
import { formatMoment } from '../../../shared/i18n/format-times'
import { type DayReport, readDayReport } from '../../../shared/queries/day-report'
import { readRememberedZones } from '../../../shared/queries/remembered-zone'
import { readCountedPeople, readDayData } from '../../../shared/use-cases/attendance/day-input'
import { decideMatches } from '../../../shared/use-cases/attendance/decide-match'
import { importZoomReport } from '../../../shared/use-cases/attendance/import-zoom-report'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { type DayRoute, findDay } from '../find-day'
import { readFormValues } from '../forms/form-values'
import { readPageNumber } from '../forms/page-number'
import { answerWithMissingPage } from '../missing-page-answer'
import { requires } from '../route-action'
import { DaySummaryPage } from './day-summary-page'
import { parseReportFiles } from './parse-report-files'
import { canHaveReport, NoReportPage } from './report-of-day'
import { ReportPreviewPage } from './report-preview-page'
import { MAX_CARRIED_CHARACTERS, type ReportUpload, readReportUpload } from './report-upload'
import { ReportUploadPage } from './report-upload-page'
import { UNMATCHED_PER_PAGE } from './unmatched-participants'

/** After a day: its attendance, the upload of Zoom's report, and the matching of participants. */
export const addAttendanceRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/days/:day', requires('attendance:read'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const report = await readDayReport(deps, c.get('staff'), dayRoute.clinic, dayRoute.day)
    return c.html(
      <DaySummaryPage
        {...{ ...dayRoute, staff: c.get('staff'), report, notice: noticeTextFor(c.req.query('notice')) }}
        page={readUnmatchedPage(c, report)}
      />,
    )
  })

  app.get('/console/clinics/:id/days/:day/report', requires('attendance:upload'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const { clinic, day } = dayRoute
    if (!canHaveReport(clinic, day)) return noReportPage(c, dayRoute)
    const taken = await deps.attendance.report(clinic.id, day.number)
    const [remembered] = await readRememberedZones(deps, c.get('staff'), clinic)
    const earlierReportTime = taken ? formatMoment(taken.receivedAt, clinic.timeZone, 'en') : null
    return c.html(
      <ReportUploadPage
        {...{ ...dayRoute, staff: c.get('staff'), zone: remembered ?? clinic.timeZone, earlierReportTime }}
      />,
    )
  })

  app.post('/console/clinics/:id/days/:day/report', requires('attendance:upload'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    if (!canHaveReport(dayRoute.clinic, dayRoute.day)) return noReportPage(c, dayRoute)
    const staff = c.get('staff')
    const submitted = await readReportUpload(c)
    if ('message' in submitted) {
      const { field, message, zone } = submitted
      return c.html(<ReportUploadPage {...{ ...dayRoute, staff, zone, errors: { [field]: message } }} />, 422)
    }
    const { clinic, day } = dayRoute
    const { zone } = submitted.upload
    const [rememberedZones, events] = await Promise.all([
      readRememberedZones(deps, c.get('staff'), clinic),
      deps.attendance.listEvents(clinic.id),
    ])
    const evidence = { rememberedZones, events, now: deps.now() }
    const read = parseReportFiles(submitted.upload, clinic, day, evidence)
    const page = { ...dayRoute, staff, zone }
    if (read.kind === 'wrong') {
      const { problems, suggestedZone } = read
      const fitting =
        suggestedZone === null ? {} : { zone: suggestedZone, carried: carriedTexts(submitted.upload) }
      return c.html(<ReportUploadPage {...{ ...page, problems, ...fitting }} />, 422)
    }
    if (read.kind === 'ambiguous') {
      const question = { orderQuestion: read.question, carried: carriedTexts(submitted.upload) }
      return c.html(<ReportUploadPage {...{ ...page, ...question }} />, 422)
    }
    const { isConfirmed, skipsBadRows, isOtherMeeting } = submitted.upload
    const isTickMissing =
      (read.rowProblems.length > 0 && !skipsBadRows) || (read.otherMeetings.length > 0 && !isOtherMeeting)
    if (!isConfirmed || isTickMissing) {
      const carried = carriedTexts(submitted.upload)
      const attendance = await previewAttendance(dayRoute, read.stays)
      const preview = { ...dayRoute, staff, upload: submitted.upload, carried, report: read, attendance }
      return c.html(
        <ReportPreviewPage {...{ ...preview, isTickMissing: isConfirmed && isTickMissing }} />,
        isConfirmed ? 422 : 200,
      )
    }
    const report = {
      clinicId: clinic.id,
      day: day.number,
      stays: read.stays,
      zone: read.zone,
      skippedRows: read.rowProblems.length,
      by: staff.subject,
    }
    if ((await importZoomReport(deps, report)) === 'erased') {
      const problems = ['The personal data of this clinic were erased, so no report can be added.']
      return c.html(<ReportUploadPage {...{ ...dayRoute, staff, zone, problems }} />, 422)
    }
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}?notice=report`, 303)
  })

  app.post('/console/clinics/:id/days/:day/matches', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const { clinic, day } = dayRoute
    const { row = '', ...values } = await readFormValues(c)
    const address = values.email ?? values[`email.${row}`] ?? ''
    const word = matchDecisions.find((candidate) => candidate === values.decision)
    const registration = word ?? (await findRegistration(clinic, address))
    if (!/^[\w-]{16}$/.test(row)) return answerWithMissingPage(c)
    if (!registration) {
      const report = await readDayReport(deps, c.get('staff'), clinic, day)
      const isKnownRow = [...report.unmatched, ...report.excluded, ...report.decided].some(
        ({ participantKey }) => participantKey === row,
      )
      if (!isKnownRow) return answerWithMissingPage(c)
      const page = readUnmatchedPage(c, report)
      const shown = { report, page, unknownAddress: { participantKey: row, address } }
      return c.html(<DaySummaryPage {...{ ...dayRoute, staff: c.get('staff'), ...shown }} />, 422)
    }
    const participants = [{ participantKey: row, outcome: registration }]
    const by = c.get('staff').subject
    await decideMatches(deps, { clinicId: clinic.id, day: day.number, participants, by })
    const page = toPageQuery(c.req.query('page'))
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}?notice=decided${page}`, 303)
  })

  /** The day as it would be counted with the rows of the file. */
  const previewAttendance = async ({ clinic, day }: DayRoute, stays: Stay[]) => {
    const people = await readCountedPeople(deps, clinic.id)
    const { input } = await readDayData(deps, clinic, day, people, deps.now())
    return computeDayAttendance({ ...input, stays })
  }

  const findRegistration = async (clinic: Clinic, address: string) => {
    const dayRoute = await deps.registrations.get(clinic.id, registrationId(clinic.id, address))
    return dayRoute?.status === 'confirmed' ? dayRoute.id : undefined
  }
}

const carriedTexts = ({ files }: ReportUpload): string[] => {
  const texts = files.map(({ text }) => text)
  return texts.join('').length <= MAX_CARRIED_CHARACTERS ? texts : []
}

const readUnmatchedPage = (c: ConsoleContext, { unmatched }: DayReport): number =>
  readPageNumber(c.req.query('page'), unmatched.length, UNMATCHED_PER_PAGE)

/** Of the page from which a decision was sent; nothing for the first. */
const toPageQuery = (typed = ''): string => (/^[1-9]\d{0,5}$/.test(typed) ? `&page=${typed}` : '')

/** `undecided` takes a decision back. */
const matchDecisions = [...decisionWords, 'undecided'] as const

const noReportPage = (c: ConsoleContext, dayRoute: DayRoute) =>
  c.html(<NoReportPage {...dayRoute} staff={c.get('staff')} />, 409)
