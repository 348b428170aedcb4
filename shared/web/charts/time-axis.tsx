import type { Language } from '../../domain/values/language'
import { addMilliseconds, HOUR_MS, type Instant, toEpochMillis } from '../../domain/values/time/instant'
import { wallTimeAt } from '../../domain/values/time/local-time'
import { formatZone } from '../../i18n/format-times'

interface TimeAxisProps {
  window: { from: Instant; to: Instant }
  timeZone: string
  language: Language
  /** The position of an instant, in percent. */
  at: (instant: Instant) => number
  /** The base line of the plot, in pixels. */
  y: number
}

/** Whole hours of the clinic's clock, the first and the last minute, and under them the place with its offset. */
export const TimeAxis = ({ window: { from, to }, timeZone, language, at, y }: TimeAxisProps) => (
  <g>
    {clockTicks(from, to, timeZone).map((tick) => (
      <>
        <line x1={`${at(tick)}%`} x2={`${at(tick)}%`} y1={y} y2={y + 5} stroke="var(--edge, currentColor)" />
        <text x={`${at(tick)}%`} y={y + 19} text-anchor={textAnchorAt(at(tick))}>
          {wallTimeAt(tick, timeZone).time}
        </text>
      </>
    ))}
    <text x="0" y={y + 37}>
      {formatZone(timeZone, from, language)}
    </text>
  </g>
)

/** As many whole hours as fit on a phone, none so near the ends that two labels would touch. */
const clockTicks = (from: Instant, to: Instant, timeZone: string): Instant[] => {
  const length = toEpochMillis(to) - toEpochMillis(from)
  const step = ([1, 2, 3, 6].find((hours) => length / (hours * HOUR_MS) <= 6) ?? 12) * HOUR_MS
  const minutesPast = Number(wallTimeAt(from, timeZone).time.slice(3))
  const firstWhole = addMilliseconds(from, minutesPast === 0 ? step : HOUR_MS - minutesPast * (HOUR_MS / 60))
  const ticks = [from]
  for (let tick = firstWhole; tick < to; tick = addMilliseconds(tick, step)) ticks.push(tick)
  const apart = length * 0.13
  return [
    ...ticks.filter((tick) => tick === from || (isApart(tick, from, apart) && isApart(tick, to, apart))),
    to,
  ]
}

const isApart = (a: Instant, b: Instant, milliseconds: number): boolean =>
  Math.abs(toEpochMillis(a) - toEpochMillis(b)) >= milliseconds

/** Labels at the ends grow inwards. */
export const textAnchorAt = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 4 ? 'start' : percent > 96 ? 'end' : 'middle'
