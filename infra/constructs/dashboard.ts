import { Duration, type Stack } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { ClinicFunction } from './clinic-function'
import type { MailHealth } from './mail-health'
import type { MessageSchedules } from './message-schedules'
import { QueueWithDeadLetters, WatchedDeadLetterQueue } from './queue-with-dead-letters'
import type { WebApi } from './web-api'

interface DashboardSources {
  health: MailHealth
  schedules: MessageSchedules
  web: WebApi
}

const period = Duration.minutes(5)
const sum = { statistic: 'Sum', period }
const maximum = { statistic: 'Maximum', period }

/**
 * One page for operators: at the top what people notice, below it the causes. It shows every queue and function that
 * the stack has when the dashboard is created; create it last.
 */
export class OperatorsDashboard extends Construct {
  constructor(scope: Stack, id: string, { health, schedules, web }: DashboardSources) {
    super(scope, id)
    const functions = constructsOfType(scope, ClinicFunction)
    const dashboard = new Dashboard(this, 'Dashboard', {
      // Dashboards are global: the region keeps those of two regions apart.
      dashboardName: `${scope.stackName}-${scope.region}`,
      defaultInterval: Duration.hours(12),
    })
    dashboard.addWidgets(
      new TextWidget({ markdown: introduction(scope.stackName), width: 24, height: 2 }),
      new AlarmStatusWidget({
        title: 'Alarms',
        alarms: constructsOfType(scope, Alarm),
        width: 24,
        height: 6,
      }),
    )
    dashboard.addWidgets(...mailRow(functions))
    dashboard.addWidgets(...queueRow(scope, functions))
    dashboard.addWidgets(...functionRow(functions))
    dashboard.addWidgets(...webRow(web, schedules))
    dashboard.addWidgets(
      graph('SES reputation', 'share of mails', [health.bounces, health.complaints]),
      graph('SES daily quota used', 'per cent', [health.quotaUsed]),
    )
  }
}

const introduction = (stackName: string): string =>
  `**${stackName}** | Each alarm has a section of its name in docs/runbook.md: what people notice, how to look, how to fix. ` +
  'Ids lead from a schedule to a mail: section "Following one mail".'

const mailRow = (functions: ClinicFunction[]): IWidget[] => [
  graph('Mails by outcome', 'mails', logMetricsOf(functions, 'SendMail')),
  graph('Dispatches by outcome', 'messages', logMetricsOf(functions, 'Dispatch')),
  graph('Mails by SES event', 'mails', sesEvents.map(sesMetric)),
]

const sesEvents = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']
const sesMetric = (metricName: string): IMetric => new Metric({ namespace: 'AWS/SES', metricName, ...sum })

/** The number of log lines of the function with each counted word. */
const logMetricsOf = (functions: ClinicFunction[], id: string): IMetric[] =>
  functions.filter(({ node }) => node.id === id).flatMap(({ logLineMetrics }) => [...logLineMetrics.values()])

const queueRow = (scope: Construct, functions: ClinicFunction[]): IWidget[] => [
  graph(
    'Age of oldest message',
    'seconds',
    constructsOfType(scope, QueueWithDeadLetters).map(({ node, queue }) =>
      queue.metricApproximateAgeOfOldestMessage({ ...maximum, label: node.id }),
    ),
  ),
  graph(
    'Dead letters',
    'letters',
    constructsOfType(scope, WatchedDeadLetterQueue).map(({ node, queue }) =>
      queue.metricApproximateNumberOfMessagesVisible({ ...maximum, label: queueLabel(node.path) }),
    ),
  ),
  graph(
    'Stream iterator age',
    'milliseconds',
    functions
      .filter(({ node }) => node.id === 'ProcessTableStream')
      .map(({ node, lambda }) => lambda.metric('IteratorAge', { ...maximum, label: node.id })),
  ),
]

const functionRow = (functions: ClinicFunction[]): IWidget[] => [
  graph(
    'Errors',
    'calls',
    functions.map(({ node, lambda }) => lambda.metricErrors({ ...sum, label: node.id })),
  ),
  graph(
    'Throttles',
    'calls',
    functions.map(({ node, lambda }) => lambda.metricThrottles({ ...sum, label: node.id })),
  ),
  graph(
    'Duration p95',
    'milliseconds',
    functions.map(({ node, lambda }) => lambda.metricDuration({ statistic: 'p95', period, label: node.id })),
  ),
]

const webRow = ({ stage }: WebApi, { group }: MessageSchedules): IWidget[] => [
  graph('Site and console: responses', 'requests', [
    stage.metricCount({ ...sum, label: 'all' }),
    stage.metricClientError({ ...sum, label: '4xx' }),
    stage.metricServerError({ ...sum, label: '5xx' }),
  ]),
  graph(
    'Site and console: latency',
    'milliseconds',
    ['p50', 'p95', 'p99'].map((statistic) => stage.metricLatency({ statistic, period, label: statistic })),
  ),
  graph('Schedules', 'schedules', [
    group.metricAttempts({ ...sum, label: 'fired' }),
    group.metricTargetErrors({ ...sum, label: 'not taken' }),
    group.metricDropped({ ...sum, label: 'given up' }),
  ]),
]

const graph = (title: string, label: string, left: IMetric[]): IWidget =>
  new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { label, min: 0, showUnits: false } })

const constructsOfType = <T extends Construct>(
  scope: Construct,
  kind: abstract new (...given: never[]) => T,
): T[] => scope.node.findAll().filter((one): one is T => one instanceof kind)

/** `Dispatches` for `stack/Dispatches/DeadLetters`. */
const queueLabel = (path: string): string => path.split('/').slice(1).join(' ').replace(' DeadLetters', '')
