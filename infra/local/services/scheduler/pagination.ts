import { AwsError } from '../../protocol/aws-error'

/**
 * One page of a list in the order of its ARNs. The token is the last ARN of the previous page.
 * @param maximum MaxResults of the call, 1 to 100, 100 when absent
 * @throws AwsError ValidationException when the maximum or the token is not one
 */
export const paginateByArn = <Item extends { Arn: string }>(
  items: Item[],
  maximum: string | undefined,
  token: string | undefined,
): { items: Item[]; NextToken?: string } => {
  const size = Number(maximum ?? 100)
  if (!Number.isInteger(size) || size < 1 || size > 100)
    throw new AwsError('ValidationException', 'MaxResults must be between 1 and 100.')
  const after = token === undefined ? '' : Buffer.from(token, 'base64url').toString()
  if (token === '') throw new AwsError('ValidationException', 'Invalid NextToken.')
  const rest = items.filter((item) => item.Arn > after).sort((one, other) => (one.Arn < other.Arn ? -1 : 1))
  const page = rest.slice(0, size)
  const last = page.at(-1)
  return rest.length > size && last
    ? { items: page, NextToken: Buffer.from(last.Arn).toString('base64url') }
    : { items: page }
}
