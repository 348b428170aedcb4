import type { Hono } from 'hono'
import {
  readProgrammeCountries,
  readProgrammeInstitutions,
} from '../../../shared/queries/programme/read-programme-reach'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readGroupChoice, readListPage } from '../programme-people/people-query'
import { requires } from '../route-action'
import { ProgrammeCountriesPage } from './countries-page'
import { ProgrammeInstitutionsPage } from './institutions-page'

/** The institutions and the countries that the programme report counts. */
export const addProgrammeReachRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/programme/institutions', requires('programme:read'), async (c) => {
    const [staff, query] = [c.get('staff'), (name: string) => c.req.query(name)]
    const within = readGroupChoice(query)
    const list = await readProgrammeInstitutions(deps, staff, { within, page: readListPage(query) })
    return c.html(<ProgrammeInstitutionsPage {...{ staff, within, list }} />)
  })

  app.get('/console/programme/countries', requires('programme:read'), async (c) => {
    const staff = c.get('staff')
    const within = readGroupChoice((name) => c.req.query(name))
    const list = await readProgrammeCountries(deps, staff, within)
    return c.html(<ProgrammeCountriesPage {...{ staff, within, list }} />)
  })
}
