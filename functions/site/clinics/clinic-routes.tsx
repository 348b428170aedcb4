import type { Hono } from 'hono'
import { findZoneByCity } from '../../../shared/i18n/city-names'
import { createClinicsCalendar } from '../../../shared/mail/clinics-calendar'
import { calendarResponse } from '../layout/calendar-response'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { PublicClinicListPage } from './clinic-list-page'
import { PublicClinicPage } from './clinic-page'
import { findPublicClinic, listPublicClinics } from './find-public-clinic'

/** The latest clinics are in the calendar: with two days each it is about half a megabyte. */
const MAX_CALENDAR_CLINICS = 500

/** The list of clinics, as a page and as a calendar, and the page of one. */
export const addPublicClinicRoutes = (app: Hono<SiteEnv>, { deps, siteUrl }: SiteAppOptions): void => {
  app.get('/', async (c) => {
    const clinics = await listPublicClinics(deps)
    const page = toPageNumber(c.req.query('page'))
    return c.html(
      <PublicClinicListPage {...{ language: c.get('language'), clinics, now: deps.now(), page, siteUrl }} />,
    )
  })

  app.get('/calendar.ics', async (c) => {
    const clinics = (await listPublicClinics(deps)).slice(0, MAX_CALENDAR_CLINICS)
    const language = c.get('language')
    return calendarResponse(
      c,
      createClinicsCalendar({ clinics, language, siteUrl, now: deps.now() }),
      'dfs-security-clinics.ics',
    )
  })

  app.get('/clinics/:id', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    const typed = c.req.query('zone')?.slice(0, 64)
    const zone = typed === undefined ? undefined : findZoneByCity(typed)
    return c.html(
      <PublicClinicPage
        {...{ language: c.get('language'), clinic, now: deps.now(), zone, typed, siteUrl }}
      />,
    )
  })
}

const toPageNumber = (typed = ''): number => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1)
