import type { StageSettings } from '../config/stage-settings'
import type { EnvironmentValues } from '../constructs/clinic-function'
import type { MailSending } from '../constructs/mail-sending'
import type { OidcProviderSettings } from '../constructs/staff-sign-in'
import type { WebApi } from '../constructs/web-api'
import { deadLetterQueuesByName, type StatefulResources } from './stateful-resources'

interface ValueSources {
  settings: StageSettings
  state: StatefulResources
  web: WebApi
  sending: MailSending
  provider: OidcProviderSettings
}

/** A value for every variable of shared/lambda/environment.ts; one that is missing does not compile. */
export const environmentValuesFor = ({
  settings,
  state,
  web,
  sending,
  provider,
}: ValueSources): EnvironmentValues => {
  const {
    from,
    allowedRecipients,
    ratePerSecond,
    summaryRecipients,
    skipMailsDueBefore,
    pauseCampaignAbove,
  } = settings.mail
  return {
    STAGE: settings.stage,
    SITE_URL: web.siteUrl,
    SEARCH_INDEXING: allowedRecipients === 'everyone' ? 'allowed' : 'refused',
    TABLE_NAME: state.table.table.tableName,
    DISPATCH_QUEUE_URL: state.dispatches.queue.queueUrl,
    DISPATCH_QUEUE_ARN: state.dispatches.queue.queueArn,
    URGENT_QUEUE_URL: state.urgentMails.queue.queueUrl,
    BULK_QUEUE_URL: state.bulkMails.queue.queueUrl,
    ATTENDANCE_QUEUE_URL: state.attendance.queue.queueUrl,
    FEEDBACK_QUEUE_URL: state.feedback.queue.queueUrl,
    DEAD_LETTER_URLS: Object.entries(deadLetterQueuesByName(state))
      .map(([name, { queue }]) => `${name}=${queue.queueUrl}`)
      .join(','),
    SCHEDULE_GROUP: state.schedules.group.scheduleGroupName,
    SCHEDULE_ROLE_ARN: state.schedules.role.roleArn,
    SCHEDULE_DEAD_LETTER_ARN: state.schedules.deadLetters.queue.queueArn,
    MAIL_FROM: `${from.name} <${from.address}>`,
    CONFIGURATION_SET: sending.configurationSet.configurationSetName,
    MAIL_RATE: String(ratePerSecond),
    ALLOWED_RECIPIENTS: [allowedRecipients].flat().join(','),
    SUMMARY_RECIPIENTS: summaryRecipients.join(','),
    PAUSE_CAMPAIGN_ABOVE: [
      pauseCampaignAbove.bounces,
      pauseCampaignAbove.complaints,
      pauseCampaignAbove.from,
    ].join(','),
    SKIP_MAILS_DUE_BEFORE: skipMailsDueBefore ?? 'never',
    RETENTION_DAYS: String(settings.retentionDays),
    REGISTRATION_RESPONSE_MS: String(settings.registrationResponseMs),
    TRUSTED_PROXIES: settings.trustedProxies.join(','),
    SECRET_ARN: state.secret.secret.secretArn,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_ROLES_CLAIM: provider.rolesClaim,
  }
}
