import {
  addMilliseconds,
  fromEpochMillis,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../../../shared/domain/values/time/instant'
import { isTimeZone, resolveWallTime } from '../../../../shared/domain/values/time/local-time'
import { AwsError } from '../../protocol/aws-error'

/** When a schedule fires: once, or at a fixed distance. */
export type ScheduleTiming = { at: Instant } | { intervalMs: number }

const UNITS: Record<string, number> = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 1440 * MINUTE_MS }

/**
 * Reads `at(yyyy-mm-ddThh:mm:ss)` and `rate(value unit)`.
 * AWS does not document what `at` means inside a gap or overlap of the zone; here it is Temporal's `compatible`.
 * @throws AwsError ValidationException when malformed, or for cron, which has no emulator
 */
export const readExpression = (expression: string, zone: string): ScheduleTiming => {
  if (!isTimeZone(zone)) throw expressionError(`Invalid Schedule Expression Timezone ${zone}.`)
  if (/^cron\(.+\)$/.test(expression))
    throw expressionError(
      `Invalid Schedule Expression ${expression}. The local stack has no cron expressions.`,
    )
  const at = /^at\((\d{4}-\d\d-\d\d)T(\d\d:\d\d):([0-5]\d)\)$/.exec(expression)
  if (at) return { at: resolveAt(expression, at[1] ?? '', at[2] ?? '', Number(at[3]), zone) }
  return { intervalMs: readRate(expression) }
}

/**
 * The distance in milliseconds of `rate(5 minutes)`: singular for one, plural for more, as AWS wants it.
 * @throws AwsError ValidationException
 */
export const readRate = (expression: string): number => {
  const rate = /^rate\((\d+) (minute|hour|day)(s?)\)$/.exec(expression)
  const value = Number(rate?.[1])
  const unit = UNITS[rate?.[2] ?? '']
  if (!rate || unit === undefined || value < 1 || (value === 1) !== (rate[3] === ''))
    throw expressionError(`Invalid Schedule Expression ${expression}.`)
  return value * unit
}

/** When a recurring schedule fires first that began at `start`, strictly after `after`. */
export const nextRateInstant = (intervalMs: number, start: Instant, after: Instant): Instant => {
  const passed = Math.floor((toEpochMillis(after) - toEpochMillis(start)) / intervalMs)
  return fromEpochMillis(toEpochMillis(start) + Math.max(0, passed + 1) * intervalMs)
}

const resolveAt = (
  expression: string,
  date: string,
  time: string,
  seconds: number,
  zone: string,
): Instant => {
  try {
    return addMilliseconds(resolveWallTime({ date, time }, zone).instant, seconds * 1000)
  } catch {
    throw expressionError(`Invalid Schedule Expression ${expression}.`)
  }
}

const expressionError = (message: string): AwsError => new AwsError('ValidationException', message)
