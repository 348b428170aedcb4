import type { Hono } from 'hono'
import { Registration } from '../../../shared/domain/registration/registration'
import { readTimeline } from '../../../shared/use-cases/clinic/read-timeline'
import { may } from '../access/rules'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { ClinicListPage } from '../pages/clinic/clinic-list'
import { OverviewPage } from '../pages/clinic/overview'
import { TimelinePage } from '../pages/clinic/timeline'
import { RegistrationsPage } from '../pages/registrations/registrations'
import { toldBy } from '../pages/words'
import { listClinics } from '../queries/clinic-list'
import { listTroubles } from '../queries/mail-troubles'
import { readOverview } from '../queries/overview'
import { listRegistrations } from '../queries/registrations'

/** The pages that only show: clinics, one clinic, its registrations and its messages. */
export const addClinicPages = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console', async (c) => {
    const staff = c.get('staff')
    const list = await listClinics(world, (clinic) => may(staff, 'GET /console/clinics/:id', clinic))
    return c.html(<ClinicListPage {...{ staff, list }} />)
  })

  app.get('/console/clinics/:id', async (c) => {
    const clinic = c.get('clinic')
    const overview = await readOverview(world, clinic)
    const told = toldBy(c.req.query('told'))
    return c.html(<OverviewPage {...{ staff: c.get('staff'), clinic, overview, told }} />)
  })

  app.get('/console/clinics/:id/registrations', async (c) => {
    const clinic = c.get('clinic')
    const status = Registration.shape.status.safeParse(c.req.query('status')).data ?? null
    const filter = { text: (c.req.query('text') ?? '').slice(0, 200), status }
    const list = await listRegistrations(world, clinic.id, filter)
    return c.html(<RegistrationsPage {...{ staff: c.get('staff'), clinic, filter, list }} />)
  })

  app.get('/console/clinics/:id/timeline', async (c) => {
    const clinic = c.get('clinic')
    const [rows, troubles] = await Promise.all([
      readTimeline(world, clinic.id),
      listTroubles(world, clinic.id),
    ])
    return c.html(<TimelinePage {...{ staff: c.get('staff'), clinic, rows, troubles }} />)
  })
}
