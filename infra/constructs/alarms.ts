import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface AlarmRule {
  metric: IMetric
  /** The alarm goes off when the metric is above. */
  above: number
  /** For so many periods of the metric in a row; 1 unless told. */
  periods?: number
  /** What the alarm means to a user, one sentence. */
  meaning: string
}

/** An alarm that stays quiet while there is nothing to measure. */
export const alarmAbove = (scope: Construct, id: string, rule: AlarmRule): Alarm =>
  new Alarm(scope, id, {
    metric: rule.metric,
    threshold: rule.above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: rule.periods ?? 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: rule.meaning,
  })

/** One dead letter is enough. */
export const alarmOnLetters = (scope: Construct, queue: IQueue, meaning: string): Alarm =>
  alarmAbove(scope, 'Alarm', {
    metric: queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    }),
    above: 0,
    meaning,
  })

/** Tells the operators by mail, on a way that does not depend on the product's own mails. */
export class AlarmMail extends Construct {
  private readonly topic: Topic

  constructor(scope: Construct, id: string, recipients: readonly string[]) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    for (const recipient of recipients) this.topic.addSubscription(new EmailSubscription(recipient))
  }

  /** Every alarm below `scope`; call it last. */
  tellAbout(scope: Construct): void {
    for (const child of scope.node.findAll()) {
      if (child instanceof Alarm) child.addAlarmAction(new SnsAction(this.topic))
    }
  }
}
