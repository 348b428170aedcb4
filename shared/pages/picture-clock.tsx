import type { Language } from '../domain/clinic/clinic'
import { HOUR, type Instant, millisOf, plus } from '../domain/time/instant'
import { wallTimeAt } from '../domain/time/local-time'
import { zoneWords } from '../language/times'

interface PictureClockProps {
  window: { from: Instant; to: Instant }
  timeZone: string
  language: Language
  /** Where an instant stands, in percent. */
  at: (instant: Instant) => number
  /** The base line of the plot, in pixels. */
  y: number
}

/** Whole hours of the clinic's clock, the first and the last minute, and under them the place with its offset. */
export const PictureClock = ({ window: { from, to }, timeZone, language, at, y }: PictureClockProps) => (
  <g>
    {clockTicks(from, to, timeZone).map((tick) => (
      <>
        <line x1={`${at(tick)}%`} x2={`${at(tick)}%`} y1={y} y2={y + 5} stroke="var(--edge, currentColor)" />
        <text x={`${at(tick)}%`} y={y + 19} text-anchor={anchorAt(at(tick))}>
          {wallTimeAt(tick, timeZone).time}
        </text>
      </>
    ))}
    <text x="0" y={y + 37}>
      {zoneWords(timeZone, from, language)}
    </text>
  </g>
)

/** As many whole hours as a phone has room for, none so near the ends that two labels would touch. */
const clockTicks = (from: Instant, to: Instant, timeZone: string): Instant[] => {
  const length = millisOf(to) - millisOf(from)
  const step = ([1, 2, 3, 6].find((hours) => length / (hours * HOUR) <= 6) ?? 12) * HOUR
  const minutesPast = Number(wallTimeAt(from, timeZone).time.slice(3))
  const firstWhole = plus(from, minutesPast === 0 ? step : HOUR - minutesPast * (HOUR / 60))
  const ticks = [from]
  for (let tick = firstWhole; tick < to; tick = plus(tick, step)) ticks.push(tick)
  const apart = length * 0.13
  return [
    ...ticks.filter((tick) => tick === from || (isApart(tick, from, apart) && isApart(tick, to, apart))),
    to,
  ]
}

const isApart = (a: Instant, b: Instant, milliseconds: number): boolean =>
  Math.abs(millisOf(a) - millisOf(b)) >= milliseconds

/** Labels at the ends grow inwards. */
export const anchorAt = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 4 ? 'start' : percent > 96 ? 'end' : 'middle'
