import type { PropsWithChildren } from 'hono/jsx'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { nativeLanguageNames, textDirectionOf } from '../../../shared/i18n/language-properties'
import { SelectField, type SelectOption } from '../../../shared/web/form/choice-fields'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import type { FormValues } from '../forms/form-values'

interface QuestionRowProps {
  /** The name of the row, like `own.0` (forms/question-rows.ts). */
  row: string
  legend: string
  kinds: SelectOption[]
  values: FormValues
  problems: readonly FieldProblem[]
}

/** The fields of one question that an organiser writes, in each language. Children stand after the kind. */
export const QuestionRowFields = (props: PropsWithChildren<QuestionRowProps>) => {
  const { row, legend, kinds, values, problems, children } = props
  const field = (name: string) => ({
    name: `${row}.${name}`,
    value: values[`${row}.${name}`] ?? '',
    error: problems.find((problem) => problem.field === `${row}.${name}`)?.message,
  })
  const isFilled = (language: Language) =>
    ['label', 'choices'].some(
      (name) => field(`${name}.${language}`).value || field(`${name}.${language}`).error,
    )
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      <SelectField {...field('kind')} label="Answered by" optional="" options={kinds} />
      {children}
      {supportedLanguages.map((language) => (
        <details open={language === 'en' || isFilled(language)}>
          <summary>
            Question in <bdi lang={language}>{nativeLanguageNames[language]}</bdi>
          </summary>
          <div lang={language} dir={textDirectionOf(language)}>
            <InputField
              {...field(`label.${language}`)}
              label="Question"
              maxlength={200}
              optional="optional"
              full
            />
            <TextAreaField
              {...field(`choices.${language}`)}
              label="Choices"
              hint="One per line, for a question with choices."
              optional="optional"
              full
            />
          </div>
        </details>
      ))}
      <p class="hint">People whose language has no text read the first language that has one.</p>
    </fieldset>
  )
}
