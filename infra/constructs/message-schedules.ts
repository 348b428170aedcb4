import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeWildcard } from './nag-findings'
import { type QueueWithDeadLetters, WatchedDeadLetterQueue } from './queue-with-dead-letters'

/** The group in which the functions keep one schedule per due message, and the role under which these fire. */
export class MessageSchedules extends Construct {
  readonly group: ScheduleGroup
  readonly role: Role
  readonly deadLetters: WatchedDeadLetterQueue

  constructor(scope: Construct, id: string, props: { target: QueueWithDeadLetters }) {
    super(scope, id)
    // Not retained: the sweep creates every schedule again from the table, and a group left behind would block the next
    // deployment.
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY })
    this.deadLetters = new WatchedDeadLetterQueue(this, 'DeadLetters')
    this.role = new Role(this, 'Role', {
      // Scheduler may only send for the schedule group of this account (confused deputy).
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: 'What a schedule may do when it fires',
    })
    // Scheduler writes dead letters under the schedule's own role (Scheduler user guide, "Configuring a dead-letter queue").
    const resources = [props.target.queue.queueArn, this.deadLetters.queue.queueArn]
    this.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources }))
  }

  /** Makes, changes, lists and removes schedules of the group, which fire under the role of the group. */
  grantSchedule(planner: ClinicFunction): void {
    const groupSchedules = this.schedules(`${this.group.scheduleGroupName}/*`)
    const verbs = ['CreateSchedule', 'UpdateSchedule', 'GetSchedule', 'DeleteSchedule']
    planner.allow(
      verbs.map((verb) => `scheduler:${verb}`),
      [groupSchedules],
    )
    acknowledgeWildcard(
      planner,
      groupSchedules,
      'Schedules are made at run time, one per due message, all in this group',
    )
    // IAM checks listing against all schedules of the account, even when the call names a group.
    const allSchedules = this.schedules('*/*')
    planner.allow(['scheduler:ListSchedules'], [allSchedules])
    acknowledgeWildcard(
      planner,
      allSchedules,
      'ListSchedules reads names only and cannot be limited to a group',
    )
    planner.allow(['iam:PassRole'], [this.role.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    })
  }

  private schedules(resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    })
  }
}
