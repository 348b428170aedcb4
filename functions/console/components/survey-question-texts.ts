import type { SurveyQuestion, TemplateQuestionId } from '../../../shared/domain/survey/survey-questions'
import { textForLanguage } from '../../../shared/domain/values/text-by-language'
import { enSiteSentences } from '../../../shared/i18n/en/site'

/** A question of the template in English; the other languages would only make the console larger. */
export const templateQuestionText = (id: TemplateQuestionId): string => enSiteSentences[`survey.${id}`]

/** A question as it was asked in English, or in the first language that has it. */
export const questionText = ({ id, own }: SurveyQuestion): string =>
  own ? (textForLanguage(own.label, 'en')?.text ?? id) : templateQuestionText(id as TemplateQuestionId)

/** An option as it was shown in English: a step of a scale, or a choice. */
export const optionText = ({ kind, own }: SurveyQuestion, option: string): string => {
  if (kind === 'scale') return option
  if (own?.kind !== 'choice') return enSiteSentences[`survey.option.${option as 'yes'}`]
  const choice = own.choices.find(({ id }) => id === option)
  return (choice && textForLanguage(choice.label, 'en')?.text) ?? option
}
