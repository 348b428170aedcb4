import type { Hono } from 'hono'
import { CountryCode } from '../../../shared/domain/institutions/institution'
import { listClinicCountries, readCountryInstitutions } from '../../../shared/queries/attendees/institutions'
import {
  confirmInstitution,
  keepApart,
  undoSpellings,
} from '../../../shared/use-cases/institutions/decide-spellings'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { InstitutionsPage } from './institutions-page'

/** Spellings of organisations: which are one institution. */
export const addInstitutionRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/institutions', requires('institutions:read'), async (c) => {
    const staff = c.get('staff')
    const country = CountryCode.safeParse(c.req.query('country')).data
    const countries = await listClinicCountries(deps, staff)
    const institutions = country === undefined ? null : await readCountryInstitutions(deps, staff, country)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<InstitutionsPage {...{ staff, institutions, countries, notice }} />)
  })

  app.post('/console/institutions', requires('institutions:edit'), async (c) => {
    const values = await readFormValues(c)
    const country = CountryCode.safeParse(values.country).data
    if (country === undefined) return c.redirect('/console/institutions', 303)
    const spellings = Object.keys(values).flatMap((name) => /^spelling\.(.{1,1000})$/.exec(name)?.[1] ?? [])
    const decision = { country, spellings, by: c.get('staff').subject }
    const name = (Object.entries(values).find(([field]) => field.startsWith('name.'))?.[1] ?? '').slice(
      0,
      300,
    )
    if (values.action === 'confirm') await confirmInstitution(deps, { ...decision, name })
    // Also the institution they were proposed for, else it would be proposed for them.
    else if (values.action === 'apart')
      await keepApart(deps, { ...decision, spellings: [...spellings, values.institution ?? ''] })
    else if (values.action === 'undo') await undoSpellings(deps, decision)
    const notice = spellings.length === 0 ? 'none-selected' : 'saved'
    return c.redirect(`/console/institutions?country=${country}&notice=${notice}`, 303)
  })
}
