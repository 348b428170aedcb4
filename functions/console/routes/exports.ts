import type { Hono } from 'hono'
import { csvText } from '../../../shared/domain/csv-text'
import type { Registration } from '../../../shared/domain/registration/registration'
import { exportRegistrations } from '../../../shared/use-cases/registration/export-registrations'
import type { ConsoleEnv, ConsoleParts } from '../console'

/** Files for spreadsheet programs. */
export const addExports = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/registrations.csv', async (c) => {
    const { id } = c.get('clinic')
    const registrations = await exportRegistrations(world, { clinicId: id, by: c.get('staff').subject })
    const rows = registrations.map((one) => columns.map((column) => one[column]))
    return c.body(csvText([columns, ...rows]), 200, {
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
