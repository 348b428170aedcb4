import {
  listAskedQuestions,
  type RegistrationQuestion,
} from '../../../shared/domain/clinic/registration-questions'
import {
  type AnswerProblem,
  answerField,
  listShownOptions,
  MAX_ANSWER_LENGTH,
  questionLabelOf,
  type RegistrationAnswers,
} from '../../../shared/domain/registration/registration-answers'
import type { Language } from '../../../shared/domain/values/language'
import { textForLanguage } from '../../../shared/domain/values/text-by-language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { CheckboxGroup, RadioGroup } from '../../../shared/web/form/choice-fields'
import { TextAreaField } from '../../../shared/web/form/text-fields'
import { TextInLanguage } from '../layout/text-in-language'

interface AnswerFieldsProps {
  language: Language
  questions: readonly RegistrationQuestion[]
  /** What was typed or is stored, by the names of the fields. */
  values: Readonly<Record<string, string>>
  /** Of the registration so far; {} for a new one. */
  stored: RegistrationAnswers
  problems: readonly { field: string; message: string }[]
}

/** What the organisers of a clinic ask besides the person; nothing where they ask nothing. */
export const AnswerFields = ({ language, questions, values, stored, problems }: AnswerFieldsProps) => {
  const { t } = siteTranslator(language)
  const asked = listAskedQuestions(questions)
  if (asked.length === 0) return null
  return (
    <section>
      <h2>{t('register.questions')}</h2>
      <p class="hint">{t('register.questionsHint')}</p>
      {asked.map((question) => {
        const name = answerField(question)
        const error = problems.find(({ field }) => field === name)?.message
        return <AnswerField {...{ language, question, values, stored, error }} />
      })}
    </section>
  )
}

interface AnswerFieldProps extends Pick<AnswerFieldsProps, 'language' | 'values' | 'stored'> {
  question: RegistrationQuestion
  error: string | undefined
}

const AnswerField = ({ language, question, values, stored, error }: AnswerFieldProps) => {
  const { t } = siteTranslator(language)
  const name = answerField(question)
  const label = questionLabelOf(question, language)
  const field = {
    name,
    error,
    label: <TextInLanguage {...{ language, text: label.text, textLanguage: label.language }} />,
    optional: question.isRequired ? undefined : t('register.optional'),
  }
  const value = values[name] ?? ''
  const options = listShownOptions(question, stored).map((option) => ({
    value: option.id,
    name: answerField(question, option),
    checked: values[answerField(question, option)] === 'yes',
    label: <OptionLabel {...{ language, option }} />,
  }))
  switch (question.kind) {
    case 'text':
      return <TextAreaField {...field} {...{ value }} rows={2} maxlength={MAX_ANSWER_LENGTH} />
    case 'choice':
      // A radio button cannot be taken back without a script.
      return (
        <RadioGroup
          {...field}
          {...{ value }}
          options={question.isRequired ? options : [...options, { value: '', label: t('register.noAnswer') }]}
        />
      )
    case 'choices':
      return <CheckboxGroup {...field} {...{ options }} />
  }
}

const OptionLabel = ({
  language,
  option,
}: {
  language: Language
  option: RegistrationQuestion['options'][number]
}) => {
  const found = textForLanguage(option.label, language)
  return found && <TextInLanguage {...{ language, text: found.text, textLanguage: found.language }} />
}

/** The error message of each question without a valid answer, at its field. */
export const listAnswerProblems = (problems: readonly AnswerProblem[], language: Language) => {
  const { t } = siteTranslator(language)
  return problems.map(({ question, code }) => ({
    field: answerField(question),
    message:
      code === 'too-long'
        ? t('error.tooLong', { most: MAX_ANSWER_LENGTH })
        : t('error.answer', { question: questionLabelOf(question, language).text }),
  }))
}
