import { AwsError } from '../answers'

/** SendRawEmail's parameters. */
export interface SendRequest {
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
export const readSendRequest = (parameters: URLSearchParams): SendRequest => {
  const raw = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64')
  if (raw.length === 0) throw refused('Missing required parameter RawMessage.Data.')
  if (raw.length > MAXIMUM_BYTES) throw refused(`Message length is more than ${MAXIMUM_BYTES} bytes long.`)
  const names = members(parameters, 'Tags.member', '.Name')
  const values = members(parameters, 'Tags.member', '.Value')
  const tags = names.map((name, index) => [checkTag(name), checkTag(values[index] ?? '')])
  return {
    source: parameters.get('Source') ?? undefined,
    destinations: members(parameters, 'Destinations.member', ''),
    raw,
    configurationSet: parameters.get('ConfigurationSetName') ?? undefined,
    tags: Object.fromEntries(tags),
  }
}

const members = (parameters: URLSearchParams, list: string, end: string): string[] => {
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
  throw refused(`Invalid tag <${text}>: only alphanumeric ASCII characters, '_' and '-' are allowed.`)
}

const refused = (message: string): AwsError => new AwsError('InvalidParameterValue', message)
