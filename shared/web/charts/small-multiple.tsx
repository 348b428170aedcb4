import { scaleBand, scaleLinear } from 'd3-scale'

interface SmallMultipleProps {
  id: string
  title: string
  description: string
  columns: readonly { label: string; value: number | null; text: string }[]
}

const WIDTH = 240
const HEIGHT = 120
const TOP = 20
const BOTTOM = 22

/** One figure over the years as columns with their numbers, small enough to stand beside others like it. */
export const SmallMultiple = ({ id, title, description, columns }: SmallMultipleProps) => {
  const x = scaleBand(
    columns.map(({ label }) => label),
    [0, WIDTH],
  ).padding(0.25)
  const most = Math.max(1, ...columns.map(({ value }) => value ?? 0))
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP])
  const centre = (label: string) => (x(label) ?? 0) + x.bandwidth() / 2
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="small-multiple"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      direction="ltr"
      font-size="11"
      fill="var(--text, currentColor)"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <line x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} stroke="var(--edge, currentColor)" />
      {columns.map(({ label, value, text }) => (
        <g>
          {value !== null && value > 0 && (
            <rect
              x={x(label)}
              y={y(value)}
              width={x.bandwidth()}
              height={HEIGHT - BOTTOM - y(value)}
              rx="2"
              fill="var(--accent, #00639c)"
            />
          )}
          <text x={centre(label)} y={y(value ?? 0) - 4} text-anchor="middle" font-weight="600">
            {value === null ? '–' : text}
          </text>
          <text x={centre(label)} y={HEIGHT - 7} text-anchor="middle" fill="var(--muted, currentColor)">
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
