import { AwsError } from '../../protocol/aws-error'
import type { MessageAttribute } from './queue'

/** Longest message and longest batch: 1 MiB since August 2025. Source: API reference, SendMessageBatch. */
export const MAXIMUM_MESSAGE_BYTES = 1_048_576

/** @throws AwsError InvalidParameterValue when a number is out of its range */
export const checkRange = (name: string, value: number | undefined, low: number, high: number): void => {
  if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return
  const reason = `Reason: ${name} must be >= ${low} and <= ${high}.`
  throw new AwsError('InvalidParameterValue', `Value ${value} for parameter ${name} is invalid. ${reason}`)
}

/** The value, or MissingParameter. */
export const requireParameter = <Value>(name: string, value: Value | undefined): Value => {
  if (value !== undefined && value !== '') return value
  throw new AwsError('MissingParameter', `The request must contain the parameter ${name}.`)
}

/** Bytes that count against the limit: the body and its attributes with their names and types. */
export const messageSize = (body = '', attributes: Record<string, MessageAttribute> = {}): number =>
  Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      sum + Buffer.byteLength(name + DataType + StringValue) + Buffer.byteLength(BinaryValue, 'base64'),
    Buffer.byteLength(body),
  )

/** @throws AwsError as SendMessage refuses a body: none, too long, or with a character outside of XML */
export const checkBody = (
  body: string | undefined,
  attributes?: Record<string, MessageAttribute>,
): string => {
  const text = requireParameter('MessageBody', body)
  if (messageSize(text, attributes) > MAXIMUM_MESSAGE_BYTES) {
    const reason = `Reason: Message must be shorter than ${MAXIMUM_MESSAGE_BYTES} bytes.`
    throw new AwsError('InvalidParameterValue', `One or more parameters are invalid. ${reason}`)
  }
  if (!/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(text))
    throw new AwsError('InvalidMessageContents', 'The message contains characters outside the allowed set.')
  return text
}
