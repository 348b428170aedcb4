import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import { FEWEST_ANSWERS, type SurveyResults } from '../../../shared/domain/survey/survey-results'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { gapResultTranslator } from '../../../shared/i18n/gap-result-translator'
import { textDirectionOf } from '../../../shared/i18n/language-properties'
import { PageLayout } from '../../../shared/web/page-layout'
import { GapChart } from './gap-chart'

interface ProjectedGapPageProps {
  clinic: Clinic
  language: Language
  results: SurveyResults
}

/** The languages of a clinic, in its order, in which its participants can read the results; English where none is known. */
export const projectedLanguages = ({ languages }: Pick<Clinic, 'languages'>): Language[] => {
  const held = languages.flatMap((spoken) => supportedLanguages.find((language) => language === spoken) ?? [])
  return held.length > 0 ? held : ['en']
}

/** The results of the gap analysis for a projector, without navigation, in a language of the clinic. */
export const ProjectedGapPage = ({ clinic, language, results }: ProjectedGapPageProps) => {
  const translator = gapResultTranslator(language)
  const { t } = translator
  const { text, textLanguage } = textInLanguage(clinic, clinic.title, language)
  const { answers, questions } = results
  return (
    <PageLayout
      language={language}
      direction={textDirectionOf(language)}
      title={t('gaps.results')}
      labels={{ skip: '', name: text, tagline: '' }}
      home="/console"
      projected
    >
      <h1>{t('gaps.results')}</h1>
      <p>
        <bdi lang={textLanguage ?? undefined}>{text}</bdi> · {t('gaps.institutions', { count: answers })}
      </p>
      {questions === null ? (
        <p>{t('gaps.tooFew', { count: answers, fewest: FEWEST_ANSWERS })}</p>
      ) : (
        <GapChart {...translator} questions={questions} institutions={answers} hasNumbers />
      )}
    </PageLayout>
  )
}
