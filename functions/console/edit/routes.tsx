import type { Hono } from 'hono'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { reviewAnnouncement } from '../../../shared/queries/announcement-review'
import { editClinic } from '../../../shared/use-cases/clinic/edit-clinic'
import { MissingPage } from '../components/error-pages'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { type FormValues, readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { readClinicForm } from './clinic-form'
import { toFormDayField } from './clinic-form-problems'
import { clinicFormValues } from './clinic-form-values'
import { EditPage, type EditProps } from './edit-page'
import { fillChoice, findChoice } from './fill-choice'

/** Editing a clinic's fields. When the clinic cannot be saved, the form comes back with the typed values. */
export const addEditRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/edit', requires('clinic:edit'), (c) => {
    const clinic = c.get('clinic')
    return c.html(
      editPage(c, clinic, { values: clinicFormValues(clinic), notice: noticeTextFor(c.req.query('notice')) }),
    )
  })

  app.post('/console/clinics/:id/edit', requires('clinic:edit'), async (c) => {
    const clinic = c.get('clinic')
    const values = await readFormValues(c)
    if (values.choose) return c.html(pageWithChoice(c, clinic, values))
    const read = readClinicForm(values, clinic)
    if ('problems' in read) return c.html(editPage(c, clinic, { values, problems: read.problems }), 422)
    const edit = {
      id: clinic.id,
      version: readVersion(values),
      fields: read.fields,
      by: c.get('staff').subject,
      announcePlace: readAnnouncePlace(values),
    }
    const saved = await editClinic(deps, edit)
    if (saved.result === 'saved') return c.redirect(`/console/clinics/${clinic.id}?notice=saved`, 303)
    if (saved.result === 'place-changed') {
      const { isModeChanged } = saved
      return c.html(editPage(c, clinic, { values, placeQuestion: { isModeChanged } }), 422)
    }
    if (saved.result === 'invalid') {
      const problems = saved.problems.map((problem) => toFormDayField(problem, read.days))
      return c.html(editPage(c, clinic, { values, problems }), 422)
    }
    const stored = saved.result === 'conflict' ? await deps.clinics.get(clinic.id) : undefined
    if (!stored) return c.html(<MissingPage staff={c.get('staff')} />, 404)
    return c.html(editPage(c, stored, { values, conflict: true }), 409)
  })
}

/** The form with the choice of a finding filled in, not saved yet. */
const pageWithChoice = (c: ConsoleContext, clinic: Clinic, values: FormValues) => {
  const { findings, draft } = reviewAnnouncement(c.get('staff'), clinic)
  const choice = findChoice(findings, values.choose)
  return draft && choice
    ? editPage(c, clinic, {
        values: fillChoice(values, draft, choice),
        notice: `Filled in below: ${choice.label}. It is not saved yet.`,
      })
    : editPage(c, clinic, { values })
}

/** The answer to the question about a new venue or mode; undefined while it was not asked. */
const readAnnouncePlace = ({ announcePlace }: FormValues): boolean | undefined =>
  announcePlace === 'yes' ? true : announcePlace === 'no' ? false : undefined

interface EditPageState {
  values: FormValues
  problems?: FieldProblem[]
  conflict?: boolean
  placeQuestion?: EditProps['placeQuestion']
  notice?: string | undefined
}

const editPage = (c: ConsoleContext, clinic: Clinic, { problems = [], ...shown }: EditPageState) => (
  <EditPage
    {...{
      staff: c.get('staff'),
      clinic,
      problems,
      review: reviewAnnouncement(c.get('staff'), clinic),
      ...shown,
    }}
  />
)
