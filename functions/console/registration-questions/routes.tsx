import type { Hono } from 'hono'
import {
  canChangeRegistrationQuestions,
  changeRegistrationQuestions,
} from '../../../shared/use-cases/clinic/change-registration-questions'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { readRegistrationQuestions, registrationQuestionValues } from './question-form'
import { RegistrationQuestionsPage } from './questions-page'

/** What the registration form of a clinic asks. When it cannot be saved, the form comes back with what was typed. */
export const addRegistrationQuestionRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/questions', requires('clinic:edit'), (c) => {
    const clinic = c.get('clinic')
    return c.html(
      <RegistrationQuestionsPage
        {...{ staff: c.get('staff'), clinic, notice: c.req.query('notice') }}
        values={registrationQuestionValues(clinic.questions)}
        isOpen={canChangeRegistrationQuestions(clinic, deps.now())}
      />,
    )
  })

  app.post('/console/clinics/:id/questions', requires('clinic:edit'), async (c) => {
    const [staff, { id }] = [c.get('staff'), c.get('clinic')]
    const values = await readFormValues(c)
    const read = readRegistrationQuestions(values)
    const saved =
      'problems' in read
        ? 'invalid'
        : await changeRegistrationQuestions(deps, staff, { id, version: readVersion(values), ...read })
    if (saved === 'saved') return c.redirect(`/console/clinics/${id}/questions?notice=saved`, 303)
    const clinic = (await deps.clinics.get(id)) ?? c.get('clinic')
    return c.html(
      <RegistrationQuestionsPage
        {...{ staff, clinic, values }}
        problems={'problems' in read ? read.problems : []}
        refusal={saved === 'conflict' || saved === 'too-large' ? saved : undefined}
        isOpen={canChangeRegistrationQuestions(clinic, deps.now())}
      />,
      saved === 'invalid' || saved === 'too-large' ? 422 : 409,
    )
  })
}
