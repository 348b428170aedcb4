import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'

export interface MetricId {
  namespace: string
  name: string
  /** By name; none: a metric of the account, or of the stack. */
  dimensions?: Readonly<Record<string, string>>
}

export type Statistic = 'Sum' | 'Average' | 'Maximum'

/** The values of metrics in memory, as CloudWatch has them: what was never measured has no value. */
export interface MetricData {
  record(metric: MetricId, at: Instant, value?: number): void
  /** The statistic of each period that has values, by the number of the period since 1970. */
  readPeriods(metric: MetricId, periodMs: number, statistic: Statistic): Map<number, number>
}

export const createMetricData = (): MetricData => {
  const points = new Map<string, { at: number; value: number }[]>()
  return {
    record: (metric, at, value = 1) => {
      const key = keyOf(metric)
      const known = points.get(key) ?? []
      known.push({ at: toEpochMillis(at), value })
      points.set(key, known)
    },
    readPeriods: (metric, periodMs, statistic) => {
      const grouped = Map.groupBy(points.get(keyOf(metric)) ?? [], ({ at }) => Math.floor(at / periodMs))
      return new Map(
        [...grouped].map(([period, found]) => [
          period,
          statistics[statistic](found.map(({ value }) => value)),
        ]),
      )
    },
  }
}

const keyOf = ({ namespace, name, dimensions = {} }: MetricId): string =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort()])

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
const statistics: Record<Statistic, (values: number[]) => number> = {
  Sum: sum,
  Average: (values) => sum(values) / values.length,
  Maximum: (values) => Math.max(...values),
}
