import type { SendResult } from '../../ports/mail'

/** What the SDK tells of a failed call, as far as it tells it. */
interface SdkFailure {
  name?: string
  code?: string
  syscall?: string
  message?: string
  $metadata?: { httpStatusCode?: number }
}

/**
 * What a failed SendRawEmail means. Only what surely never reached SES, or was surely refused, is told as such;
 * everything else is ambiguous. Reasons are codes: the messages of SES name addresses.
 */
export const toSendResult = (error: unknown): SendResult => {
  const failure: SdkFailure = typeof error === 'object' && error !== null ? error : {}
  const status = failure.$metadata?.httpStatusCode
  if (status !== undefined && status >= 400 && status < 500) return toRefusedResult(failure, status)
  if (status !== undefined) return { outcome: 'ambiguous', reason: `http-${status}` }
  const reason = failure.code ?? failure.name ?? 'unknown'
  return { outcome: neverArrived(failure) ? 'unreachable' : 'ambiguous', reason }
}

/** SES has one code, `Throttling`, for a rate to wait out and a quota that ends the day; its message tells which. */
const toRefusedResult = ({ name, message }: SdkFailure, status: number): SendResult => {
  if (status === 429 || (name !== undefined && throttlingErrorNames.has(name))) {
    return { outcome: /quota/i.test(message ?? '') ? 'quota-exceeded' : 'throttled' }
  }
  return {
    outcome: 'rejected',
    reason: name && name !== 'Error' && name !== 'Unknown' ? name : `http-${status}`,
  }
}

const throttlingErrorNames = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException'])

/** No connection was made, or there were no credentials to begin with. */
const neverArrived = ({ name, syscall, code, message }: SdkFailure): boolean =>
  syscall === 'connect' ||
  syscall === 'getaddrinfo' ||
  name === 'CredentialsProviderError' ||
  // The SDK's connection time-out has no code; its name is that of every time-out.
  (name === 'TimeoutError' && code === undefined && /did not establish a connection/.test(message ?? ''))
