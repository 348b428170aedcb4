import { AwsError } from '../../protocol/aws-error'

/**
 * The checks of SES on sender and recipients.
 * @param identities verified addresses and domains; a domain includes its subdomains
 * @throws AwsError MessageRejected, InvalidParameterValue
 */
export const checkAddresses = (
  from: string,
  recipients: string[],
  identities: string[],
  region: string,
): void => {
  if (!isVerified(from, identities)) {
    const failed = `The following identities failed the check in region ${region.toUpperCase()}: ${from}`
    throw new AwsError('MessageRejected', `Email address is not verified. ${failed}`)
  }
  if (recipients.length === 0) throw new AwsError('InvalidParameterValue', 'Missing required header To.')
  if (recipients.length > 50) throw new AwsError('MessageRejected', 'Recipient count exceeds 50.')
  const malformed = recipients.find((address) => !/^[^\s@<>,]+@[^\s@.,]+(\.[^\s@.,]+)+$/.test(address))
  if (malformed !== undefined)
    throw new AwsError('InvalidParameterValue', `Missing final '@domain': ${malformed}`)
}

const isVerified = (from: string, identities: string[]): boolean => {
  const address = from.toLowerCase()
  return identities.some((identity) => {
    const known = identity.toLowerCase()
    return address === known || address.endsWith(`@${known}`) || address.endsWith(`.${known}`)
  })
}
