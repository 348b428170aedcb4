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
import { DeadLetters, QueueWithDeadLetters } from './queue-with-dead-letters'
import type { Schedules } from './schedules'
import type { WebApi } from './web-api'

interface Watched {
  health: MailHealth
  schedules: Schedules
  web: WebApi
}

const period = Duration.minutes(5)
const sum = { statistic: 'Sum', period }
const most = { statistic: 'Maximum', period }

/**
 * One page for whoever looks after a clinic: on top what people notice, below it why. It shows every queue and
 * function that stands in the stack when it is made; make it last.
 */
export class OperatorsDashboard extends Construct {
  constructor(scope: Stack, id: string, { health, schedules, web }: Watched) {
    super(scope, id)
    const functions = below(scope, ClinicFunction)
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: scope.stackName,
      defaultInterval: Duration.hours(12),
    })
    dashboard.addWidgets(
      new TextWidget({ markdown: introduction(scope.stackName), width: 24, height: 2 }),
      new AlarmStatusWidget({ title: 'Alarms', alarms: below(scope, Alarm), width: 24, height: 6 }),
    )
    dashboard.addWidgets(...mailRow(functions))
    dashboard.addWidgets(...waitingRow(scope, functions))
    dashboard.addWidgets(...functionRow(functions))
    dashboard.addWidgets(...webRow(web, schedules))
    dashboard.addWidgets(
      graph('SES: what it thinks of us', 'share of mails', [health.bounces, health.complaints]),
      graph('SES: how much of the day is used', 'per cent', [health.quotaUsed]),
    )
  }
}

const introduction = (stackName: string): string =>
  `**${stackName}** | Each alarm has a section of its name in docs/runbook.md: what people notice, how to look, how to mend. ` +
  'Ids lead from a schedule to a mail: section "Following one mail".'

const mailRow = (functions: ClinicFunction[]): IWidget[] => [
  graph('Mails, by what came of them', 'mails', linesOf(functions, 'SendMail')),
  graph('Messages to everybody, by what came of them', 'messages', linesOf(functions, 'Dispatch')),
  graph('Mails, by what SES tells of them', 'mails', sesEvents.map(sesMetric)),
]

const sesEvents = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']
const sesMetric = (metricName: string): IMetric => new Metric({ namespace: 'AWS/SES', metricName, ...sum })

/** How often the function wrote each word by which its log lines are counted. */
const linesOf = (functions: ClinicFunction[], id: string): IMetric[] =>
  functions.filter(({ node }) => node.id === id).flatMap(({ counted }) => [...counted.values()])

const waitingRow = (scope: Construct, functions: ClinicFunction[]): IWidget[] => [
  graph(
    'How long the oldest waits',
    'seconds',
    below(scope, QueueWithDeadLetters).map(({ node, queue }) =>
      queue.metricApproximateAgeOfOldestMessage({ ...most, label: node.id }),
    ),
  ),
  graph(
    'Dead letters',
    'letters',
    below(scope, DeadLetters).map(({ node, queue }) =>
      queue.metricApproximateNumberOfMessagesVisible({ ...most, label: labelOf(node.path) }),
    ),
  ),
  graph(
    'Behind the table',
    'milliseconds',
    functions
      .filter(({ node }) => node.id === 'FollowChanges')
      .map(({ node, lambda }) => lambda.metric('IteratorAge', { ...most, label: node.id })),
  ),
]

const functionRow = (functions: ClinicFunction[]): IWidget[] => [
  graph(
    'Errors of functions',
    'calls',
    functions.map(({ node, lambda }) => lambda.metricErrors({ ...sum, label: node.id })),
  ),
  graph(
    'Functions that found no place to run',
    'calls',
    functions.map(({ node, lambda }) => lambda.metricThrottles({ ...sum, label: node.id })),
  ),
  graph(
    'How long functions take, all but one in twenty',
    'milliseconds',
    functions.map(({ node, lambda }) => lambda.metricDuration({ statistic: 'p95', period, label: node.id })),
  ),
]

const webRow = ({ stage }: WebApi, { group }: Schedules): IWidget[] => [
  graph('Site and console: answers', 'requests', [
    stage.metricCount({ ...sum, label: 'all' }),
    stage.metricClientError({ ...sum, label: '4xx' }),
    stage.metricServerError({ ...sum, label: '5xx' }),
  ]),
  graph(
    'Site and console: how long people wait',
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

const below = <T extends Construct>(scope: Construct, kind: abstract new (...given: never[]) => T): T[] =>
  scope.node.findAll().filter((one): one is T => one instanceof kind)

/** `Dispatches` for `stack/Dispatches/DeadLetters`. */
const labelOf = (path: string): string => path.split('/').slice(1).join(' ').replace(' DeadLetters', '')
