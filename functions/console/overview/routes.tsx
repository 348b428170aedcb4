import type { Hono } from 'hono'
import { can } from '../../../shared/domain/access/actions'
import { clinicPhaseAt } from '../../../shared/domain/clinic/clinic-phase'
import { hasBegun } from '../../../shared/domain/clinic/times/clinic-times'
import { Registration } from '../../../shared/domain/registration/registration'
import { readClinicAttendance } from '../../../shared/queries/attendees/clinic-attendance'
import { listClinics } from '../../../shared/queries/clinic-list'
import { readClinicOverview } from '../../../shared/queries/clinic-overview'
import { listRegistrations } from '../../../shared/queries/registration-list'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readPageNumber } from '../forms/page-number'
import { REGISTRATIONS_PER_PAGE, RegistrationsPage } from '../registrations/registrations-page'
import { requires } from '../route-action'
import { StaffClinicListPage } from './clinic-list-page'
import { ClinicOverviewPage } from './overview-page'

/** The pages that only show: clinics, one clinic and its registrations. */
export const addOverviewRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console', requires('clinic:list'), async (c) => {
    const staff = c.get('staff')
    const list = await listClinics(deps, staff)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<StaffClinicListPage {...{ staff, list, notice }} />)
  })

  app.get('/console/clinics/:id', requires('clinic:read'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const [overview, attendance] = await Promise.all([
      readClinicOverview(deps, staff, clinic, { isFresh: c.req.query('count') === 'now' }),
      hasBegun(clinic, deps.now()) ? readClinicAttendance(deps, staff, clinic) : undefined,
    ])
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<ClinicOverviewPage {...{ staff, clinic, overview, attendance, notice }} />)
  })

  app.get('/console/clinics/:id/registrations', requires('registrations:read'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const status = Registration.shape.status.safeParse(c.req.query('status')).data ?? null
    // The form says that only the organisers see it; analysts are none.
    const canReadNeeds = can(staff, 'registrations:export', clinic)
    const filter = {
      text: (c.req.query('text') ?? '').slice(0, 200),
      status,
      needsSupport: canReadNeeds && c.req.query('needs') === 'yes',
    }
    const [list, attendance] = await Promise.all([
      listRegistrations(deps, staff, clinic, filter),
      hasBegun(clinic, deps.now()) ? readClinicAttendance(deps, staff, clinic) : undefined,
    ])
    const page = readPageNumber(c.req.query('page'), list.matching.length, REGISTRATIONS_PER_PAGE)
    const isOpen = ['published', 'running'].includes(clinicPhaseAt(clinic, deps.now()))
    const canWithdraw = isOpen && can(staff, 'registrations:withdraw', clinic)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(
      <RegistrationsPage
        {...{ staff, clinic, filter, list, page, canReadNeeds, canWithdraw, attendance, notice }}
      />,
    )
  })
}
