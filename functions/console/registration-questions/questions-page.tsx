import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { MAX_REGISTRATION_QUESTIONS } from '../../../shared/domain/clinic/registration-questions'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { CheckboxField } from '../../../shared/web/form/choice-fields'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { noticeTextFor } from '../components/labels'
import { QuestionRowFields } from '../components/question-row-fields'
import type { FormValues } from '../forms/form-values'
import { countShownRows } from '../forms/question-rows'
import { QUESTION_LIST } from './question-form'

interface RegistrationQuestionsPageProps {
  staff: StaffMember
  /** The stored clinic. */
  clinic: Clinic
  values: FormValues
  problems?: readonly FieldProblem[]
  /** Why nothing was saved. */
  refusal?: 'conflict' | 'too-large' | undefined
  /** False once the clinic is over or cancelled. */
  isOpen: boolean
  notice?: string | undefined
}

/** What the registration form asks besides the person. */
export const RegistrationQuestionsPage = (props: RegistrationQuestionsPageProps) => {
  const { staff, clinic, values, problems = [], refusal, isOpen } = props
  return (
    <ConsolePage
      title={`Registration questions: ${clinic.title}`}
      {...{ staff, clinic, notice: noticeTextFor(props.notice) }}
    >
      <h1>Questions of the registration form</h1>
      <p class="prose muted">
        The form asks these questions after the personal details. People can change their answers on their
        personal page. You find the answers in the table of registrations and in its export.
      </p>
      {!isOpen && (
        <NoticeBox tone="plain" title="These questions can no longer be changed">
          <p>The clinic is over or cancelled.</p>
        </NoticeBox>
      )}
      {refusal === 'conflict' && (
        <NoticeBox tone="bad" title="Nothing was saved: the clinic has been changed since">
          <p>Your questions are in the fields below. Saving replaces the stored ones with yours.</p>
        </NoticeBox>
      )}
      {refusal === 'too-large' && (
        <NoticeBox tone="bad" title="Nothing was saved: the texts are too long together">
          <p>Shorten questions or choices. Removed questions count too, because people have answered them.</p>
        </NoticeBox>
      )}
      <ErrorSummary title="Nothing was saved" problems={problems} />
      {isOpen && <QuestionForm {...{ clinic, values, problems }} />}
    </ConsolePage>
  )
}

const kinds = [
  { value: 'text', label: 'A text' },
  { value: 'choice', label: 'One of several choices' },
  { value: 'choices', label: 'Several choices' },
]

type FormProps = Pick<RegistrationQuestionsPageProps, 'clinic' | 'values'> & {
  problems: readonly FieldProblem[]
}

const QuestionForm = ({ clinic, values, problems }: FormProps) => (
  <form method="post" class="stack">
    <VersionInput version={clinic.version} />
    {Array.from({ length: countShownRows(values, QUESTION_LIST, MAX_REGISTRATION_QUESTIONS) }, (_, index) => {
      const row = `${QUESTION_LIST}.${index}`
      const isStored = Boolean(values[`${row}.id`])
      return (
        <QuestionRowFields {...{ row, kinds, values, problems }} legend={`Question ${index + 1}`}>
          {isStored && <input type="hidden" name={`${row}.id`} value={values[`${row}.id`]} />}
          <CheckboxField
            name={`${row}.isRequired`}
            value="yes"
            checked={values[`${row}.isRequired`] === 'yes'}
            label="An answer is required"
            optional=""
          />
          {isStored && clinic.status === 'published' && (
            <CheckboxField
              name={`${row}.isCorrection`}
              value="yes"
              checked={values[`${row}.isCorrection`] === 'yes'}
              label="I only correct the words"
              hint="The answers so far stay with the question. Without this, other words are a new question, and the answers to the old one are kept beside it."
              optional=""
            />
          )}
        </QuestionRowFields>
      )
    })}
    <p class="hint">
      Clear the texts of a question to remove it; answers that people have given are kept. Save to get a field
      for one more.
    </p>
    <div class="actions">
      <button class="button primary" type="submit">
        Save questions
      </button>
      <a href={`/console/clinics/${clinic.id}`}>Cancel</a>
    </div>
  </form>
)
