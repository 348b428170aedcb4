import * as z from 'zod'
import type { ResolvedTemplate } from '../../template/resolved-template'
import type { AlarmRules } from './evaluate-alarm'
import type { MetricId, Statistic } from './metric-data'

/** The properties that are emulated; another one, such as metric maths, is an error. */
const alarmShape = z.strictObject({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.string().array().default([]),
  OKActions: z.string().array().default([]),
  ComparisonOperator: z.enum(['GreaterThanThreshold', 'LessThanThreshold']),
  Dimensions: z.object({ Name: z.string(), Value: z.string() }).array().default([]),
  EvaluationPeriods: z.int(),
  MetricName: z.string(),
  Namespace: z.string(),
  Period: z.number(),
  Statistic: z.enum(['Sum', 'Average', 'Maximum']),
  Tags: z.unknown().optional(),
  Threshold: z.number(),
  TreatMissingData: z.enum(['notBreaching', 'breaching', 'ignore', 'missing']).default('missing'),
})

export interface LocalAlarm {
  name: string
  arn: string
  description: string
  metric: MetricId
  periodMs: number
  statistic: Statistic
  rules: AlarmRules
  /** ARNs of the topics that are told of the state. */
  actions: { ALARM: string[]; OK: string[] }
}

/** @throws Error for an alarm with a property that is not emulated */
export const readAlarms = (template: ResolvedTemplate): LocalAlarm[] =>
  template.resourcesOfType('AWS::CloudWatch::Alarm').map((resource) => {
    const alarm = alarmShape.parse(resource.properties)
    return {
      name: alarm.AlarmName,
      arn: resource.attribute('Arn'),
      description: alarm.AlarmDescription,
      metric: {
        namespace: alarm.Namespace,
        name: alarm.MetricName,
        dimensions: Object.fromEntries(alarm.Dimensions.map(({ Name, Value }) => [Name, Value])),
      },
      periodMs: alarm.Period * 1000,
      statistic: alarm.Statistic,
      rules: {
        evaluationPeriods: alarm.EvaluationPeriods,
        threshold: alarm.Threshold,
        comparison: alarm.ComparisonOperator,
        missing: alarm.TreatMissingData,
      },
      actions: { ALARM: alarm.AlarmActions, OK: alarm.OKActions },
    }
  })
