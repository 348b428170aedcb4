import {
  FEWEST_ANSWERS,
  type QuestionCounts,
  type SurveyResults,
} from '../../../shared/domain/survey/survey-results'
import { optionText, questionText } from '../components/survey-question-texts'
import { BarFigure } from './bar-figure'

/** The answers to the survey: counts and, of ratings, the average; nothing of fewer than five people. */
export const SurveySection = ({ results }: { results: SurveyResults }) => (
  <section id="survey">
    <h2>Survey</h2>
    {results.questions === null ? (
      <p class="prose">
        {results.answers === 1 ? '1 answer' : `${results.answers} answers`}. Results are shown from{' '}
        {FEWEST_ANSWERS} answers on, so that no one can be identified.
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

const QuestionFigure = ({ question, counts, average }: QuestionCounts) => {
  const text = questionText(question)
  return (
    <BarFigure
      id={`survey-${question.id}`}
      title={text}
      caption={
        average === null ? text : `${text} Average ${average.toFixed(1)}, from 1 (not at all) to 5 (very).`
      }
      bars={counts.map(({ option, answers }) => ({
        label: optionText(question, option),
        value: answers,
        text: String(answers),
      }))}
    />
  )
}
