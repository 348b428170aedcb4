import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { StageSettings } from '../config/stage-settings'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeWildcard } from './nag-findings'
import type { QueueWithDeadLetters } from './queue-with-dead-letters'

/** The events that SES publishes, by their name in the event (SES developer guide, "Event data in EventBridge"). */
const publishedEvents = {
  Send: EmailSendingEvent.SEND,
  Delivery: EmailSendingEvent.DELIVERY,
  Bounce: EmailSendingEvent.BOUNCE,
  Complaint: EmailSendingEvent.COMPLAINT,
  Reject: EmailSendingEvent.REJECT,
  'Rendering Failure': EmailSendingEvent.RENDERING_FAILURE,
  DeliveryDelay: EmailSendingEvent.DELIVERY_DELAY,
}

/** The sending domain, its configuration set, and the way back: SES events by the default bus into the feedback queue. */
export class MailSending extends Construct {
  readonly configurationSet: ConfigurationSet
  private readonly identityArn: string

  constructor(
    scope: Construct,
    id: string,
    private readonly settings: StageSettings['mail'],
    feedback: QueueWithDeadLetters,
  ) {
    super(scope, id)
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    this.identityArn =
      settings.identity === 'existing'
        ? EmailIdentity.fromEmailIdentityName(this, 'Identity', settings.domain).emailIdentityArn
        : this.createIdentity()
    this.publishEvents(feedback)
  }

  /** Raw mail from the stage's own address only; outside production also to the allowed recipients only. */
  grantSend(sender: ClinicFunction): void {
    const { from, allowedRecipients } = this.settings
    sender.allow(['ses:SendRawEmail'], [this.identityArn, this.configurationSetArn()], {
      StringEquals: { 'ses:FromAddress': from.address },
      ...(allowedRecipients !== 'everyone' && {
        'ForAllValues:StringLike': { 'ses:Recipients': allowedRecipients },
        // A call without recipients would satisfy the condition above.
        Null: { 'ses:Recipients': 'false' },
      }),
    })
  }

  /** Reads how much of the day's quota is used, and nothing else about the account. */
  grantReadQuota(reader: ClinicFunction): void {
    reader.allow(['ses:GetSendQuota'], ['*'])
    acknowledgeWildcard(reader, '*', 'GetSendQuota tells two numbers of the account and has no resource')
  }

  /** The identity, with the DNS records that it needs as outputs. @returns its ARN */
  private createIdentity(): string {
    const { domain, mailFromLabel } = this.settings
    const mailFrom = `${mailFromLabel}.${domain}`
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      mailFromDomain: mailFrom,
      // Bounces come as events; SES would forward each to the sender's mailbox as well.
      feedbackForwarding: false,
    })
    identity.dkimRecords.forEach((record, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${record.name} CNAME ${record.value}` })
    })
    const records = {
      MailFromMx: `${mailFrom} MX 10 feedback-smtp.${Stack.of(this).region}.amazonses.com`,
      MailFromSpf: `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
      Dmarc: `_dmarc.${domain} TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r"`,
    }
    for (const [id, value] of Object.entries(records)) new CfnOutput(this, id, { value })
    return identity.emailIdentityArn
  }

  private publishEvents(feedback: QueueWithDeadLetters): void {
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default')
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(bus),
      events: Object.values(publishedEvents),
    })
    new Rule(this, 'Feedback', {
      description: 'Delivery events of our mails',
      eventPattern: {
        source: ['aws.ses'],
        // The default bus carries the events of every configuration set of the account.
        detail: {
          eventType: Object.keys(publishedEvents),
          mail: {
            tags: { 'ses:configuration-set': Match.exactString(this.configurationSet.configurationSetName) },
          },
        },
      },
      targets: [
        new SqsQueue(feedback.queue, {
          deadLetterQueue: feedback.deadLetters.queue,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
        }),
      ],
    })
  }

  private configurationSetArn(): string {
    const resourceName = this.configurationSet.configurationSetName
    return Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName })
  }
}
