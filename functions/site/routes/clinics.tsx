import type { Hono } from 'hono'
import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { zoneOfPlace } from '../../../shared/language/places'
import { ClinicPage } from '../pages/clinic'
import { ClinicListPage } from '../pages/clinic-list'
import type { SiteEnv, SiteParts } from '../site'
import { publicClinic } from './public-clinic'

/** The list of clinics and the page of one. */
export const addClinicPages = (app: Hono<SiteEnv>, { world }: SiteParts): void => {
  app.get('/', async (c) => {
    const clinics = (await world.clinics.list())
      .filter(({ status }) => status !== 'draft')
      .filter(isPlannable)
    return c.html(<ClinicListPage language={c.get('language')} clinics={clinics} now={world.now()} />)
  })

  app.get('/clinics/:id', async (c) => {
    const clinic = await publicClinic(world, c.req.param('id'))
    if (!clinic) return c.notFound()
    const typed = c.req.query('zone')?.slice(0, 64)
    const zone = typed === undefined ? undefined : zoneOfPlace(typed)
    return c.html(<ClinicPage {...{ language: c.get('language'), clinic, now: world.now(), zone, typed }} />)
  })
}
