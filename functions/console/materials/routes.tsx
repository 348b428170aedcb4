import type { Hono } from 'hono'
import { messageKindOf } from '../../../shared/domain/mail/kinds/message-kinds'
import { saveMaterials } from '../../../shared/use-cases/clinic/save-materials'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { materialFormValues, parseMaterialForm } from './material-form'
import { MaterialsPage } from './materials-page'

/** The links that a clinic gives to its slides and recordings. */
export const addMaterialRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  const isMailed = async (clinicId: string): Promise<boolean> =>
    (await deps.dispatches.listByClinic(clinicId)).some(
      ({ kind, state }) =>
        messageKindOf(kind).contains?.includes('materials') && (state === 'running' || state === 'done'),
    )

  app.get('/console/clinics/:id/materials', requires('clinic:materials'), async (c) => {
    const clinic = c.get('clinic')
    return c.html(
      <MaterialsPage
        {...{ staff: c.get('staff'), clinic, notice: c.req.query('notice') }}
        values={materialFormValues(clinic.materials)}
        isMailed={await isMailed(clinic.id)}
      />,
    )
  })

  app.post('/console/clinics/:id/materials', requires('clinic:materials'), async (c) => {
    const [staff, { id }] = [c.get('staff'), c.get('clinic')]
    const values = await readFormValues(c)
    const { materials, problems } = parseMaterialForm(values)
    const saved =
      problems.length > 0
        ? 'invalid'
        : await saveMaterials(deps, staff, { id, version: readVersion(values), materials })
    if (saved === 'saved') return c.redirect(`/console/clinics/${id}/materials?notice=saved`, 303)
    const clinic = (await deps.clinics.get(id)) ?? c.get('clinic')
    return c.html(
      <MaterialsPage
        {...{ staff, clinic, values, problems, conflict: saved === 'conflict' }}
        isMailed={await isMailed(id)}
      />,
      saved === 'conflict' ? 409 : 422,
    )
  })
}
