import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { StageSettings } from '../config/stage-settings'
import { alarmAbove } from './alarms'

/**
 * The account's reputation at SES. SES reviews an account above 5 % of bounces or 0.1 % of complaints and may
 * stop it (SES developer guide, "Using reputation metrics"); both rates are fractions, of a volume that SES
 * chooses. The daily quota holds for any 24 hours.
 */
export class MailHealth extends Construct {
  readonly bounces = rate('Reputation.BounceRate')
  readonly complaints = rate('Reputation.ComplaintRate')
  /** Per cent of the daily quota. */
  readonly quotaUsed: MathExpression

  constructor(scope: Construct, id: string, { dailyQuota }: StageSettings['mail']) {
    super(scope, id)
    const day = Duration.days(1)
    this.quotaUsed = new MathExpression({
      expression: `100 * sent / ${dailyQuota}`,
      usingMetrics: {
        sent: new Metric({ namespace: 'AWS/SES', metricName: 'Send', statistic: 'Sum', period: day }),
      },
      label: '% of the daily quota',
      period: day,
    })
    alarmAbove(this, 'Bounces', {
      metric: this.bounces,
      above: 0.03,
      meaning: 'Many addresses do not exist; above 5 % SES may stop all mails of the account.',
    })
    alarmAbove(this, 'Complaints', {
      metric: this.complaints,
      above: 0.0005,
      meaning: 'Readers report mails as spam; above 0.1 % SES may stop all mails of the account.',
    })
  }
}

const rate = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) })
