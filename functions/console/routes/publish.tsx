import type { Hono } from 'hono'
import { problemsOf } from '../../../shared/domain/clinic/check-clinic'
import { publishClinic } from '../../../shared/use-cases/clinic/publish-clinic'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, versionIn } from '../forms/form-texts'
import { PublishPage } from '../pages/clinic/publish'

/** Publishing a draft, after a look at everything that it will plan. */
export const addPublishing = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/publish', (c) => {
    const clinic = c.get('clinic')
    if (clinic.status !== 'draft') return c.redirect(`/console/clinics/${clinic.id}`)
    const now = world.now()
    return c.html(
      <PublishPage {...{ staff: c.get('staff'), clinic, now, problems: problemsOf(clinic, now) }} />,
    )
  })

  app.post('/console/clinics/:id/publish', async (c) => {
    const staff = c.get('staff')
    const { id } = c.get('clinic')
    const saved = await publishClinic(world, {
      id,
      version: versionIn(await formTexts(c)),
      by: staff.subject,
    })
    if (saved.result === 'saved') return c.redirect(`/console/clinics/${id}?told=published`, 303)
    const clinic = (await world.clinics.get(id)) ?? c.get('clinic')
    // A second click finds it published already: that is what was wanted.
    if (clinic.status === 'published') return c.redirect(`/console/clinics/${id}?told=published`, 303)
    if (clinic.status !== 'draft') return c.redirect(`/console/clinics/${id}`, 303)
    const now = world.now()
    const conflict = saved.result === 'conflict'
    const problems = saved.result === 'invalid' ? saved.problems : problemsOf(clinic, now)
    return c.html(<PublishPage {...{ staff, clinic, now, problems, conflict }} />, conflict ? 409 : 422)
  })
}
