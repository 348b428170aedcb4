import { MAX_TEXT_LENGTH } from '../../../shared/domain/survey/survey-answer'
import {
  type OwnQuestion,
  ratingSteps,
  type SurveyQuestion,
  type TemplateQuestionId,
} from '../../../shared/domain/survey/survey-questions'
import type { Language } from '../../../shared/domain/values/language'
import { type TextByLanguage, textForLanguage } from '../../../shared/domain/values/text-by-language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { RadioGroup } from '../../../shared/web/form/choice-fields'
import { TextAreaField } from '../../../shared/web/form/text-fields'
import { TextInLanguage } from '../layout/text-in-language'

interface QuestionFieldProps {
  language: Language
  question: SurveyQuestion
  value: string
  error: string | undefined
}

/** A question with its options, or a box for a text. */
export const QuestionField = ({ language, question, value, error }: QuestionFieldProps) => {
  const { t } = siteTranslator(language)
  const { id, own } = question
  const field = {
    name: id,
    value,
    error,
    label: own ? <OwnText texts={own.label} language={language} /> : t(`survey.${id as TemplateQuestionId}`),
  }
  switch (question.kind) {
    case 'scale':
      return (
        <RadioGroup
          {...field}
          hint={t('survey.scale')}
          options={ratingSteps.map((step) => ({ value: step, label: step }))}
        />
      )
    case 'choice':
      return <RadioGroup {...field} options={listOptions(question.choices, own, language)} />
    case 'text':
      return (
        <TextAreaField
          {...field}
          hint={t('survey.commentHint')}
          optional={t('register.optional')}
          rows={5}
          maxlength={MAX_TEXT_LENGTH}
        />
      )
  }
}

const listOptions = (choices: readonly string[], own: OwnQuestion | null, language: Language) => {
  const { t } = siteTranslator(language)
  const labels = new Map(own?.kind === 'choice' ? own.choices.map(({ id, label }) => [id, label]) : [])
  return choices.map((value) => {
    const texts = labels.get(value)
    const label = texts ? <OwnText {...{ texts, language }} /> : t(`survey.option.${value as 'yes'}`)
    return { value, label }
  })
}

/** A text of the organiser; one in another language is marked as such. */
const OwnText = ({ texts, language }: { texts: TextByLanguage; language: Language }) => {
  const found = textForLanguage(texts, language)
  return found && <TextInLanguage {...{ language, text: found.text, textLanguage: found.language }} />
}
