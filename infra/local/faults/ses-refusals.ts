import { addMilliseconds, type Instant, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import { AwsError } from '../protocol/aws-error'

/**
 * The refusals of SES that a fault plan can have, with the code, status and message of AWS. None of them says anything
 * about the mail: the quota, the account, its configuration set, its identity, its credentials or its clock is refused.
 * Source: SES API v1 reference, "SendRawEmail"; SES developer guide, "Amazon SES email sending errors"; AWS IAM user
 * guide, "Troubleshoot Signature Version 4 signing".
 */
const refusals = {
  quota: () => new AwsError('Throttling', 'Daily message quota exceeded.'),
  'account-paused': () =>
    new AwsError(
      'AccountSendingPausedException',
      'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
    ),
  'configuration-set-paused': () =>
    new AwsError('ConfigurationSetSendingPausedException', 'Sending is paused for the configuration set.'),
  'domain-unverified': () =>
    new AwsError(
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: the sender',
    ),
  'mail-from-unverified': () =>
    new AwsError(
      'MailFromDomainNotVerifiedException',
      'The MX record of the MAIL FROM domain cannot be read.',
    ),
  'credentials-expired': () =>
    new AwsError('ExpiredToken', 'The security token included in the request is expired', 403),
  'credentials-invalid': () =>
    new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid', 403),
  'clock-skewed': (now: Instant) => {
    const [signed, oldest, server] = [-10, -5, 0].map((minutes) =>
      basicFormat(addMilliseconds(now, minutes * MINUTE_MS)),
    )
    return new AwsError(
      'SignatureDoesNotMatch',
      `Signature expired: ${signed} is now earlier than ${oldest} (${server} - 5 min.)`,
      403,
    )
  },
} satisfies Record<string, (now: Instant) => AwsError>
export type SesRefusal = keyof typeof refusals

export const sesRefusalNames = Object.keys(refusals) as [SesRefusal, ...SesRefusal[]]
export const isSesRefusal = (kind: string): kind is SesRefusal => Object.hasOwn(refusals, kind)

/** The error that SES answers at this instant. */
export const sesRefusalError = (refusal: SesRefusal, now: Instant): AwsError => refusals[refusal](now)

/** ISO 8601's basic format, as signatures have it: `20251203T055500Z`. */
const basicFormat = (instant: Instant): string => instant.replace(/[-:]|\.\d+/g, '')
