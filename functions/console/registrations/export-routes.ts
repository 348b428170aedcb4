import type { Hono } from 'hono'
import type { Registration } from '../../../shared/domain/registration/registration'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import { exportRegistrations } from '../../../shared/use-cases/registration/export-registrations'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { requires } from '../route-action'

/** Files for spreadsheet programs. */
export const addExportRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/registrations.csv', requires('registrations:export'), async (c) => {
    const { id } = c.get('clinic')
    const registrations = await exportRegistrations(deps, { clinicId: id, by: c.get('staff').subject })
    const rows = registrations.map((registration) => columns.map((column) => registration[column]))
    return c.body(writeCsv([columns, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${id}-registrations.csv"`,
    })
  })
}

/** `clinic attendance --registrations` reads the file by the same names. */
const columns = [
  'email',
  'name',
  'organisation',
  'country',
  'jobTitle',
  'sector',
  'timeZone',
  'language',
  'status',
  'registeredAt',
  'consentVersion',
] as const satisfies readonly (keyof Registration)[]
