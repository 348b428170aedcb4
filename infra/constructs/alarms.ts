import { ArnFormat, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

export interface AlarmRule {
  metric: IMetric
  /** The alarm goes off when the metric is above. */
  above: number
  /** The number of periods of the metric in a row; 1 by default. */
  periods?: number
  /** What the alarm means to a user, one sentence. */
  meaning: string
}

/** An alarm that stays off while nothing is measured. Its name is its heading in docs/runbook.md. */
export const alarmAbove = (scope: Construct, id: string, rule: AlarmRule): Alarm =>
  new Alarm(scope, id, {
    alarmName: alarmNameOf(scope, id),
    metric: rule.metric,
    threshold: rule.above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: rule.periods ?? 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: rule.meaning,
  })

/**
 * An alarm that also goes off when nothing is measured: for functions that must run whether or not there is a clinic.
 */
export const alarmOnMissingData = (scope: Construct, id: string, rule: Omit<AlarmRule, 'above'>): Alarm =>
  new Alarm(scope, id, {
    alarmName: alarmNameOf(scope, id),
    metric: rule.metric,
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: rule.periods ?? 1,
    treatMissingData: TreatMissingData.BREACHING,
    alarmDescription: rule.meaning,
  })

/** `dfs-security-clinics-test-bulk-mails-late`: the stack, and the path to the alarm in it. */
const alarmNameOf = (scope: Construct, id: string): string =>
  [Stack.of(scope).stackName, ...scope.node.path.split('/').slice(1), id === 'Alarm' ? [] : id]
    .flat()
    .map((part) => part.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase())
    .join('-')

/** Mails the operators when an alarm goes off and when it ends; independent of the product's own mails. */
export class AlarmMail extends Construct {
  private readonly topic: Topic

  constructor(scope: Construct, id: string, recipients: readonly string[]) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    // A policy of our own, such as the one that enforceSSL adds, replaces the default that lets the account publish.
    // Without this statement CloudWatch may not publish, and no alarm reaches a person.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: { 'aws:SourceArn': this.alarmArns() },
        },
      }),
    )
    for (const recipient of recipients) this.topic.addSubscription(new EmailSubscription(recipient))
  }

  /** Every alarm below `scope`; call it last. */
  notifyOn(scope: Construct): void {
    for (const child of scope.node.findAll()) {
      if (!(child instanceof Alarm)) continue
      child.addAlarmAction(new SnsAction(this.topic))
      child.addOkAction(new SnsAction(this.topic))
    }
  }

  private alarmArns(): string {
    const { stackName } = Stack.of(this)
    return Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: `${stackName}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
  }
}
