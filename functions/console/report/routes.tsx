import type { Hono } from 'hono'
import { writeWorkbook } from '../../../shared/import/workbook/write-workbook'
import { readClinicReport } from '../../../shared/queries/clinic-report/read-clinic-report'
import { readMissingInstitutions } from '../../../shared/queries/clinic-report/read-missing-institutions'
import { readSurveyResults } from '../../../shared/queries/survey-results'
import { recordReportExport } from '../../../shared/use-cases/attendance/export-attendees'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { findDay } from '../find-day'
import { answerWithMissingPage } from '../missing-page-answer'
import { requires } from '../route-action'
import { MissingInstitutionsPage } from './missing-institutions-page'
import { ClinicReportPage } from './report-page'
import { listReportSheets } from './report-sheets'

/** The report of a clinic, as a page that prints and as a workbook. */
export const addReportRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/report', requires('attendance:read'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const report = await readClinicReport(deps, staff, clinic)
    if (!report) return answerWithMissingPage(c)
    const survey = await readSurveyResults(deps, clinic.id)
    return c.html(<ClinicReportPage {...{ staff, clinic, report, survey }} />)
  })

  app.get('/console/clinics/:id/days/:day/missing-institutions', requires('campaigns:use'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const staff = c.get('staff')
    const reading = await readMissingInstitutions(deps, staff, dayRoute.clinic, dayRoute.day)
    return c.html(<MissingInstitutionsPage {...{ ...dayRoute, staff, reading }} />)
  })

  app.get('/console/clinics/:id/report.xlsx', requires('attendees:export'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const report = await readClinicReport(deps, staff, clinic)
    if (!report) return answerWithMissingPage(c)
    const survey = await readSurveyResults(deps, clinic.id)
    await recordReportExport(deps, staff, clinic)
    return c.body(await writeWorkbook(listReportSheets(report, survey)), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${clinic.id}-report.xlsx"`,
    })
  })
}
