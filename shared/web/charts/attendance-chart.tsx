import { scaleLinear } from 'd3-scale'
import { type CurvePoint, findPeak } from '../../domain/attendance/summary/attendance-curve'
import type { ProgrammeSession } from '../../domain/clinic/clinic'
import { instantOfSession } from '../../domain/clinic/times/day-window'
import type { Language } from '../../domain/values/language'
import { fromEpochMillis, type Instant, toEpochMillis } from '../../domain/values/time/instant'
import { TimeAxis, textAnchorAt } from './time-axis'

interface AttendanceChartProps {
  /** Begins the ids of title and description: one of its kind on the page. */
  id: string
  /** The text that screen readers read instead of the chart: its subject, then the peak and the course in words. */
  title: string
  description: string
  curve: readonly CurvePoint[]
  window: { from: Instant; to: Instant }
  timeZone: string
  language: Language
  /** The local date and hours, and the programme whose breaks are shaded and whose boundaries are drawn. */
  day: { date: string; start: string; end: string }
  sessions: readonly ProgrammeSession[]
}

const TOP_MARGIN = 22
const PLOT_HEIGHT = 176
const BOTTOM_MARGIN = 42
const BASELINE_Y = TOP_MARGIN + PLOT_HEIGHT
/** Units of the stretched inner drawing; it holds only lines, so that text keeps its size at every width. */
const CURVE_WIDTH = 1000

/**
 * People in the meeting over time, in the clinic’s zone. As wide as its container and always equally high: x is in
 * percent, y in pixels. Colours are the page’s tokens, so it follows light and dark; no inline style.
 */
export const AttendanceChart = (props: AttendanceChartProps) => {
  const { id, title, description, curve, window, timeZone, language } = props
  const peak = findPeak(curve)
  const y = scaleLinear()
    .domain([0, Math.max(4, peak?.people ?? 0)])
    .nice(3)
    .range([BASELINE_Y, TOP_MARGIN])
  const x = scaleLinear()
    .domain([toEpochMillis(window.from), toEpochMillis(window.to)])
    .range([0, 100])
    .clamp(true)
  const at = (instant: Instant) => round(x(toEpochMillis(instant)))
  const heights = y.ticks(3).filter(Number.isInteger)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="attendance-chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      width="100%"
      height={BASELINE_Y + BOTTOM_MARGIN}
      direction="ltr"
      font-size="12"
      fill="var(--muted, currentColor)"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <ProgrammeBands {...props} at={at} />
      {heights.map((people) => (
        <line x1="0" x2="100%" y1={y(people)} y2={y(people)} stroke="var(--line, currentColor)" />
      ))}
      <AttendanceCurve curve={curve} at={at} y={y} />
      {heights.slice(1).map((people) => (
        <text
          x="100%"
          y={y(people) - 4}
          text-anchor="end"
          stroke="var(--surface, none)"
          stroke-width="3"
          paint-order="stroke"
        >
          {people}
        </text>
      ))}
      {peak && (
        <PeakMarker
          at={at(middleOfPeak(peak, curve, window.to))}
          height={y(peak.people)}
          people={peak.people}
        />
      )}
      <TimeAxis at={at} y={BASELINE_Y} window={window} timeZone={timeZone} language={language} />
    </svg>
  )
}

type PercentAt = (instant: Instant) => number

/** Breaks as bands, other boundaries as dashes; the title of each shows on pointing. */
const ProgrammeBands = ({ sessions, day, timeZone, at }: AttendanceChartProps & { at: PercentAt }) => (
  <g>
    {sessions.map(({ start, end, title, kind }) => {
      const from = at(instantOfSession({ timeZone }, day, start))
      const to = at(instantOfSession({ timeZone }, day, end))
      return (
        <g>
          <rect
            x={`${from}%`}
            y={TOP_MARGIN}
            width={`${round(Math.max(0, to - from))}%`}
            height={PLOT_HEIGHT}
            fill="var(--edge, currentColor)"
            fill-opacity={kind === 'break' ? 0.16 : 0}
          >
            <title>{`${start}–${end} ${title}`}</title>
          </rect>
          {from > 0 && (
            <line
              x1={`${from}%`}
              x2={`${from}%`}
              y1={TOP_MARGIN}
              y2={BASELINE_Y}
              stroke="var(--edge, currentColor)"
              stroke-dasharray="2 4"
            />
          )}
        </g>
      )
    })}
  </g>
)

const AttendanceCurve = ({
  curve,
  at,
  y,
}: {
  curve: readonly CurvePoint[]
  at: PercentAt
  y: (people: number) => number
}) => {
  const steps = curve
    .map((point) => `H${round((at(point.at) * CURVE_WIDTH) / 100)}V${round(y(point.people))}`)
    .join('')
  const line = `M0 ${round(y(curve[0]?.people ?? 0))}${steps}H${CURVE_WIDTH}`
  return (
    <svg
      aria-hidden="true"
      x="0"
      y="0"
      width="100%"
      height={BASELINE_Y}
      viewBox={`0 0 ${CURVE_WIDTH} ${BASELINE_Y}`}
      preserveAspectRatio="none"
    >
      <path d={`${line}V${BASELINE_Y}H0Z`} fill="var(--accent, currentColor)" fill-opacity="0.18" />
      <path
        d={line}
        fill="none"
        stroke="var(--accent, currentColor)"
        stroke-width="2"
        stroke-linejoin="round"
        vector-effect="non-scaling-stroke"
      />
    </svg>
  )
}

const PeakMarker = ({ at, height, people }: { at: number; height: number; people: number }) => (
  <g fill="var(--heading, currentColor)" font-weight="600" font-size="13">
    <circle
      cx={`${at}%`}
      cy={height}
      r="4"
      fill="var(--accent, currentColor)"
      stroke="var(--surface, none)"
      stroke-width="2"
    />
    <text x={`${at}%`} y={height - 8} text-anchor={textAnchorAt(at)}>
      {people}
    </text>
  </g>
)

/** The middle of the time that the peak lasted. */
const middleOfPeak = (peak: CurvePoint, curve: readonly CurvePoint[], end: Instant): Instant => {
  const next = curve.find((point) => point.at > peak.at)?.at ?? end
  return fromEpochMillis((toEpochMillis(peak.at) + toEpochMillis(next)) / 2)
}

const round = (value: number): number => Math.round(value * 100) / 100
