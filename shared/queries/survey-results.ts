import { gapQuestions } from '../domain/survey/gap-analysis'
import { listQuestions } from '../domain/survey/survey-questions'
import { type SurveyResults, summariseAnswers } from '../domain/survey/survey-results'
import type { Dependencies } from '../ports/dependencies'

/** What may be shown of the answers to a clinic's survey, by its own questions. */
export const readSurveyResults = async (
  { surveys }: Pick<Dependencies, 'surveys'>,
  clinicId: string,
): Promise<SurveyResults> => {
  const [questions, answers] = await Promise.all([surveys.questions(clinicId), surveys.listAnswers(clinicId)])
  return summariseAnswers(listQuestions(questions), answers)
}

/** How many institutions apply each recommendation, as far as it may be shown. */
export const readGapResults = async (
  { surveys }: Pick<Dependencies, 'surveys'>,
  clinicId: string,
): Promise<SurveyResults> => summariseAnswers(gapQuestions, await surveys.listGapAnswers(clinicId))
