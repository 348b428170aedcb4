import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { type GapQuestionId, gapOptions } from '../../../shared/domain/survey/gap-analysis'
import {
  FEWEST_ANSWERS,
  type QuestionCounts,
  type SurveyResults,
} from '../../../shared/domain/survey/survey-results'
import { gapResultTranslator } from '../../../shared/i18n/gap-result-translator'
import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import { NoticeBox } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { noticeTextFor } from '../components/labels'
import { GapChart } from './gap-chart'
import { projectedLanguages } from './projected-gap-page'

interface GapAnalysisPageProps {
  staff: StaffMember
  clinic: Clinic
  results: SurveyResults
  /** Whether it may still be decided that institutions are asked. */
  canSwitch: boolean
  /** Why nothing was saved. */
  refusal?: 'conflict' | 'closed' | undefined
  notice?: string | undefined
}

/** How far institutions apply the recommendations, to be shown on the last day; and whether they are asked. */
export const GapAnalysisPage = ({
  staff,
  clinic,
  results,
  canSwitch,
  refusal,
  notice,
}: GapAnalysisPageProps) => (
  <ConsolePage title={`Gap analysis: ${clinic.title}`} {...{ staff, clinic, notice: noticeTextFor(notice) }}>
    <h1>Gap analysis</h1>
    {refusal && (
      <NoticeBox tone="bad" title="Nothing was saved">
        <p>
          {refusal === 'conflict'
            ? 'The clinic has changed meanwhile. Try again.'
            : 'The clinic is over or cancelled.'}
        </p>
      </NoticeBox>
    )}
    <GapResults {...results} />
    {(clinic.asksGaps || results.answers > 0) && <ProjectedLinks {...clinic} />}
    <section>
      <h2>Asking institutions</h2>
      <p class="prose">
        {clinic.asksGaps
          ? 'Registrants are asked by their personal page, the reminder a week before and confirmations that are sent from now on, until the last day begins. The latest answer of an institution counts; it is stored without its name and without a person.'
          : 'Institutions are not asked how far they apply ITU’s security recommendations.'}
      </p>
      {canSwitch && can(staff, 'clinic:edit', clinic) && (
        <form method="post">
          <input type="hidden" name="version" value={String(clinic.version)} />
          <div class="actions">
            <button type="submit" class="button" name="asks" value={clinic.asksGaps ? 'no' : 'yes'}>
              {clinic.asksGaps ? 'Stop asking' : 'Ask institutions before the clinic'}
            </button>
          </div>
        </form>
      )}
    </section>
  </ConsolePage>
)

const GapResults = ({ answers, questions }: SurveyResults) =>
  questions === null ? (
    <p class="prose">
      {answers === 1 ? '1 institution has answered' : `${answers} institutions have answered`}. Results are
      shown from {FEWEST_ANSWERS} institutions on, so that none can be identified.
    </p>
  ) : (
    <section>
      <h2>{answers} institutions</h2>
      <GapChart {...english} questions={questions} institutions={answers} />
      <CardTable rows={questions} columns={columns} />
    </section>
  )

const english = gapResultTranslator('en')

const ProjectedLinks = ({ id, languages }: Pick<Clinic, 'id' | 'languages'>) => (
  <p class="row">
    <span>For a projector, in large letters:</span>
    {projectedLanguages({ languages }).map((language) => (
      <a href={`/console/clinics/${id}/gap-analysis/projected?lang=${language}`} hreflang={language}>
        <bdi lang={language}>{nativeLanguageNames[language]}</bdi>
      </a>
    ))}
  </p>
)

const columns: [CardColumn<QuestionCounts>, ...CardColumn<QuestionCounts>[]] = [
  { label: 'Recommendation', render: ({ question }) => english.t(`survey.${question.id as GapQuestionId}`) },
  ...gapOptions.map((option) => ({
    label: english.t(`survey.option.${option}`),
    isNumeric: true,
    render: ({ counts }: QuestionCounts) => counts.find((count) => count.option === option)?.answers ?? 0,
  })),
]
