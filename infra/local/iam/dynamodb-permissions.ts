import type { AuthorizationRequest } from './evaluate-policies'
import type { ParsedAwsCall, ResourceLookups } from './parsed-aws-call'

type Item = Record<string, Record<string, string>>
/** The parts of DynamoDB's requests that determine the resources. */
interface TableCall {
  TableName?: string
  IndexName?: string
  Key?: Item
  Item?: Item
  KeyConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Item
  RequestItems?: Record<string, unknown>
  TransactItems?: Record<string, TableCall>[]
}

const singleValue = (attribute: Record<string, string> | undefined): string[] =>
  Object.values(attribute ?? {}).slice(0, 1)

/** The partition of a Query: the value that its key condition compares the partition key with. */
const queriedPartition = (call: TableCall, key: string): string[] => {
  for (const [, name = '', value = ''] of (call.KeyConditionExpression ?? '').matchAll(
    /([#\w]+)\s*=\s*(:\w+)/g,
  )) {
    if ((call.ExpressionAttributeNames?.[name] ?? name) === key)
      return singleValue(call.ExpressionAttributeValues?.[value])
  }
  return []
}

/**
 * What a DynamoDB call needs: a transaction or batch is authorised as its parts, a Query of an index on
 * the index. Source: service authorization reference, "Actions for Amazon DynamoDB".
 */
export const dynamodbPermissions = (
  { operation, parameters }: ParsedAwsCall,
  { awsEnvironment, partitionKey }: ResourceLookups,
): AuthorizationRequest[] => {
  const permissionFor = (action: string, call: TableCall): AuthorizationRequest => {
    // A table may be named by its ARN as well.
    const table = call.TableName?.split('/').at(-1) ?? ''
    const key = partitionKey(table, call.IndexName)
    const leadingKeys = [...singleValue((call.Key ?? call.Item)?.[key]), ...queriedPartition(call, key)]
    const index = call.IndexName ? `/index/${call.IndexName}` : ''
    return {
      action: `dynamodb:${action}`,
      resource: `arn:aws:dynamodb:${awsEnvironment.region}:${awsEnvironment.account}:table/${table}${index}`,
      context: leadingKeys.length > 0 ? { 'dynamodb:LeadingKeys': leadingKeys } : {},
    }
  }
  const call: TableCall = parameters
  if (operation.startsWith('Transact')) {
    return (call.TransactItems ?? []).flatMap((part) =>
      Object.entries(part).map(([kind, item]) => permissionFor(transactionActions[kind] ?? kind, item)),
    )
  }
  if (operation.startsWith('Batch')) {
    return Object.keys(call.RequestItems ?? {}).map((TableName) => permissionFor(operation, { TableName }))
  }
  return [permissionFor(operation, call)]
}

const transactionActions: Record<string, string> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
}
