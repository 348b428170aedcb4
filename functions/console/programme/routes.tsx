import type { Hono } from 'hono'
import { type ProgrammeDimension, pageDimensions } from '../../../shared/domain/programme/programme-groups'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import { writeWorkbook } from '../../../shared/import/workbook/write-workbook'
import { hasSubscribed } from '../../../shared/queries/programme/has-subscribed'
import { readProgramme, readProgrammePage } from '../../../shared/queries/programme/read-programme'
import { recordProgrammeExport } from '../../../shared/use-cases/programme/share-programme'
import { subscribeToProgramme, unsubscribeFromProgramme } from '../../../shared/use-cases/programme/subscribe'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { readGroupChoice } from '../programme-people/people-query'
import { requires } from '../route-action'
import { programmeSheets, programmeTable } from './exported-tables'
import { ProgrammePage } from './programme-page'

/** The report on all clinics, and its files. */
export const addProgrammeRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/programme', requires('programme:read'), async (c) => {
    const staff = c.get('staff')
    const by = dimensionOf(c)
    const within = selectedGroup(c)
    const { report, years, unknown } = await readProgrammePage(deps, staff, { by, within })
    const [a, b] = [c.req.query('a'), c.req.query('b')]
    const compared = a !== undefined && b !== undefined ? ([a, b] as const) : null
    const isSubscribed = await hasSubscribed(deps, staff)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(
      <ProgrammePage {...{ staff, by, within, report, years, unknown, compared, isSubscribed, notice }} />,
    )
  })

  app.post('/console/programme/subscription', requires('programme:read'), async (c) => {
    const staff = c.get('staff')
    const { action } = await readFormValues(c)
    if (action === 'unsubscribe') await unsubscribeFromProgramme(deps, staff)
    const result = action === 'subscribe' ? await subscribeToProgramme(deps, staff) : 'unsubscribed'
    return c.redirect(`/console/programme?notice=${result}`, 303)
  })

  app.get('/console/programme.csv', requires('programme:export'), async (c) => {
    const by = dimensionOf(c)
    await recordProgrammeExport(deps, c.get('staff'), { format: 'csv', by })
    const table = programmeTable(
      await readProgramme(deps, c.get('staff'), { by, within: selectedGroup(c) }),
      by,
    )
    return c.body(writeCsv(table.map((row) => row.map((cell) => String(cell ?? '')))), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="programme-by-${by}.csv"`,
    })
  })

  app.get('/console/programme.xlsx', requires('programme:export'), async (c) => {
    const by = dimensionOf(c)
    await recordProgrammeExport(deps, c.get('staff'), { format: 'xlsx', by })
    const report = await readProgramme(deps, c.get('staff'), { by, within: selectedGroup(c) })
    const workbook = await writeWorkbook(programmeSheets(report, by))
    return c.body(workbook, 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="programme-by-${by}.xlsx"`,
    })
  })
}

const dimensionOf = (c: ConsoleContext): ProgrammeDimension =>
  pageDimensions.find((dimension) => dimension === c.req.query('by')) ?? 'year'

const selectedGroup = (c: ConsoleContext) => readGroupChoice((name) => c.req.query(name))
