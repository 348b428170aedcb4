import { Duration, type Stack } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
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

const fiveMinutes = Duration.minutes(5)
const sum = { statistic: 'Sum', period: fiveMinutes }
const most = { statistic: 'Maximum', period: fiveMinutes }

/**
 * One page for whoever looks after a clinic: on top what people notice, below it why. It shows every queue and
 * function that stands in the stack when it is made; make it last.
 */
export class OperatorsDashboard extends Construct {
  constructor(scope: Stack, id: string, { health, schedules, web }: Watched) {
    super(scope, id)
    const functions = below(scope, ClinicFunction)
    const queues = below(scope, QueueWithDeadLetters)
    const deadLetters = below(scope, DeadLetters)
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: scope.stackName,
      defaultInterval: Duration.hours(12),
    })
    dashboard.addWidgets(
      new TextWidget({ markdown: introduction(scope.stackName), width: 24, height: 2 }),
      new AlarmStatusWidget({ title: 'Alarms', alarms: below(scope, Alarm), width: 24, height: 6 }),
    )
    dashboard.addWidgets(
      graph('Mails, by what came of them', [linesOf(scope, 'send-mail')], 'a look at a mail'),
      graph(
        'Messages to everybody, by what came of them',
        [linesOf(scope, 'dispatch')],
        'a look at a message',
      ),
      graph('Words of SES, by what they told', [linesOf(scope, 'record-mail-feedback')], 'an event'),
    )
    dashboard.addWidgets(
      graph(
        'How long the oldest waits',
        [
          ...queues.map(({ node, queue }) =>
            queue.metricApproximateAgeOfOldestMessage({ ...most, label: node.id }),
          ),
        ],
        'seconds',
      ),
      graph(
        'Dead letters',
        deadLetters.map(({ node, queue }) =>
          queue.metricApproximateNumberOfMessagesVisible({ ...most, label: labelOf(node.path) }),
        ),
        'letters',
      ),
      graph(
        'Behind the table',
        functions
          .filter(({ node }) => node.id === 'FollowChanges')
          .map(({ node, lambda }) => lambda.metric('IteratorAge', { ...most, label: node.id })),
        'milliseconds',
      ),
    )
    dashboard.addWidgets(
      graph(
        'Errors of functions',
        functions.map(({ node, lambda }) => lambda.metricErrors({ ...sum, label: node.id })),
        'calls',
      ),
      graph(
        'Functions that found no place to run',
        functions.map(({ node, lambda }) => lambda.metricThrottles({ ...sum, label: node.id })),
        'calls',
      ),
      graph(
        'How long functions take, all but one in twenty',
        functions.map(({ node, lambda }) =>
          lambda.metricDuration({ statistic: 'p95', period: fiveMinutes, label: node.id }),
        ),
        'milliseconds',
      ),
    )
    dashboard.addWidgets(
      graph(
        'Site and console: answers',
        [
          web.stage.metricCount({ ...sum, label: 'all' }),
          web.stage.metricClientError({ ...sum, label: '4xx' }),
          web.stage.metricServerError({ ...sum, label: '5xx' }),
        ],
        'requests',
      ),
      graph(
        'Site and console: how long people wait',
        ['p50', 'p95', 'p99'].map((statistic) =>
          web.stage.metricLatency({ statistic, period: fiveMinutes, label: statistic }),
        ),
        'milliseconds',
      ),
      graph(
        'Schedules',
        [
          schedules.group.metricAttempts({ ...sum, label: 'fired' }),
          schedules.group.metricTargetErrors({ ...sum, label: 'not taken' }),
          schedules.group.metricDropped({ ...sum, label: 'given up' }),
        ],
        'schedules',
      ),
    )
    dashboard.addWidgets(
      graph('SES: what it thinks of us', [health.bounces, health.complaints], 'share of mails'),
      graph('SES: how much of the day is used', [health.quotaUsed], 'per cent'),
    )
  }
}

const introduction = (stackName: string): string =>
  `**${stackName}** | Each alarm has a section of its name in docs/runbook.md: what people notice, how to look, how to mend. ` +
  'Ids lead from a schedule to a mail: section "Following one mail".'

const graph = (title: string, left: IMetric[], label: string): IWidget =>
  new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { label, min: 0, showUnits: false } })

/** Every word that the function's log lines are counted by (ClinicFunction.count), those to come included. */
const linesOf = (scope: Stack, name: string): IMetric =>
  new MathExpression({
    expression: `SEARCH('Namespace="${scope.stackName}" "${name}"', 'Sum', ${fiveMinutes.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period: fiveMinutes,
  })

const below = <T extends Construct>(scope: Construct, kind: abstract new (...given: never[]) => T): T[] =>
  scope.node.findAll().filter((one): one is T => one instanceof kind)

/** `Dispatches` for `stack/Dispatches/DeadLetters`. */
const labelOf = (path: string): string => path.split('/').slice(1).join(' ').replace(' DeadLetters', '')
