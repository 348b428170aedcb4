import type { Hono } from 'hono'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../shared/domain/problem'
import { editClinic } from '../../../shared/use-cases/clinic/edit-clinic'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { readClinicForm } from '../forms/clinic-form'
import { atTypedDay } from '../forms/clinic-problems'
import { textsOf } from '../forms/clinic-texts'
import { type FormTexts, formTexts, versionIn } from '../forms/form-texts'
import { EditPage } from '../pages/edit/edit'
import { MissingPage } from '../pages/refusals'
import { toldBy } from '../pages/words'
import { findingsOf } from '../queries/findings'

/** Editing a clinic's fields; what was typed is never lost, whatever stands in the way. */
export const addEditing = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/edit', (c) => {
    const clinic = c.get('clinic')
    return c.html(page(c, clinic, { texts: textsOf(clinic), told: toldBy(c.req.query('told')) }))
  })

  app.post('/console/clinics/:id/edit', async (c) => {
    const clinic = c.get('clinic')
    const texts = await formTexts(c)
    const read = readClinicForm(texts, clinic)
    if ('problems' in read) return c.html(page(c, clinic, { texts, problems: read.problems }), 422)
    const edit = { id: clinic.id, version: versionIn(texts), fields: read.fields, by: c.get('staff').subject }
    const saved = await editClinic(world, edit)
    if (saved.result === 'saved') return c.redirect(`/console/clinics/${clinic.id}?told=saved`, 303)
    if (saved.result === 'invalid') {
      const problems = saved.problems.map((problem) => atTypedDay(problem, read.days))
      return c.html(page(c, clinic, { texts, problems }), 422)
    }
    const stored = saved.result === 'conflict' ? await world.clinics.get(clinic.id) : undefined
    if (!stored) return c.html(<MissingPage staff={c.get('staff')} />, 404)
    return c.html(page(c, stored, { texts, conflict: true }), 409)
  })
}

interface Shown {
  texts: FormTexts
  problems?: Problem[]
  conflict?: boolean
  told?: string | undefined
}

const page = (c: ConsoleContext, clinic: Clinic, { problems = [], ...shown }: Shown) => (
  <EditPage
    {...{ staff: c.get('staff'), clinic, problems, findings: findingsOf(clinic.announcement), ...shown }}
  />
)
