import { describe, expect, it } from 'vitest'
import { sesRefusalError, sesRefusalNames } from '../../../../infra/local/faults/ses-refusals'
import { type Refusal, refusalByCode } from '../../../../shared/aws/ses/refusals'
import { toSendResult } from '../../../../shared/aws/ses/send-failure'

/** As the SDK throws what SES answers. */
const thrown = (name: string, status: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })
const outcomeOf = (name: string, status: number, message = '') =>
  toSendResult(thrown(name, status, message), 'ayaan@example.org').outcome

/** Errors of SendRawEmail. Source: SES API v1 reference, "SendRawEmail"; model of the SDK. */
const errorsOfSendRawEmail: [string, number, Refusal][] = [
  ['AccountSendingPausedException', 400, 'account'],
  ['ConfigurationSetDoesNotExistException', 400, 'account'],
  ['ConfigurationSetSendingPausedException', 400, 'account'],
  ['MailFromDomainNotVerifiedException', 400, 'account'],
  ['MessageRejected', 400, 'message'],
]

/** Refusals that every action may have. Source: SES API v1 reference, "Common Errors", of 2020 and of 2025. */
const commonErrors: [string, number, Refusal][] = [
  ['AccessDeniedException', 403, 'account'],
  ['ExpiredTokenException', 403, 'account'],
  ['IncompleteSignature', 403, 'account'],
  ['InvalidAction', 400, 'account'],
  ['InvalidClientTokenId', 403, 'account'],
  ['InvalidParameterCombination', 400, 'message'],
  ['InvalidParameterValue', 400, 'message'],
  ['InvalidQueryParameter', 400, 'message'],
  ['MalformedHttpRequestException', 400, 'message'],
  ['MalformedQueryString', 404, 'message'],
  ['MissingAction', 400, 'account'],
  ['MissingAuthenticationToken', 403, 'account'],
  ['MissingParameter', 400, 'message'],
  ['NotAuthorized', 401, 'account'],
  ['OptInRequired', 403, 'account'],
  ['RequestAbortedException', 400, 'passing'],
  ['RequestEntityTooLargeException', 413, 'message'],
  ['RequestExpired', 400, 'account'],
  ['RequestTimeoutException', 408, 'passing'],
  ['Throttling', 400, 'rate'],
  ['ThrottlingException', 400, 'rate'],
  ['UnknownOperationException', 404, 'account'],
  ['UnrecognizedClientException', 403, 'account'],
  ['ValidationError', 400, 'message'],
]

/** What the endpoint answers of signatures and tokens. Source: AWS IAM user guide, "Troubleshoot signed requests". */
const signatureErrors: [string, number, Refusal][] = [
  ['AccessDenied', 403, 'account'],
  ['ExpiredToken', 403, 'account'],
  ['InvalidSignatureException', 403, 'account'],
  ['RequestTimeTooSkewed', 403, 'account'],
  ['SignatureDoesNotMatch', 403, 'account'],
]

const outcomeByRefusal = {
  rate: 'throttled',
  account: 'account-refused',
  message: 'rejected',
  passing: 'refused-for-now',
} as const

describe('the refusals of SES', () => {
  it.each([...errorsOfSendRawEmail, ...commonErrors, ...signatureErrors])(
    'have a place in the table: %s',
    (code, status, refusal) => {
      expect(refusalByCode(code)).toBe(refusal)
      expect(outcomeOf(code, status)).toBe(outcomeByRefusal[refusal])
    },
  )

  it.each(['SomethingNew', 'AccountUnderReviewException', 'constructor', '__proto__'])(
    'that nobody has documented give the mail back: %s',
    (code) => {
      expect(outcomeOf(code, 400)).toBe('refused-for-now')
    },
  )

  it.each([
    ['InternalFailure', 500],
    ['ServiceUnavailable', 503],
    ['MessageRejected', 500],
  ])('are no refusals with a status of the 500s: of %s the outcome is unknown', (code, status) => {
    expect(outcomeOf(code, status)).toBe('ambiguous')
  })

  it.each([
    [
      'Email address is not verified. The following identities failed the check in region EU-WEST-1: clinics@itu.example',
      'account-refused',
    ],
    [
      'Email address is not verified. The following identities failed the check in region EU-WEST-1: Ayaan@example.org',
      'rejected',
    ],
    ['Sending suspended for this account. For more information, please check the inbox.', 'account-refused'],
    ['Sending paused for this account. For more information, please check the inbox.', 'account-refused'],
    ['Address blacklisted.', 'rejected'],
    ['Local address contains control or whitespace', 'rejected'],
  ])('that are named MessageRejected concern whom their sentence names: %s', (message, outcome) => {
    expect(outcomeOf('MessageRejected', 400, message)).toBe(outcome)
  })

  it('that name an unverified recipient of the sandbox concern that recipient alone, however either is written', () => {
    const refusal = thrown('MessageRejected', 400, 'Email address is not verified: AYAAN@example.org')
    expect(toSendResult(refusal, 'Ayaan@Example.org').outcome).toBe('rejected')
    expect(toSendResult(refusal, 'somebody@example.org').outcome).toBe('account-refused')
  })

  it('are understood as the local stack answers them', () => {
    const outcomes = sesRefusalNames.map((name) => {
      const { code, status, message } = sesRefusalError(name, '2025-12-03T06:00:00.000Z')
      return [name, outcomeOf(code, status, message)]
    })
    expect(outcomes).toEqual(
      sesRefusalNames.map((name) => [name, name === 'quota' ? 'over-quota' : 'account-refused']),
    )
  })
})
