import type { DayComparison } from '../../domain/attendance/summary/compare-days'

interface DayComparisonChartProps {
  /** Begins the ids of title and description: one of its kind on the page. */
  id: string
  /** The text that screen readers read instead of the chart: its subject, then its numbers in words. */
  title: string
  description: string
  days: DayComparison
  /** The full length of a bar: how many registered. */
  registered: number
  labels: {
    /** `Day 1`, `Day 2`. */
    first: string
    second: string
    /** The two parts of a bar: `On both days`, `On that day only`. */
    both: string
    only: string
  }
}

const ROW = 62
const BAR = 28

/**
 * Two days as bars over the number of registrants: who came on both days, who on one only. The parts contain their
 * numbers, so colour alone carries no information. Widths are in percent, so that text keeps its size on a phone.
 */
export const DayComparisonChart = ({
  id,
  title,
  description,
  days,
  registered,
  labels,
}: DayComparisonChartProps) => {
  const rows = [
    { label: labels.first, only: days.onlyFirst },
    { label: labels.second, only: days.onlySecond },
  ]
  const whole = Math.max(1, registered, ...rows.map(({ only }) => days.both + only))
  const percent = (people: number) => Math.round((people / whole) * 10_000) / 100
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="day-comparison-chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      width="100%"
      height={2 * ROW + 48}
      direction="ltr"
      font-size="13"
      fill="var(--text, currentColor)"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {rows.map(({ label, only }, row) => (
        <DayBar
          label={label}
          both={days.both}
          only={only}
          total={registered}
          percent={percent}
          y={row * ROW}
        />
      ))}
      <LegendEntry y={2 * ROW + 4} label={labels.both} part="both" />
      <LegendEntry y={2 * ROW + 26} label={labels.only} part="only" />
    </svg>
  )
}

interface DayBarProps {
  label: string
  both: number
  only: number
  total: number
  percent: (people: number) => number
  y: number
}

const DayBar = ({ label, both, only, total, percent, y }: DayBarProps) => (
  <g>
    <text x="0" y={y + 14} font-weight="600">
      {label}
    </text>
    <text x="100%" y={y + 14} text-anchor="end">
      {`${both + only} / ${total}`}
    </text>
    <rect
      x="0"
      y={y + 22}
      width="100%"
      height={BAR}
      rx="4"
      fill="var(--edge, currentColor)"
      fill-opacity="0.16"
    />
    <BarSegment part="both" people={both} from={0} width={percent(both)} y={y + 22} />
    <BarSegment part="only" people={only} from={percent(both)} width={percent(only)} y={y + 22} />
  </g>
)

const segmentColours = {
  both: { fill: 'var(--accent, #00639c)', ink: 'var(--on-accent, #fff)', stroke: 'none' },
  only: {
    fill: 'var(--accent-soft, #e1f0fa)',
    ink: 'var(--accent-strong, #004c79)',
    stroke: 'var(--accent, #00639c)',
  },
} as const

interface BarSegmentProps {
  part: keyof typeof segmentColours
  people: number
  from: number
  width: number
  y: number
}

/** A part too narrow for its number has none: the row’s sum still states it. */
const BarSegment = ({ part, people, from, width, y }: BarSegmentProps) =>
  people === 0 ? null : (
    <>
      <rect
        x={`${from}%`}
        y={y}
        width={`${width}%`}
        height={BAR}
        rx="4"
        fill={segmentColours[part].fill}
        stroke={segmentColours[part].stroke}
      />
      {width >= 3 * String(people).length && (
        <text
          x={`${from + width / 2}%`}
          y={y + BAR / 2 + 5}
          text-anchor="middle"
          font-weight="600"
          fill={segmentColours[part].ink}
        >
          {people}
        </text>
      )}
    </>
  )

const LegendEntry = ({ part, label, y }: { part: keyof typeof segmentColours; label: string; y: number }) => (
  <g>
    <rect
      x="1"
      y={y + 1}
      width="14"
      height="14"
      rx="3"
      fill={segmentColours[part].fill}
      stroke={segmentColours[part].stroke}
    />
    <text x="24" y={y + 13} fill="var(--muted, currentColor)">
      {label}
    </text>
  </g>
)
