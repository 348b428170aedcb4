import type { Hono } from 'hono'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import { isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import { writeWorkbook } from '../../../shared/import/workbook/write-workbook'
import { selectAttendees } from '../../../shared/queries/attendees/attendee-list'
import { readClinicAttendance } from '../../../shared/queries/attendees/clinic-attendance'
import { recordAttendeeExport } from '../../../shared/use-cases/attendance/export-attendees'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readPageNumber } from '../forms/page-number'
import { answerWithMissingPage } from '../missing-page-answer'
import { requires } from '../route-action'
import { listAttendeeColumns } from './attendee-columns'
import { readAttendeeFilter } from './attendee-filter'
import { ATTENDEES_PER_PAGE, AttendeesPage } from './attendees-page'

/** Who attended a clinic: the list, filtered and paged, and its exports. */
export const addAttendeeRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/attendees', requires('attendance:read'), async (c) => {
    const list = await readList(c)
    if (!list) return answerWithMissingPage(c)
    const page = readPageNumber(c.req.query('page'), list.matching.length, ATTENDEES_PER_PAGE)
    return c.html(<AttendeesPage {...{ ...list, staff: c.get('staff'), page }} />)
  })

  app.get('/console/clinics/:id/attendees.csv', requires('attendees:export'), async (c) => {
    const exported = await exportList(c, 'csv')
    if (!exported) return answerWithMissingPage(c)
    const { columns, rows, fileName } = exported
    const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    return c.body(writeCsv([columns.map(({ heading }) => heading), ...texts]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName}.csv"`,
    })
  })

  app.get('/console/clinics/:id/attendees.xlsx', requires('attendees:export'), async (c) => {
    const exported = await exportList(c, 'xlsx')
    if (!exported) return answerWithMissingPage(c)
    const { columns, rows, fileName } = exported
    const bytes = await writeWorkbook([
      { name: 'Attendees', columns, rows },
      definitionSheet(exported.hasMeeting),
    ])
    return c.body(bytes, 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${fileName}.xlsx"`,
    })
  })

  const readList = async (c: ConsoleContext) => {
    const clinic = c.get('clinic')
    const view = await readClinicAttendance(deps, c.get('staff'), clinic)
    if (!view || !isPlannable(clinic)) return undefined
    const asked = readAttendeeFilter((name) => c.req.query(name), clinic)
    // Without names the list has no genders either, so it cannot be narrowed to one.
    const filter = view.hasNames ? asked : { ...asked, gender: null }
    return { clinic, view, filter, matching: selectAttendees(view.attendees, filter, clinic.days.length) }
  }

  const exportList = async (c: ConsoleContext, format: 'csv' | 'xlsx') => {
    const list = await readList(c)
    if (!list) return undefined
    const { clinic, view, filter, matching } = list
    const file = { attendees: matching.length, format, hasNames: view.hasNames }
    await recordAttendeeExport(deps, c.get('staff'), clinic, file)
    const columns = listAttendeeColumns(view, clinic.timeZone)
    const rows = matching.map((attendee) => columns.map(({ value }) => value(attendee)))
    return { columns, rows, fileName: fileNameFor(clinic, filter.day), hasMeeting: view.hasMeeting }
  }
}

const fileNameFor = ({ id }: PlannableClinic, day: number | null): string =>
  `${id}-attendees${day === null ? '' : `-day-${day}`}`

const definitionSheet = (hasMeeting: boolean) => ({
  name: 'Definitions',
  columns: [
    { heading: 'Number', width: 28 },
    { heading: 'Definition', width: 120 },
  ],
  rows: Object.values(definitionsFor(hasMeeting)).map(({ label, definition }) => [label, definition]),
})
