import type { Hono } from 'hono'
import { findProblems } from '../../../shared/domain/clinic/check-clinic'
import { publishClinic } from '../../../shared/use-cases/clinic/publish-clinic'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { PublishPage } from './publish-page'

/** Publishing a draft, after a preview of everything that it will plan. */
export const addPublishRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/publish', requires('clinic:publish'), (c) => {
    const clinic = c.get('clinic')
    if (clinic.status !== 'draft') return c.redirect(`/console/clinics/${clinic.id}`)
    const now = deps.now()
    return c.html(
      <PublishPage {...{ staff: c.get('staff'), clinic, now, problems: findProblems(clinic, now) }} />,
    )
  })

  app.post('/console/clinics/:id/publish', requires('clinic:publish'), async (c) => {
    const staff = c.get('staff')
    const { id } = c.get('clinic')
    const saved = await publishClinic(deps, {
      id,
      version: readVersion(await readFormValues(c)),
      by: staff.subject,
    })
    if (saved.result === 'saved') return c.redirect(`/console/clinics/${id}?notice=published`, 303)
    const clinic = (await deps.clinics.get(id)) ?? c.get('clinic')
    // On a second click the clinic is published already: the result is the same.
    if (clinic.status === 'published') return c.redirect(`/console/clinics/${id}?notice=published`, 303)
    if (clinic.status !== 'draft') return c.redirect(`/console/clinics/${id}`, 303)
    const now = deps.now()
    const conflict = saved.result === 'conflict'
    const problems = saved.result === 'invalid' ? saved.problems : findProblems(clinic, now)
    return c.html(<PublishPage {...{ staff, clinic, now, problems, conflict }} />, conflict ? 409 : 422)
  })
}
