import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import {
  choiceQuestions,
  MAX_COMMENT_LENGTH,
  ratingSteps,
  surveyChoices,
  surveyRatings,
} from '../../../shared/domain/survey/survey'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { RadioGroup } from '../../../shared/web/form/choice-fields'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { TextAreaField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { SitePage } from '../layout/site-page'

interface SurveyPageProps {
  language: Language
  clinic: PlannableClinic
  /** What was chosen and typed. */
  values: Readonly<Record<string, string>>
  /** The questions without a valid answer. */
  missing: readonly string[]
}

/** The questions after a clinic. */
export const SurveyPage = ({ language, clinic, values, missing }: SurveyPageProps) => {
  const { t } = siteTranslator(language)
  const problems = missing.map((field) => ({
    field,
    message: field === 'comment' ? t('error.tooLong', { most: MAX_COMMENT_LENGTH }) : t('survey.choose'),
  }))
  const field = (name: string) => ({
    name,
    value: values[name] ?? '',
    error: problems.find((problem) => problem.field === name)?.message,
  })
  return (
    <SitePage language={language} title={t('survey.title')}>
      <p>
        <bdi>{clinic.title}</bdi>
      </p>
      <h1>{t('survey.title')}</h1>
      <ErrorSummary title={t('register.errors', { count: problems.length })} problems={problems} />
      <p class="prose">{t('survey.anonymous')}</p>
      <form method="post" novalidate>
        {surveyRatings.map((name) => (
          <RadioGroup
            {...field(name)}
            label={t(`survey.${name}`)}
            hint={t('survey.scale')}
            options={ratingSteps.map((value) => ({ value, label: value }))}
          />
        ))}
        {choiceQuestions.map((name) => (
          <RadioGroup
            {...field(name)}
            label={t(`survey.${name}`)}
            options={surveyChoices[name].map((value) => ({ value, label: t(`survey.option.${value}`) }))}
          />
        ))}
        <TextAreaField
          {...field('comment')}
          label={t('survey.comment')}
          hint={t('survey.commentHint')}
          optional={t('register.optional')}
          rows={5}
          maxlength={MAX_COMMENT_LENGTH}
        />
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
  result,
}: Pick<SurveyPageProps, 'language' | 'clinic'> & { result: 'stored' | 'answered' | 'closed' }) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('survey.title')}>
      <h1>{t('survey.title')}</h1>
      <NoticeBox tone={result === 'stored' ? 'good' : 'plain'}>
        <p>{t(`survey.${result}`)}</p>
      </NoticeBox>
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('register.back')}</a>
      </p>
    </SitePage>
  )
}
