import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { MAX_TEXT_LENGTH } from '../../../shared/domain/survey/survey-answer'
import type { SurveyQuestion } from '../../../shared/domain/survey/survey-questions'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { NoticeBox } from '../../../shared/web/notices'
import { ClinicText } from '../layout/clinic-text'
import { SitePage } from '../layout/site-page'
import { QuestionField } from './question-fields'

interface SurveyPageProps {
  language: Language
  clinic: PlannableClinic
  questions: readonly SurveyQuestion[]
  /** What was chosen and typed. */
  values: Readonly<Record<string, string>>
  /** The questions without a valid answer. */
  invalid: readonly SurveyQuestion[]
  /** Of the survey after the clinic, or of that before it. */
  heading: 'survey.title' | 'gaps.title'
  introduction: 'survey.anonymous' | 'gaps.intro'
}

/** The questions of a survey. */
export const SurveyPage = (props: SurveyPageProps) => {
  const { language, clinic, questions, values, invalid, heading, introduction } = props
  const { t } = siteTranslator(language)
  const problems = invalid.map(({ id, kind }) => ({
    field: id,
    message: kind === 'text' ? t('error.tooLong', { most: MAX_TEXT_LENGTH }) : t('survey.choose'),
  }))
  return (
    <SitePage language={language} title={t(heading)}>
      <p>
        <ClinicText {...{ language, clinic }} />
      </p>
      <h1>{t(heading)}</h1>
      <ErrorSummary title={t('register.errors', { count: problems.length })} problems={problems} />
      <p class="prose">{t(introduction)}</p>
      <form method="post" novalidate>
        {questions.map((question) => (
          <QuestionField
            {...{ language, question }}
            value={values[question.id] ?? ''}
            error={problems.find(({ field }) => field === question.id)?.message}
          />
        ))}
        <div class="actions">
          <button type="submit" class="button primary">
            {t('survey.send')}
          </button>
        </div>
      </form>
    </SitePage>
  )
}

/** What became of the form, or why there is none. */
export const SurveyDonePage = ({
  language,
  clinic,
  heading,
  result,
}: Pick<SurveyPageProps, 'language' | 'clinic' | 'heading'> & {
  result: 'survey.stored' | 'survey.answered' | 'survey.closed' | 'gaps.stored' | 'gaps.closed'
}) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t(heading)}>
      <h1>{t(heading)}</h1>
      <NoticeBox tone={result.endsWith('stored') ? 'good' : 'plain'}>
        <p>{t(result)}</p>
      </NoticeBox>
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('register.back')}</a>
      </p>
    </SitePage>
  )
}
