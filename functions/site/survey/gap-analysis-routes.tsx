import type { Hono } from 'hono'
import { canAnswerGaps, gapQuestions } from '../../../shared/domain/survey/gap-analysis'
import { readSurveyForm } from '../../../shared/domain/survey/survey-answer'
import { answerGapAnalysis } from '../../../shared/use-cases/survey/answer-gap-analysis'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { languageForRegistrant } from '../middleware/detect-language'
import { resolvePersonalLink } from '../personal/personal-link'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { SurveyDonePage, SurveyPage } from './survey-page'

const words = { heading: 'gaps.title', introduction: 'gaps.intro' } as const

/** The survey of institutions before a clinic, below the personal page: the latest answer of an institution counts. */
export const addGapAnalysisRoutes = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/my/:token/gap-analysis', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), clinic, ...words }
    return c.html(
      canAnswerGaps(clinic, registration, deps.now()) ? (
        <SurveyPage {...page} questions={gapQuestions} values={{}} invalid={[]} />
      ) : (
        <SurveyDonePage {...page} result="gaps.closed" />
      ),
    )
  })

  app.post('/my/:token/gap-analysis', async (c) => {
    const target = await resolvePersonalLink(deps, 'my', c.req.param('token'))
    if (!target) return c.notFound()
    const { clinic, registration } = target
    const page = { language: languageForRegistrant(c, registration.language), clinic, ...words }
    const values = await parseFormTexts(c)
    const form = readSurveyForm(gapQuestions, values)
    if ('invalid' in form)
      return c.html(<SurveyPage {...{ ...page, values, ...form }} questions={gapQuestions} />, 422)
    const key = { clinicId: clinic.id, registrationId: registration.id }
    return c.html(<SurveyDonePage {...page} result={`gaps.${await answerGapAnalysis(deps, key, form)}`} />)
  })
}
