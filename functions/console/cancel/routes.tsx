import type { Hono } from 'hono'
import { cancelClinic } from '../../../shared/use-cases/clinic/cancel-clinic'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { CancelPage } from './cancel-page'

/** Cancelling a published clinic. */
export const addCancelRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/cancel', requires('clinic:cancel'), async (c) => {
    const clinic = c.get('clinic')
    if (clinic.status !== 'published') return c.redirect(`/console/clinics/${clinic.id}`)
    const registered = await countRecipients(deps, clinic.id)
    return c.html(<CancelPage {...{ staff: c.get('staff'), clinic, registered }} />)
  })

  app.post('/console/clinics/:id/cancel', requires('clinic:cancel'), async (c) => {
    const staff = c.get('staff')
    const { id } = c.get('clinic')
    const saved = await cancelClinic(deps, {
      id,
      version: readVersion(await readFormValues(c)),
      by: staff.subject,
    })
    if (saved.result === 'saved') return c.redirect(`/console/clinics/${id}?notice=cancelled`, 303)
    const clinic = (await deps.clinics.get(id)) ?? c.get('clinic')
    if (clinic.status === 'cancelled') return c.redirect(`/console/clinics/${id}?notice=cancelled`, 303)
    if (clinic.status !== 'published') return c.redirect(`/console/clinics/${id}`, 303)
    const registered = await countRecipients(deps, id)
    const shown = saved.result === 'invalid' ? { problems: saved.problems } : { conflict: true }
    return c.html(
      <CancelPage {...{ staff, clinic, registered, ...shown }} />,
      saved.result === 'invalid' ? 422 : 409,
    )
  })
}

/** Everybody with a seat, on the waiting list or pending gets the notice. */
const countRecipients = async (deps: ConsoleAppOptions['deps'], clinicId: string): Promise<number> => {
  const { taken, waiting, pending } = await deps.registrations.seats(clinicId)
  return taken + waiting + pending
}
