import { FEWEST_ANSWERS, type QuestionCounts, type SurveyResults } from '../../../shared/domain/survey/survey'
import { enSiteSentences } from '../../../shared/i18n/en/site'
import { BarFigure } from './bar-figure'

/** The questions as they were asked in English; the other languages would only make the console larger. */
const sentence = (key: keyof typeof enSiteSentences): string => enSiteSentences[key]

/** The answers to the survey: counts and, of ratings, the average; nothing of fewer than five people. */
export const SurveySection = ({ results }: { results: SurveyResults }) => (
  <section id="survey">
    <h2>Survey</h2>
    {results.questions === null ? (
      <p class="prose">
        {results.answers === 1 ? '1 answer' : `${results.answers} answers`}. Results are shown from{' '}
        {FEWEST_ANSWERS} answers on, so that nobody can be told apart.
      </p>
    ) : (
      <>
        <p>{results.answers} answers</p>
        {results.questions.map((question) => (
          <QuestionFigure {...question} />
        ))}
      </>
    )}
  </section>
)

const QuestionFigure = ({ question, counts, average }: QuestionCounts) => (
  <BarFigure
    id={`survey-${question}`}
    title={sentence(`survey.${question}`)}
    caption={
      average === null
        ? sentence(`survey.${question}`)
        : `${sentence(`survey.${question}`)} Average ${average.toFixed(1)}, from 1 (not at all) to 5 (very).`
    }
    bars={counts.map(({ option, answers }) => ({
      label: average === null ? sentence(`survey.option.${option as 'yes'}`) : option,
      value: answers,
      text: String(answers),
    }))}
  />
)
