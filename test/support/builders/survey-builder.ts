import { type GapOption, gapQuestionIds } from '../../../shared/domain/survey/gap-analysis'
import type { SurveyAnswer } from '../../../shared/domain/survey/survey-answer'
import { type OwnQuestion, templateSurvey } from '../../../shared/domain/survey/survey-questions'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { anAuditRecord, somaliaClinicId } from './builders'

export const aSurveyAnswer = (overrides: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  clinicId: somaliaClinicId,
  id: 'a'.repeat(22),
  choices: { usefulness: '5', clarity: '4', speed: 'right', application: 'yes' },
  texts: { comment: 'More about SIM swap.' },
  ...overrides,
})

/** A scale in two languages, a choice and a text in English. */
export const ownQuestions: OwnQuestion[] = [
  {
    kind: 'scale',
    id: 'own-1',
    label: { en: 'How useful was the laboratory?', fr: 'Le laboratoire a-t-il été utile ?' },
  },
  {
    kind: 'choice',
    id: 'own-2',
    label: { en: 'Which day was better?' },
    choices: [
      { id: '1', label: { en: 'The first' } },
      { id: '2', label: { en: 'The second' } },
    ],
  },
  { kind: 'text', id: 'own-3', label: { en: 'Who should come next time?' } },
]

/** How an institution applies the recommendations: all of them alike, except those that are given. */
export const someGapChoices = (
  option: GapOption,
  others: Readonly<Record<string, GapOption>> = {},
): Record<string, string> => ({
  ...Object.fromEntries(gapQuestionIds.map((id) => [id, option])),
  ...others,
})

/** The questions of a clinic, and the answers of a registrant and of their institution. */
export const storeSurvey = async (
  { surveys }: Pick<Dependencies, 'surveys'>,
  registrant: { clinicId: string; registrationId: string },
): Promise<void> => {
  const questions = { ...templateSurvey(registrant.clinicId), revision: 1, own: ownQuestions }
  await surveys.saveQuestions(questions, anAuditRecord({ action: 'survey-changed' }))
  await surveys.answer(registrant, aSurveyAnswer())
  await surveys.putGapAnswer(aSurveyAnswer({ choices: someGapChoices('planned'), texts: {} }))
}
