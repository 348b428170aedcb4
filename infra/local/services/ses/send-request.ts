import { AwsError } from '../../protocol/aws-error'

/** SendRawEmail's parameters. */
export interface SendMailRequest {
  source: string | undefined
  /** Empty: the message's own To, Cc and Bcc. */
  destinations: string[]
  raw: Buffer
  configurationSet: string | undefined
  tags: Record<string, string>
}

/** Longest message of SES v1. Source: API reference, SendRawEmail. */
const MAXIMUM_BYTES = 10 * 1024 * 1024

/** Reads a body of the query protocol. @throws AwsError InvalidParameterValue */
export const parseSendRequest = (parameters: URLSearchParams): SendMailRequest => {
  const raw = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64')
  if (raw.length === 0) throw invalidParameter('Missing required parameter RawMessage.Data.')
  if (raw.length > MAXIMUM_BYTES)
    throw invalidParameter(`Message length is more than ${MAXIMUM_BYTES} bytes long.`)
  const names = listMembers(parameters, 'Tags.member', '.Name')
  const values = listMembers(parameters, 'Tags.member', '.Value')
  const tags = names.map((name, index) => [checkTag(name), checkTag(values[index] ?? '')])
  return {
    source: parameters.get('Source') ?? undefined,
    destinations: listMembers(parameters, 'Destinations.member', ''),
    raw,
    configurationSet: parameters.get('ConfigurationSetName') ?? undefined,
    tags: Object.fromEntries(tags),
  }
}

const listMembers = (parameters: URLSearchParams, list: string, end: string): string[] => {
  const found: string[] = []
  for (let index = 1; ; index += 1) {
    const value = parameters.get(`${list}.${index}${end}`)
    if (value === null) return found
    found.push(value)
  }
}

/** Names and values: 1 to 256 of `[A-Za-z0-9_-]`. Source: API reference, MessageTag. */
const checkTag = (text: string): string => {
  if (/^[A-Za-z0-9_-]{1,256}$/.test(text)) return text
  throw invalidParameter(
    `Invalid tag <${text}>: only alphanumeric ASCII characters, '_' and '-' are allowed.`,
  )
}

const invalidParameter = (message: string): AwsError => new AwsError('InvalidParameterValue', message)
