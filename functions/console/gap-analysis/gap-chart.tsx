import { type GapOption, gapOptions } from '../../../shared/domain/survey/gap-analysis'
import type { QuestionCounts } from '../../../shared/domain/survey/survey-results'
import { optionText, questionText } from '../components/survey-question-texts'

interface GapChartProps {
  questions: readonly QuestionCounts[]
  institutions: number
}

/** How each part of a bar is filled: from full to an empty frame, so that it can be told without colours. */
const fills: Record<GapOption, Record<string, string>> = {
  applied: { 'fill-opacity': '1' },
  'partly-applied': { 'fill-opacity': '0.6' },
  planned: { 'fill-opacity': '0.25' },
  'not-applied': { 'fill-opacity': '0' },
  'not-known': { 'fill-opacity': '0', 'stroke-dasharray': '3 3' },
}
const stroke = { stroke: 'var(--accent, #00639c)', fill: 'var(--accent, #00639c)' }

/**
 * A bar for each recommendation, parted by how far institutions apply it; the caption explains the parts. The names
 * stand outside of the bars, so that they wrap on a phone; who cannot see a bar hears its numbers.
 */
export const GapChart = ({ questions, institutions }: GapChartProps) => (
  <figure class="card chart">
    {questions.map((counted) => {
      const id = `gaps-${counted.question.id}`
      return (
        <>
          <span>{questionText(counted.question)}</span>
          <svg
            xmlns="http://www.w3.org/2000/svg"
            role="img"
            aria-labelledby={`${id}-title ${id}-description`}
            width="100%"
            height="28"
            direction="ltr"
          >
            <title id={`${id}-title`}>{questionText(counted.question)}</title>
            <desc id={`${id}-description`}>{describeCounts(counted)}</desc>
            {listParts(counted, institutions).map(({ option, from, width }) => (
              <rect x={`${from}%`} y="1" width={`${width}%`} height="22" {...stroke} {...fills[option]} />
            ))}
          </svg>
        </>
      )
    })}
    <figcaption class="row">
      {gapOptions.map((option) => (
        <span>
          <svg width="16" height="16" aria-hidden="true">
            <rect x="1" y="1" width="14" height="14" {...stroke} {...fills[option]} />
          </svg>{' '}
          {gapOptionText(option)}
        </span>
      ))}
    </figcaption>
  </figure>
)

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100

/** The parts of a bar that are not empty; `from` and `width` in percent. */
const listParts = ({ counts }: QuestionCounts, institutions: number) => {
  let before = 0
  return gapOptions.flatMap((option) => {
    const answers = counts.find((count) => count.option === option)?.answers ?? 0
    const part = { option, from: percent(before, institutions), width: percent(answers, institutions) }
    before += answers
    return answers === 0 ? [] : [part]
  })
}

const describeCounts = ({ question, counts }: QuestionCounts): string =>
  counts.map(({ option, answers }) => `${optionText(question, option)}: ${answers}`).join('; ')

/** An option in English. */
export const gapOptionText = (option: GapOption): string =>
  optionText({ kind: 'choice', id: '', own: null, choices: gapOptions }, option)
