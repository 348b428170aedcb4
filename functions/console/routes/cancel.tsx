import type { Hono } from 'hono'
import { cancelClinic } from '../../../shared/use-cases/clinic/cancel-clinic'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, versionIn } from '../forms/form-texts'
import { CancelPage } from '../pages/clinic/cancel'

/** Cancelling a published clinic. */
export const addCancelling = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/cancel', async (c) => {
    const clinic = c.get('clinic')
    if (clinic.status !== 'published') return c.redirect(`/console/clinics/${clinic.id}`)
    const registered = await toldOf(world, clinic.id)
    return c.html(<CancelPage {...{ staff: c.get('staff'), clinic, registered }} />)
  })

  app.post('/console/clinics/:id/cancel', async (c) => {
    const staff = c.get('staff')
    const { id } = c.get('clinic')
    const saved = await cancelClinic(world, { id, version: versionIn(await formTexts(c)), by: staff.subject })
    if (saved.result === 'saved') return c.redirect(`/console/clinics/${id}?told=cancelled`, 303)
    const clinic = (await world.clinics.get(id)) ?? c.get('clinic')
    if (clinic.status === 'cancelled') return c.redirect(`/console/clinics/${id}?told=cancelled`, 303)
    if (clinic.status !== 'published') return c.redirect(`/console/clinics/${id}`, 303)
    const registered = await toldOf(world, id)
    const shown = saved.result === 'invalid' ? { problems: saved.problems } : { conflict: true }
    return c.html(
      <CancelPage {...{ staff, clinic, registered, ...shown }} />,
      saved.result === 'invalid' ? 422 : 409,
    )
  })
}

/** Who has a seat, or waits for one or for a decision, hears that there will be none. */
const toldOf = async (world: ConsoleParts['world'], clinicId: string): Promise<number> => {
  const { taken, waiting, pending } = await world.registrations.seats(clinicId)
  return taken + waiting + pending
}
