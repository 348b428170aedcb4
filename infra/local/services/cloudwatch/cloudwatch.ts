import type { VirtualClock } from '../../clock/clock'
import { NotAuthorizedError, type PolicyEvaluator } from '../../iam/policy-evaluator'
import type { ResolvedTemplate } from '../../template/resolved-template'
import type { BusEvent } from '../eventbridge/bus-event'
import type { FunctionError } from '../lambda/container'
import { type AlarmChange, alarmHistory } from './alarm-history'
import { type LocalAlarm, readAlarms } from './alarms-from-template'
import { createLogLineCounter } from './count-log-lines'
import { lambdaLineOf } from './lambda-lines'
import { createMetricData } from './metric-data'
import { createSesReputation } from './ses-reputation'

/** What an alarm's topic was to be told. */
export interface AlarmNotification extends AlarmChange {
  topic: string
  description: string
  /** IAM's words when the topic's policy does not let CloudWatch publish. */
  refusal: string | null
}

/** CloudWatch: metrics of the services here, metrics that filters count in the logs, and the alarms on both. */
export interface CloudWatch {
  recordInvocation(functionName: string): void
  recordThrottle(): void
  recordFunctionError(error: FunctionError): void
  recordResponse(status: number): void
  recordSesEvent(event: BusEvent): void
  /** Every change of an alarm since the start, the oldest first, with what its topic was told. */
  readAlarms(): AlarmNotification[]
}

/** @throws Error for an alarm or a metric filter that is not emulated */
export const createCloudWatch = (
  template: ResolvedTemplate,
  policies: PolicyEvaluator,
  clock: VirtualClock,
  logFile: string,
): CloudWatch => {
  const startedAt = clock.now()
  const data = createMetricData()
  const alarms = readAlarms(template)
  const lines = createLogLineCounter(template, logFile, data)
  const reputation = createSesReputation(data)
  const [api] = template.resourcesOfType('AWS::ApiGatewayV2::Api')
  const [stage] = template.resourcesOfType('AWS::ApiGatewayV2::Stage')
  const apiDimensions = { ApiId: api?.ref ?? '', Stage: stage?.ref ?? '' }

  const publish = (alarm: LocalAlarm, topic: string): string | null => {
    const context = { 'aws:SourceArn': alarm.arn, 'aws:SourceAccount': template.awsEnvironment.account }
    try {
      policies.authorize(
        { service: 'cloudwatch.amazonaws.com' },
        { action: 'sns:Publish', resource: topic, context },
      )
      return null
    } catch (error) {
      if (error instanceof NotAuthorizedError) return error.message
      throw error
    }
  }
  const notify = (alarm: LocalAlarm, change: AlarmChange): AlarmNotification[] =>
    (change.state === 'INSUFFICIENT_DATA' ? [] : alarm.actions[change.state]).map((topic) => ({
      ...change,
      topic,
      description: alarm.description,
      refusal: publish(alarm, topic),
    }))
  return {
    recordInvocation: (FunctionName) =>
      data.record(
        { namespace: 'AWS/Lambda', name: 'Invocations', dimensions: { FunctionName } },
        clock.now(),
      ),
    recordThrottle: () => data.record({ namespace: 'AWS/Lambda', name: 'Throttles' }, clock.now()),
    recordFunctionError: (error) => lines.countLine(error.functionName, lambdaLineOf(error), clock.now()),
    recordResponse: (status) =>
      data.record(
        { namespace: 'AWS/ApiGateway', name: '5xx', dimensions: apiDimensions },
        clock.now(),
        status >= 500 ? 1 : 0,
      ),
    recordSesEvent: ({ detail }) => reputation.recordEvent(String(detail['eventType']), clock.now()),
    readAlarms: () => {
      lines.countNewLines()
      const range = { from: startedAt, until: clock.now() }
      return alarms
        .flatMap((alarm) => alarmHistory(alarm, data, range).flatMap((change) => notify(alarm, change)))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    },
  }
}
