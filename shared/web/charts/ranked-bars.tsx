import { scaleLinear } from 'd3-scale'

interface RankedBarsProps {
  /** Begins the ids of title and description: one of its kind on the page. */
  id: string
  title: string
  description: string
  bars: readonly { label: string; value: number | null; text: string }[]
}

const ROW = 44
const BAR = 18

/**
 * Bars in the given order, each with its name above and its number at the end, so that colour carries no information.
 * What is not known has a word and no bar. A name in Arabic letters reads from the right, and a long one ends in dots
 * where the number begins; the table beneath has it whole. Widths are in percent, so that text keeps its size on a phone.
 */
export const RankedBars = ({ id, title, description, bars }: RankedBarsProps) => {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const width = scaleLinear([0, most], [0, 100])
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="ranked-bars"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      width="100%"
      height={bars.length * ROW + 4}
      direction="ltr"
      font-size="13"
      fill="var(--text, currentColor)"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {bars.map(({ label, value, text }, index) => (
        <g>
          <foreignObject x="0" y={index * ROW} width="76%" height="20">
            <div dir="auto">{label}</div>
          </foreignObject>
          <text x="100%" y={index * ROW + 14} text-anchor="end" font-weight="600">
            {text}
          </text>
          <rect
            x="0"
            y={index * ROW + 20}
            width="100%"
            height={BAR}
            rx="3"
            fill="var(--edge, currentColor)"
            fill-opacity="0.14"
          />
          {value !== null && value > 0 && (
            <rect
              x="0"
              y={index * ROW + 20}
              width={`${Math.round(width(value) * 100) / 100}%`}
              height={BAR}
              rx="3"
              fill="var(--accent, #00639c)"
            />
          )}
        </g>
      ))}
    </svg>
  )
}
