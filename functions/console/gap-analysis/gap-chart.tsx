import { type GapOption, type GapQuestionId, gapOptions } from '../../../shared/domain/survey/gap-analysis'
import type { QuestionCounts } from '../../../shared/domain/survey/survey-results'
import type { GapResultTranslator } from '../../../shared/i18n/gap-result-translator'
import { textDirectionOf } from '../../../shared/i18n/language-properties'

interface GapChartProps extends GapResultTranslator {
  questions: readonly QuestionCounts[]
  institutions: number
  /** Whether each part of a bar has its number in it, for readers at the back of a room. */
  hasNumbers?: boolean
}

/** How each part of a bar is filled: from full to an empty frame, so that it can be told without colours. */
const fills: Record<GapOption, Record<string, string>> = {
  applied: { 'fill-opacity': '1' },
  'partly-applied': { 'fill-opacity': '0.45' },
  planned: { 'fill-opacity': '0.2' },
  'not-applied': { 'fill-opacity': '0' },
  'not-known': { 'fill-opacity': '0', 'stroke-dasharray': '3 3' },
}
const stroke = { stroke: 'var(--accent, #00639c)', fill: 'var(--accent, #00639c)' }

/**
 * A bar for each recommendation, parted by how far institutions apply it; the caption explains the parts. The names
 * stand outside of the bars, so that they wrap on a phone; who cannot see a bar hears its numbers.
 */
export const GapChart = ({ questions, institutions, hasNumbers, t, language }: GapChartProps) => (
  <figure class="card chart">
    {questions.map(({ question, counts }) => {
      const id = `gaps-${question.id}`
      const name = t(`survey.${question.id as GapQuestionId}`)
      const parts = partsOfBar(counts, institutions)
      return (
        <>
          <span>{name}</span>
          <svg
            xmlns="http://www.w3.org/2000/svg"
            role="img"
            aria-labelledby={`${id}-title ${id}-description`}
            width="100%"
            height="1.75em"
            direction="ltr"
          >
            <title id={`${id}-title`}>{name}</title>
            <desc id={`${id}-description`}>
              {gapOptions
                .map((option) =>
                  t('labelAndValue', {
                    label: t(`survey.option.${option}`),
                    value: answersOf(counts, option),
                  }),
                )
                .join('; ')}
            </desc>
            {parts.map(({ option, answers, from, width }) => {
              const left = textDirectionOf(language) === 'rtl' ? round(100 - from - width) : from
              return (
                <>
                  <rect
                    x={`${left}%`}
                    y="1"
                    width={`${width}%`}
                    height="1.375em"
                    {...stroke}
                    {...fills[option]}
                  />
                  {hasNumbers && (
                    <text
                      x={`${round(left + width / 2)}%`}
                      y="1.1em"
                      text-anchor="middle"
                      fill={option === 'applied' ? 'var(--on-accent, #fff)' : 'var(--text, #16232f)'}
                    >
                      {answers}
                    </text>
                  )}
                </>
              )
            })}
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
          {t(`survey.option.${option}`)}
        </span>
      ))}
    </figcaption>
  </figure>
)

const answersOf = (counts: QuestionCounts['counts'], option: GapOption): number =>
  counts.find((count) => count.option === option)?.answers ?? 0

/** Percent have two decimals. */
const round = (percent: number): number => Math.round(percent * 100) / 100

/** The parts of a bar that are not empty; `from` and `width` in percent. */
const partsOfBar = (counts: QuestionCounts['counts'], institutions: number) => {
  let before = 0
  return gapOptions.flatMap((option) => {
    const answers = answersOf(counts, option)
    const from = round((before / institutions) * 100)
    before += answers
    return answers === 0 ? [] : [{ option, answers, from, width: round((answers / institutions) * 100) }]
  })
}
