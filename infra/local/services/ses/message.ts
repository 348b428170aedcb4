import { type AddressObject, simpleParser } from 'mailparser'
import { AwsError } from '../../protocol/aws-error'

/** The parts of a MIME message that SES reads before it accepts it. */
export interface ParsedMessage {
  from: string
  /** Addresses of To, Cc and Bcc. */
  recipients: string[]
  subject: string
  /** The header fields in their order, unfolded. */
  headers: { name: string; value: string }[]
}

/** @throws AwsError InvalidParameterValue when there is no sender */
export const parseMessage = async (raw: Buffer, source: string | undefined): Promise<ParsedMessage> => {
  const parserOptions = {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  }
  const parsed = await simpleParser(raw, parserOptions)
  const from = parsed.from?.value[0]?.address ?? source
  if (!from) throw new AwsError('InvalidParameterValue', "Missing required header 'From'.")
  const headers = parsed.headerLines.map(({ line }) => {
    const [, name = '', value = ''] = /^([^:]*):\s*([\s\S]*)$/.exec(line) ?? []
    return { name, value: value.replace(/\r?\n\s*/g, ' ') }
  })
  const recipients = [parsed.to, parsed.cc, parsed.bcc].flatMap(addressesOf)
  return { from, recipients, subject: parsed.subject ?? '', headers }
}

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((entry) => entry.group ?? entry))
    .flatMap(({ address }) => (address ? [address] : []))
