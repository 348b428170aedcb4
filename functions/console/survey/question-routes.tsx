import type { Hono } from 'hono'
import { canChangeQuestions } from '../../../shared/domain/survey/survey-questions'
import { changeSurveyQuestions } from '../../../shared/use-cases/survey/change-questions'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { questionFormValues, readQuestionForm } from './question-form'
import { QuestionsPage } from './questions-page'

/** The questions of a clinic's survey. When they cannot be saved, the form comes back with what was typed. */
export const addSurveyQuestionRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/survey/questions', requires('clinic:edit'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const questions = await deps.surveys.questions(clinic.id)
    return c.html(
      <QuestionsPage
        {...{ staff, clinic, questions, notice: c.req.query('notice') }}
        values={questionFormValues(questions)}
        isOpen={canChangeQuestions(clinic, deps.now())}
      />,
    )
  })

  app.post('/console/clinics/:id/survey/questions', requires('clinic:edit'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const values = await readFormValues(c)
    const read = readQuestionForm(values)
    const revision = Number(values.revision)
    const saved =
      'problems' in read
        ? 'invalid'
        : await changeSurveyQuestions(deps, staff, { clinicId: clinic.id, revision, ...read })
    if (saved === 'saved')
      return c.redirect(`/console/clinics/${clinic.id}/survey/questions?notice=saved`, 303)
    return c.html(
      <QuestionsPage
        {...{ staff, clinic, values }}
        questions={await deps.surveys.questions(clinic.id)}
        problems={'problems' in read ? read.problems : []}
        refusal={saved === 'conflict' || saved === 'closed' ? saved : undefined}
        isOpen={canChangeQuestions(clinic, deps.now())}
      />,
      saved === 'invalid' ? 422 : 409,
    )
  })
}
