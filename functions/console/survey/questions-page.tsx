import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import {
  MAX_OWN_QUESTIONS,
  type SurveyQuestions,
  templateQuestionIds,
} from '../../../shared/domain/survey/survey-questions'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { CheckboxField } from '../../../shared/web/form/choice-fields'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { noticeTextFor } from '../components/labels'
import { QuestionRowFields } from '../components/question-row-fields'
import { templateQuestionText } from '../components/survey-question-texts'
import type { FormValues } from '../forms/form-values'
import { countShownRows } from '../forms/question-rows'

interface QuestionsPageProps {
  staff: StaffMember
  clinic: Clinic
  questions: SurveyQuestions
  values: FormValues
  problems?: readonly FieldProblem[]
  /** Why nothing was saved. */
  refusal?: 'conflict' | 'closed' | undefined
  /** False once the survey has opened. */
  isOpen: boolean
  notice?: string | undefined
}

/** What a clinic asks afterwards: which questions of the template, and which of its own. */
export const QuestionsPage = (props: QuestionsPageProps) => {
  const { staff, clinic, questions, values, problems = [], refusal, isOpen } = props
  return (
    <ConsolePage
      title={`Survey questions: ${clinic.title}`}
      {...{ staff, clinic, notice: noticeTextFor(props.notice) }}
    >
      <h1>Questions of the survey</h1>
      <p class="prose muted">
        The thank-you e-mail after the clinic asks everyone who attended. Answers are anonymous. Questions can
        be changed until the last day ends; then people answer them.
      </p>
      {!isOpen && (
        <NoticeBox tone="plain" title="These questions can no longer be changed">
          <p>The clinic is over or cancelled, or not published.</p>
        </NoticeBox>
      )}
      {refusal === 'conflict' && (
        <NoticeBox tone="bad" title="Nothing was saved: the questions have changed since you opened them">
          <p>Yours are in the fields below. Saving replaces the stored ones with yours.</p>
        </NoticeBox>
      )}
      <ErrorSummary title="Nothing was saved" problems={problems} />
      {isOpen && <QuestionForm {...{ questions, values, problems }} />}
    </ConsolePage>
  )
}

type FormProps = Pick<QuestionsPageProps, 'questions' | 'values'> & { problems: readonly FieldProblem[] }

const QuestionForm = ({ questions, values, problems }: FormProps) => {
  const rows = countShownRows(values, 'own', MAX_OWN_QUESTIONS)
  return (
    <form method="post" class="stack">
      <input type="hidden" name="revision" value={String(questions.revision)} />
      <fieldset class="group">
        <legend>Questions of the template</legend>
        <p class="hint">They are asked in the language of each person.</p>
        {templateQuestionIds.map((id) => (
          <CheckboxField
            name={`template.${id}`}
            value="yes"
            checked={values[`template.${id}`] === 'yes'}
            label={templateQuestionText(id)}
            error={problems.find(({ field }) => field === `template.${id}`)?.message}
          />
        ))}
      </fieldset>
      {Array.from({ length: rows }, (_, row) => (
        <QuestionRowFields
          row={`own.${row}`}
          legend={`Additional question ${row + 1}`}
          {...{ kinds, values, problems }}
        />
      ))}
      <p class="hint">Clear the texts of a question to remove it. Save to get a field for one more.</p>
      <div class="actions">
        <button class="button primary" type="submit">
          Save questions
        </button>
      </div>
    </form>
  )
}

const kinds = [
  { value: 'scale', label: 'A number from 1 (not at all) to 5 (very)' },
  { value: 'choice', label: 'One of several choices' },
  { value: 'text', label: 'Text (optional)' },
]
