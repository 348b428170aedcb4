import { fromEpochMillis, type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import type { LocalAlarm } from './alarms-from-template'
import { type AlarmState, evaluateAlarm } from './evaluate-alarm'
import type { MetricData } from './metric-data'

/** A change of an alarm's state. */
export interface AlarmChange {
  alarm: string
  at: Instant
  state: AlarmState
}

/** Every change of the alarm's state between two instants; it begins in OK once its periods have passed. */
export const alarmHistory = (
  alarm: LocalAlarm,
  data: MetricData,
  { from, until }: { from: Instant; until: Instant },
): AlarmChange[] => {
  const { periodMs, rules } = alarm
  const values = data.readPeriods(alarm.metric, periodMs, alarm.statistic)
  const first = Math.floor(toEpochMillis(from) / periodMs)
  const last = Math.floor(toEpochMillis(until) / periodMs)
  const changes: AlarmChange[] = []
  let state: AlarmState = 'OK'
  for (let end = first + rules.evaluationPeriods; end <= last; end += 1) {
    // Before the start nothing was measured because nothing ran.
    const readValue = (ago: number) => (end - 1 - ago < first ? undefined : values.get(end - 1 - ago))
    const next = evaluateAlarm(rules, readValue, state)
    if (next !== state) changes.push({ alarm: alarm.name, at: fromEpochMillis(end * periodMs), state: next })
    state = next
  }
  return changes
}
