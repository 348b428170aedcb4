import { Duration, Stack } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { CRASH_WORD, crashTerms, type LogAlarm, type WatchedWord } from '../config/log-alarms'
import { alarmAbove } from './alarms'
import type { ClinicFunction } from './clinic-function'

/** An alarm counts to this number: a line of most words is worth all of it, a line of others a part. */
const ALARM_SUM = 6

/** Counts the words of an alarm in the logs of the functions, all into one metric of the stack, and sets it off. */
export class WordsAlarm extends Construct {
  /** @param id is the end of the alarm's name, its heading in docs/runbook.md and the name of its metric */
  constructor(scope: Construct, id: string, alarm: LogAlarm, functions: readonly ClinicFunction[]) {
    super(scope, id)
    const { stackName } = Stack.of(this)
    for (const [index, { func, pattern, value }] of this.filtersFor(alarm, functions).entries())
      new MetricFilter(func, `Counts-${id}-${index}`, {
        logGroup: func.log,
        filterPattern: pattern,
        metricNamespace: stackName,
        metricName: id,
        metricValue: String(value),
      })
    alarmAbove(this, 'Alarm', {
      metric: new Metric({
        namespace: stackName,
        metricName: id,
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: ALARM_SUM - 1,
      ...(alarm.periods && { periods: alarm.periods }),
      meaning: alarm.meaning,
    })
  }

  private filtersFor(
    { words }: LogAlarm,
    functions: readonly ClinicFunction[],
  ): { func: ClinicFunction; pattern: IFilterPattern; value: number }[] {
    return functions.flatMap((func) => {
      const own = Object.entries(words).filter(([, word]) => word.functions.includes(func.name))
      const logged = own.filter(([word]) => word !== CRASH_WORD)
      return [
        ...Map.groupBy(logged, ([, word]) => lineValue(word))
          .entries()
          .map(([value, group]) => ({
            func,
            pattern: FilterPattern.any(
              ...group.map(([word]) => FilterPattern.stringValue('$.message', '=', word)),
            ),
            value,
          })),
        ...(logged.length < own.length
          ? [{ func, pattern: FilterPattern.anyTerm(...crashTerms), value: ALARM_SUM }]
          : []),
      ]
    })
  }
}

/** @throws Error when the number of lines does not divide the sum, so that rounding would move the alarm */
const lineValue = ({ lines = 1 }: WatchedWord): number => {
  if (ALARM_SUM % lines !== 0) throw new Error(`${lines} lines do not divide ${ALARM_SUM}`)
  return ALARM_SUM / lines
}
