import type { Hono } from 'hono'
import { readSurveyForm } from '../../../shared/domain/survey/survey-answer'
import { canAnswerSurvey } from '../../../shared/domain/survey/survey-opening'
import { listQuestions } from '../../../shared/domain/survey/survey-questions'
import { answerSurvey } from '../../../shared/use-cases/survey/answer-survey'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { languageForRegistrant } from '../middleware/detect-language'
import { resolvePersonalLink } from '../personal/personal-link'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { SurveyDonePage, SurveyPage } from './survey-page'

const words = { heading: 'survey.title', introduction: 'survey.anonymous' } as const

/** The survey after a clinic, below the personal page: one answer of each registrant, stored without them. */
export const addSurveyRoutes = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/my/:token/survey', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), clinic, ...words }
    if (registration.hasAnsweredSurvey) return c.html(<SurveyDonePage {...page} result="survey.answered" />)
    if (!canAnswerSurvey(clinic, registration, deps.now()))
      return c.html(<SurveyDonePage {...page} result="survey.closed" />)
    const questions = listQuestions(await deps.surveys.questions(clinic.id))
    return c.html(<SurveyPage {...{ ...page, questions }} values={{}} invalid={[]} />)
  })

  app.post('/my/:token/survey', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), clinic, ...words }
    const values = await parseFormTexts(c)
    const questions = listQuestions(await deps.surveys.questions(clinic.id))
    const form = readSurveyForm(questions, values)
    if ('invalid' in form) return c.html(<SurveyPage {...{ ...page, questions, values, ...form }} />, 422)
    const key = { clinicId: clinic.id, registrationId: registration.id }
    return c.html(<SurveyDonePage {...page} result={`survey.${await answerSurvey(deps, key, form)}`} />)
  })
}
