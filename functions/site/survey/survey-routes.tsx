import type { Hono } from 'hono'
import { canAnswerSurvey, SurveyForm } from '../../../shared/domain/survey/survey'
import { answerSurvey } from '../../../shared/use-cases/survey/answer-survey'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { languageForRegistrant } from '../middleware/detect-language'
import { resolvePersonalLink } from '../personal/personal-link'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { SurveyDonePage, SurveyPage } from './survey-page'

/** The survey after a clinic, below the personal page: one answer of each registrant, stored without them. */
export const addSurveyRoutes = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/my/:token/survey', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), clinic }
    if (registration.hasAnsweredSurvey) return c.html(<SurveyDonePage {...page} result="answered" />)
    if (!canAnswerSurvey(clinic, registration, deps.now()))
      return c.html(<SurveyDonePage {...page} result="closed" />)
    return c.html(<SurveyPage {...page} values={{}} missing={[]} />)
  })

  app.post('/my/:token/survey', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), clinic }
    const values = await parseFormTexts(c)
    const form = SurveyForm.safeParse({ ...values, comment: values['comment'] ?? '' })
    if (!form.success) {
      const missing = [...new Set(form.error.issues.map(({ path }) => String(path[0])))]
      return c.html(<SurveyPage {...page} {...{ values, missing }} />, 422)
    }
    const key = { clinicId: clinic.id, registrationId: registration.id }
    return c.html(<SurveyDonePage {...page} result={await answerSurvey(deps, key, form.data)} />)
  })
}
