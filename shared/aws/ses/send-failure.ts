import type { SendResult } from '../../ports/mail'
import { refusalByCode } from './refusals'

/** What the SDK says about a failed call, as far as it says it. */
interface SdkFailure {
  name?: string
  code?: string
  syscall?: string
  message?: string
  $metadata?: { httpStatusCode?: number }
}

/**
 * What a failed SendRawEmail means. Only what certainly never reached SES, or was certainly refused, is reported as
 * such; everything else is ambiguous. Codes only: the messages of SES name addresses.
 * @param to the address that the mail was written to
 */
export const toSendResult = (error: unknown, to: string): SendResult => {
  const failure: SdkFailure = typeof error === 'object' && error !== null ? error : {}
  const status = failure.$metadata?.httpStatusCode
  if (status !== undefined && status >= 400 && status < 500) return toRefusedResult(failure, status, to)
  if (status !== undefined) return { outcome: 'ambiguous', code: `http-${status}` }
  const code = failure.code ?? failure.name ?? 'unknown'
  if (isCredentialsFailure(failure)) return { outcome: 'account-refused', code }
  return { outcome: hasNotArrived(failure) ? 'unreachable' : 'ambiguous', code }
}

const toRefusedResult = ({ name, message = '' }: SdkFailure, status: number, to: string): SendResult => {
  const code = name && name !== 'Error' && name !== 'Unknown' ? name : `http-${status}`
  switch (status === 429 ? 'rate' : refusalByCode(code)) {
    // SES uses one code, `Throttling`, for the rate and for the daily quota; only the message distinguishes them.
    case 'rate':
      return { outcome: /quota/i.test(message) ? 'over-quota' : 'throttled' }
    case 'account':
      return { outcome: 'account-refused', code }
    case 'message':
      return { outcome: concernsAccount(message, to) ? 'account-refused' : 'rejected', code }
    default:
      return { outcome: 'refused-for-now', code }
  }
}

/**
 * SES refuses a mail with `MessageRejected` too when the sender's identity is not verified or sending is suspended.
 * In the sandbox an unverified recipient is refused with the same sentence, which then names that recipient.
 */
const concernsAccount = (message: string, to: string): boolean =>
  /suspended|paused/i.test(message) ||
  (/not verified/i.test(message) && !message.toLowerCase().includes(to.toLowerCase()))

/** There were no credentials, or none could be read, so nothing was sent. */
const isCredentialsFailure = ({ name }: SdkFailure): boolean =>
  name === 'CredentialsProviderError' || name === 'TokenProviderError'

/** No connection was made. */
const hasNotArrived = ({ name, syscall, code, message }: SdkFailure): boolean =>
  syscall === 'connect' ||
  syscall === 'getaddrinfo' ||
  // The SDK's connection time-out has no code; its name is that of every time-out.
  (name === 'TimeoutError' && code === undefined && /did not establish a connection/.test(message ?? ''))
