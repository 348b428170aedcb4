import type { Hono } from 'hono'
import { can } from '../../../shared/domain/access/actions'
import { canChangeQuestions } from '../../../shared/domain/survey/survey-questions'
import { readSurveyResults } from '../../../shared/queries/survey-results'
import { ConsolePage } from '../components/console-page'
import { questionText } from '../components/survey-question-texts'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { SurveySection } from '../report/survey-section'
import { requires } from '../route-action'

/** The results of the survey of a clinic, with the texts that people wrote. */
export const addSurveyResultRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/survey', requires('attendance:read'), async (c) => {
    const clinic = c.get('clinic')
    const results = await readSurveyResults(deps, clinic.id)
    return c.html(
      <ConsolePage title={`Survey: ${clinic.title}`} staff={c.get('staff')} clinic={clinic}>
        <h1>Survey after the clinic</h1>
        <p class="prose muted">
          The thank-you e-mail asks everyone who attended. Answers are stored without the person and without a
          time. Free-text answers are deleted with the clinic’s personal data.
        </p>
        <SurveySection results={results} />
        {results.texts.map(({ question, texts }) => (
          <section>
            <h2>
              <bdi>{questionText(question)}</bdi>
            </h2>
            <ul>
              {texts.map((text) => (
                <li>
                  <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {can(c.get('staff'), 'clinic:edit', clinic) && (
          <p>
            <a href={`/console/clinics/${clinic.id}/survey/questions`}>
              {canChangeQuestions(clinic, deps.now()) ? 'Change the questions' : 'Questions'}
            </a>
          </p>
        )}
      </ConsolePage>,
    )
  })
}
