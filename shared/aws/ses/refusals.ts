/**
 * The scope of a refusal by SES. rate: the sending rate or the daily quota; account: the account, its configuration,
 * its rights or its credentials, so every mail is refused until an operator corrects it; message: this mail only;
 * passing: this call only, and the mail becomes due again.
 */
export type Refusal = 'rate' | 'account' | 'message' | 'passing'

/**
 * Every documented error of SendRawEmail that is a refusal (a status of the 400s). A 5xx is no refusal: whether the
 * mail left is then unknown.
 * test/unit/aws/ses/refusals.test.ts holds the list.
 * Source: SES API v1 reference, "SendRawEmail", "Common Errors"; AWS IAM, signature errors.
 */
const refusals: Readonly<Record<string, Refusal>> = {
  Throttling: 'rate',
  ThrottlingException: 'rate',
  TooManyRequestsException: 'rate',
  LimitExceededException: 'rate',

  AccountSendingPaused: 'account',
  AccountSendingPausedException: 'account',
  AccountSuspendedException: 'account',
  SendingPausedException: 'account',
  ConfigurationSetSendingPaused: 'account',
  ConfigurationSetSendingPausedException: 'account',
  ConfigurationSetDoesNotExist: 'account',
  ConfigurationSetDoesNotExistException: 'account',
  MailFromDomainNotVerified: 'account',
  MailFromDomainNotVerifiedException: 'account',
  AccessDenied: 'account',
  AccessDeniedException: 'account',
  NotAuthorized: 'account',
  OptInRequired: 'account',
  UnauthorizedAccess: 'account',
  AuthFailure: 'account',
  ExpiredToken: 'account',
  ExpiredTokenException: 'account',
  InvalidAccessKeyId: 'account',
  InvalidClientTokenId: 'account',
  UnrecognizedClientException: 'account',
  InvalidSecurityToken: 'account',
  MissingAuthenticationToken: 'account',
  MissingAuthenticationTokenException: 'account',
  IncompleteSignature: 'account',
  IncompleteSignatureException: 'account',
  InvalidSignatureException: 'account',
  SignatureDoesNotMatch: 'account',
  RequestExpired: 'account',
  RequestTimeTooSkewed: 'account',
  InvalidAction: 'account',
  MissingAction: 'account',
  UnknownOperationException: 'account',
  Blocked: 'account',

  MessageRejected: 'message',
  MessageRejectedException: 'message',
  InvalidParameterValue: 'message',
  InvalidParameterCombination: 'message',
  InvalidParameterValueException: 'message',
  InvalidQueryParameter: 'message',
  MissingParameter: 'message',
  ValidationError: 'message',
  ValidationException: 'message',
  MalformedQueryString: 'message',
  MalformedHttpRequestException: 'message',
  RequestEntityTooLarge: 'message',
  RequestEntityTooLargeException: 'message',
  'http-413': 'message',

  RequestAbortedException: 'passing',
  RequestTimeout: 'passing',
  RequestTimeoutException: 'passing',
}

/** A code that is not in the table is `passing`: the mail is given back, and tried as long as it is useful. */
export const refusalByCode = (code: string): Refusal =>
  (Object.hasOwn(refusals, code) ? refusals[code] : undefined) ?? 'passing'
