import { scaleLinear } from 'd3-scale'
import { type CurvePoint, peakOf } from '../domain/attendance/curve'
import type { Language, Session } from '../domain/clinic/clinic'
import { type Instant, instantOf, millisOf } from '../domain/time/instant'
import { instantAt } from '../domain/time/local-time'
import { anchorAt, PictureClock } from './picture-clock'

interface AttendancePictureProps {
  /** Begins the ids of title and description: one of its kind on the page. */
  id: string
  /** Read out instead of the picture: what it shows, then the peak and the course in words. */
  title: string
  description: string
  curve: readonly CurvePoint[]
  window: { from: Instant; to: Instant }
  timeZone: string
  language: Language
  /** The local date, and the programme whose breaks are shaded and whose boundaries are drawn. */
  date: string
  sessions: readonly Session[]
}

const TOP = 22
const PLOT = 176
const BOTTOM = 42
const BASE = TOP + PLOT
/** Units of the stretched inner picture; only lines live there, so that text keeps its size at every width. */
const WIDE = 1000

/**
 * People in the room over time, in the clinic's clock time. As wide as its place and always equally high: x is
 * in percent, y in pixels. Colours are the page's tokens, so it follows light and dark; no inline style.
 */
export const AttendancePicture = (props: AttendancePictureProps) => {
  const { id, title, description, curve, window, timeZone, language } = props
  const peak = peakOf(curve)
  const y = scaleLinear()
    .domain([0, Math.max(4, peak?.people ?? 0)])
    .nice(3)
    .range([BASE, TOP])
  const x = scaleLinear()
    .domain([millisOf(window.from), millisOf(window.to)])
    .range([0, 100])
    .clamp(true)
  const at = (instant: Instant) => round(x(millisOf(instant)))
  const heights = y.ticks(3).filter(Number.isInteger)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="attendance-picture"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      width="100%"
      height={BASE + BOTTOM}
      direction="ltr"
      font-size="12"
      fill="var(--muted, currentColor)"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <Programme {...props} at={at} />
      {heights.map((people) => (
        <line x1="0" x2="100%" y1={y(people)} y2={y(people)} stroke="var(--line, currentColor)" />
      ))}
      <Course curve={curve} at={at} y={y} />
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
        <Peak at={at(middleOf(peak, curve, window.to))} height={y(peak.people)} people={peak.people} />
      )}
      <PictureClock at={at} y={BASE} window={window} timeZone={timeZone} language={language} />
    </svg>
  )
}

type Place = (instant: Instant) => number

/** Breaks as bands, other boundaries as dashes; the title of each shows on pointing. */
const Programme = ({ sessions, date, timeZone, at }: AttendancePictureProps & { at: Place }) => (
  <g>
    {sessions.map(({ start, end, title, kind }) => {
      const [from, to] = [at(instantAt(date, start, timeZone)), at(instantAt(date, end, timeZone))]
      return (
        <g>
          <rect
            x={`${from}%`}
            y={TOP}
            width={`${round(Math.max(0, to - from))}%`}
            height={PLOT}
            fill="var(--edge, currentColor)"
            fill-opacity={kind === 'break' ? 0.16 : 0}
          >
            <title>{`${start}–${end} ${title}`}</title>
          </rect>
          {from > 0 && (
            <line
              x1={`${from}%`}
              x2={`${from}%`}
              y1={TOP}
              y2={BASE}
              stroke="var(--edge, currentColor)"
              stroke-dasharray="2 4"
            />
          )}
        </g>
      )
    })}
  </g>
)

const Course = ({
  curve,
  at,
  y,
}: {
  curve: readonly CurvePoint[]
  at: Place
  y: (people: number) => number
}) => {
  const steps = curve
    .map((point) => `H${round((at(point.at) * WIDE) / 100)}V${round(y(point.people))}`)
    .join('')
  const line = `M0 ${round(y(curve[0]?.people ?? 0))}${steps}H${WIDE}`
  return (
    <svg
      aria-hidden="true"
      x="0"
      y="0"
      width="100%"
      height={BASE}
      viewBox={`0 0 ${WIDE} ${BASE}`}
      preserveAspectRatio="none"
    >
      <path d={`${line}V${BASE}H0Z`} fill="var(--accent, currentColor)" fill-opacity="0.18" />
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

const Peak = ({ at, height, people }: { at: number; height: number; people: number }) => (
  <g fill="var(--heading, currentColor)" font-weight="600" font-size="13">
    <circle
      cx={`${at}%`}
      cy={height}
      r="4"
      fill="var(--accent, currentColor)"
      stroke="var(--surface, none)"
      stroke-width="2"
    />
    <text x={`${at}%`} y={height - 8} text-anchor={anchorAt(at)}>
      {people}
    </text>
  </g>
)

/** The middle of the time that the peak lasted. */
const middleOf = (peak: CurvePoint, curve: readonly CurvePoint[], end: Instant): Instant => {
  const next = curve.find((point) => point.at > peak.at)?.at ?? end
  return instantOf((millisOf(peak.at) + millisOf(next)) / 2)
}

const round = (value: number): number => Math.round(value * 100) / 100
