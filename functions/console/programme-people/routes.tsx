import type { Hono } from 'hono'
import { attendedDays, totalMinutes } from '../../../shared/domain/attendees/clinic-attendee'
import { isPlaceholderAddress } from '../../../shared/domain/values/placeholder-address'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import {
  type ProgrammePerson,
  readAllProgrammePeople,
  readProgrammePeople,
} from '../../../shared/queries/programme/read-programme-people'
import { recordAttendeeExport } from '../../../shared/use-cases/attendance/export-attendees'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { formatSector } from '../attendees/attendee-labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { requires } from '../route-action'
import { readListPage, readPeopleQuery } from './people-query'
import { ProgrammePeoplePage } from './programme-people-page'

/** The people behind a figure of the programme report, page by page, and as a file. */
export const addProgrammePeopleRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  const showPage = async (c: ConsoleContext, error?: string) => {
    const staff = c.get('staff')
    const query = readPeopleQuery((name) => c.req.query(name))
    const page = readListPage((name) => c.req.query(name))
    const list = await readProgrammePeople(deps, staff, { ...query, page })
    return c.html(<ProgrammePeoplePage {...{ staff, list, query, error }} />, error === undefined ? 200 : 422)
  }

  app.get('/console/programme/people', requires('programme:read'), (c) => showPage(c))

  app.get('/console/programme/people.csv', requires('attendees:export'), async (c) => {
    const staff = c.get('staff')
    const query = readPeopleQuery((name) => c.req.query(name))
    const recordExport = async (clinicId: string, people: readonly ProgrammePerson[]) => {
      const clinic = await deps.clinics.get(clinicId)
      const [first] = people
      if (!clinic || !first) return
      const file = { attendees: people.length, format: 'csv', hasNames: first.hasName } as const
      await recordAttendeeExport(deps, staff, clinic, file)
    }
    const people = await readAllProgrammePeople(deps, staff, query, recordExport)
    if (people === 'too-many')
      return showPage(c, 'A file has at most 5,000 people of 40 clinics. Choose a year or a country first.')
    return c.body(writeCsv([headings, ...people.map(toRow)]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="people-${query.figure}.csv"`,
    })
  })
}

const headings = [
  'Clinic',
  'First day',
  'Name',
  'E-mail',
  'Organisation',
  'Institution',
  'Sector',
  'Country',
  'Country code (ISO 3166-1)',
  'Days attended',
  'Minutes, all days',
]

/** Name and address are empty where the reader may not see them; a person who was erased is called so. */
const toRow = ({ clinic, attendee, hasName }: ProgrammePerson): string[] => {
  const { name, email, organisation, institution, sector, country } = attendee
  return [
    clinic.title,
    clinic.firstDay ?? '',
    hasName ? (name ?? 'erased') : '',
    hasName && email !== null && !isPlaceholderAddress(email) ? email : '',
    organisation,
    institution?.name ?? '',
    formatSector(sector),
    formatCountry(country, 'en'),
    country,
    String(attendedDays(attendee)),
    String(totalMinutes(attendee) ?? ''),
  ]
}
