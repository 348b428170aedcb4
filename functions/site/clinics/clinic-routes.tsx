import type { Hono } from 'hono'
import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { findZoneByCity } from '../../../shared/i18n/city-names'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { PublicClinicListPage } from './clinic-list-page'
import { PublicClinicPage } from './clinic-page'
import { findPublicClinic } from './find-public-clinic'

/** The list of clinics and the page of one. */
export const addPublicClinicRoutes = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/', async (c) => {
    const clinics = (await deps.clinics.list())
      .filter(({ status }) => status !== 'draft' && status !== 'recorded')
      .filter(isPlannable)
    const page = toPageNumber(c.req.query('page'))
    return c.html(
      <PublicClinicListPage {...{ language: c.get('language'), clinics, now: deps.now(), page }} />,
    )
  })

  app.get('/clinics/:id', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    const typed = c.req.query('zone')?.slice(0, 64)
    const zone = typed === undefined ? undefined : findZoneByCity(typed)
    return c.html(
      <PublicClinicPage {...{ language: c.get('language'), clinic, now: deps.now(), zone, typed }} />,
    )
  })
}

const toPageNumber = (typed = ''): number => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1)
