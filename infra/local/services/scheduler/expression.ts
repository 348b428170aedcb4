import { type Instant, instantOf, MINUTE, millisOf, plus } from '../../../../shared/domain/time/instant'
import { isZone, resolve } from '../../../../shared/domain/time/local-time'
import { AwsError } from '../answers'

/** When a schedule fires: once, or at a fixed distance. */
export type Timing = { once: Instant } | { everyMs: number }

const UNITS: Record<string, number> = { minute: MINUTE, hour: 60 * MINUTE, day: 1440 * MINUTE }

/**
 * Reads `at(yyyy-mm-ddThh:mm:ss)` and `rate(value unit)`.
 * Inside a gap or overlap of the zone AWS does not say what `at` means; here it is Temporal's `compatible`.
 * @throws AwsError ValidationException when malformed, or for cron, which has no local body
 */
export const readExpression = (expression: string, zone: string): Timing => {
  if (!isZone(zone)) throw refused(`Invalid Schedule Expression Timezone ${zone}.`)
  if (/^cron\(.+\)$/.test(expression))
    throw refused(`Invalid Schedule Expression ${expression}. The laptop house has no cron expressions.`)
  const at = /^at\((\d{4}-\d\d-\d\d)T(\d\d:\d\d):([0-5]\d)\)$/.exec(expression)
  if (at) return { once: onceAt(expression, at[1] ?? '', at[2] ?? '', Number(at[3]), zone) }
  return { everyMs: readRate(expression) }
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
    throw refused(`Invalid Schedule Expression ${expression}.`)
  return value * unit
}

/** When a recurring schedule fires first that began at `start`, strictly after `after`. */
export const nextOf = (everyMs: number, start: Instant, after: Instant): Instant => {
  const passed = Math.floor((millisOf(after) - millisOf(start)) / everyMs)
  return instantOf(millisOf(start) + Math.max(0, passed + 1) * everyMs)
}

const onceAt = (expression: string, date: string, time: string, seconds: number, zone: string): Instant => {
  try {
    return plus(resolve({ date, time }, zone).instant, seconds * 1000)
  } catch {
    throw refused(`Invalid Schedule Expression ${expression}.`)
  }
}

const refused = (message: string): AwsError => new AwsError('ValidationException', message)
