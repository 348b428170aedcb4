import { type GapOption, gapOptions } from '../../../shared/domain/survey/gap-analysis'
import type { QuestionCounts } from '../../../shared/domain/survey/survey-results'
import { optionText, questionText } from '../components/survey-question-texts'

interface GapChartProps {
  questions: readonly QuestionCounts[]
  institutions: number
}

const ROW = 52
const BAR = 22

/** How each part of a bar is filled: from full to an empty frame, so that it can be told without colours. */
const fills: Record<GapOption, Record<string, string>> = {
  applied: { 'fill-opacity': '1' },
  'partly-applied': { 'fill-opacity': '0.6' },
  planned: { 'fill-opacity': '0.25' },
  'not-applied': { 'fill-opacity': '0' },
  'not-known': { 'fill-opacity': '0', 'stroke-dasharray': '3 3' },
}
const stroke = { stroke: 'var(--accent, #00639c)', fill: 'var(--accent, #00639c)' }

/** A bar for each recommendation, parted by how far institutions apply it; the caption explains the parts. */
export const GapChart = ({ questions, institutions }: GapChartProps) => (
  <figure class="card chart">
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby="gaps-title gaps-description"
      width="100%"
      height={questions.length * ROW + 2}
      direction="ltr"
      font-size="15"
      fill="var(--text, currentColor)"
    >
      <title id="gaps-title">How far {institutions} institutions apply the recommendations</title>
      <desc id="gaps-description">{questions.map(describeCounts).join('; ')}</desc>
      {questions.map((question, row) => (
        <g>
          <text x="0" y={row * ROW + 16}>
            {questionText(question.question)}
          </text>
          {listParts(question, institutions).map(({ option, from, width }) => (
            <rect
              x={`${from}%`}
              y={row * ROW + 23}
              width={`${width}%`}
              height={BAR}
              {...stroke}
              {...fills[option]}
            />
          ))}
        </g>
      ))}
    </svg>
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
  `${questionText(question)}: ${counts.map(({ option, answers }) => `${optionText(question, option)} ${answers}`).join(', ')}`

/** An option in English. */
export const gapOptionText = (option: GapOption): string =>
  optionText({ kind: 'choice', id: '', own: null, choices: gapOptions }, option)
