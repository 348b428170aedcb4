import type { Hono } from 'hono'
import { summariseAnswers } from '../../../shared/domain/survey/survey'
import { ConsolePage } from '../components/console-page'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { SurveySection } from '../report/survey-section'
import { requires } from '../route-action'

/** The results of the survey of a clinic, with the texts that people wrote. */
export const addSurveyResultRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/survey', requires('attendance:read'), async (c) => {
    const clinic = c.get('clinic')
    const results = summariseAnswers(await deps.surveys.listAnswers(clinic.id))
    return c.html(
      <ConsolePage title={`Survey: ${clinic.title}`} staff={c.get('staff')} clinic={clinic}>
        <h1>Survey after the clinic</h1>
        <p class="prose muted">
          The thank-you mail asks everybody who was there. Answers are stored without the person and without a
          time. The texts are deleted at the end of the clinic’s retention.
        </p>
        <SurveySection results={results} />
        {results.comments.length > 0 && (
          <section>
            <h2>What people wrote</h2>
            <ul>
              {results.comments.map((comment) => (
                <li>
                  <bdi>{comment}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
      </ConsolePage>,
    )
  })
}
