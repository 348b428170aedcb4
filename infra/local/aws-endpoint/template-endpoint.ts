import type { RequestListener } from 'node:http'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { ResourceLookups } from '../iam/parsed-aws-call'
import type { DynamoDbEngine } from '../services/dynamodb/engine'
import { limitPartitions } from '../services/dynamodb/partition-limits'
import { cacheReads } from '../services/dynamodb/read-cache'
import { keyNamesOf, partitionKeyOf, partitionKeysOf } from '../services/dynamodb/table'
import type { TouchedPartition } from '../services/dynamodb/touched-partitions'
import { refuseConflicts } from '../services/dynamodb/transaction-conflicts'
import { accessKeyOf } from '../services/lambda/function-definition'
import type { FunctionPool } from '../services/lambda/function-pool'
import type { ResolvedTemplate } from '../template/resolved-template'
import { type AwsEndpointOptions, createAwsEndpoint } from './endpoint'

const writeOperations = new Set([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
])

/** The table that an item's write names; a batch or transaction may name several. */
const writtenTables = (parameters: Record<string, unknown>): string[] => [
  ...new Set([...JSON.stringify(parameters).matchAll(/"TableName":"([^"]+)"/g)].map(([, name = '']) => name)),
  ...Object.keys((parameters.RequestItems as object | undefined) ?? {}),
]

/** Each call to a table asks for the key. */
const createPartitionKeys = (template: ResolvedTemplate): ResourceLookups['partitionKey'] => {
  const keys = new Map<string, string>()
  return (name, index) => {
    const id = `${name} ${index}`
    const known = keys.get(id)
    if (known !== undefined) return known
    const table = template.resourcesOfType('AWS::DynamoDB::Table').find((one) => one.name === name)
    if (!table) return ''
    const key = partitionKeyOf(table, index)
    keys.set(id, key)
    return key
  }
}

const createResourceLookups = (template: ResolvedTemplate): ResourceLookups => ({
  awsEnvironment: template.awsEnvironment,
  partitionKey: createPartitionKeys(template),
  secretArn: (id) =>
    template.resourcesOfType('AWS::SecretsManager::Secret').find(({ ref, name }) => [ref, name].includes(id))
      ?.ref ?? id,
  identityOf: (address) => {
    const known = template.resourcesOfType('AWS::SES::EmailIdentity').map(({ name }) => name)
    return known.includes(address) ? address : (address.split('@')[1] ?? address)
  },
})

export interface TemplateEndpointOptions
  extends Pick<
    AwsEndpointOptions,
    'services' | 'policies' | 'faultFor' | 'virtualSleep' | 'now' | 'onEnd' | 'onRefusal'
  > {
  template: ResolvedTemplate
  engine: Pick<DynamoDbEngine, 'name' | 'handle'>
  findPool(name: string): FunctionPool
  onCall: AwsEndpointOptions['onAnswer']
  /** A table was written to. */
  onTableWrite(tableName: string): void
  /** A partition of a table was asked for more than it takes in a second. */
  onTableThrottle(partition: TouchedPartition): void
}

/** The stack's endpoint: its functions are the callers, and writes to its tables trigger their streams. */
export const createTemplateEndpoint = (options: TemplateEndpointOptions): RequestListener => {
  const { template, engine } = options
  const callers = template.resourcesOfType('AWS::Lambda::Function').map((one) => {
    const { definition: plan } = options.findPool(one.name)
    return [accessKeyOf(one), { name: plan.name, roleArn: plan.roleArn }] as const
  })
  const tables = template.resourcesOfType('AWS::DynamoDB::Table')
  const conflicting = refuseConflicts(engine, { keyNames: keyNamesOf(tables) })
  const partitionKeys = new Map(tables.map((table) => [table.name, partitionKeysOf(table)] as const))
  const { region, account } = template.awsEnvironment
  // Also a read that is answered from memory takes of its partition. Another engine than dynoxide removes expired items
  // by itself, or has other writers.
  const table = limitPartitions(engine.name === 'dynoxide' ? cacheReads(conflicting) : conflicting, {
    keysOf: (name) => partitionKeys.get(name),
    now: () => toEpochMillis(options.now()),
    arnOf: (name) => `arn:aws:dynamodb:${region}:${account}:table/${name}`,
    onThrottle: options.onTableThrottle,
  })
  return createAwsEndpoint({
    services: { ...options.services, dynamodb: table },
    policies: options.policies,
    lookups: createResourceLookups(template),
    callers: new Map(callers),
    faultFor: options.faultFor,
    virtualSleep: options.virtualSleep,
    now: options.now,
    kill: ({ caller, container }) => options.findPool(caller).kill(container),
    onEnd: options.onEnd,
    onRefusal: options.onRefusal,
    onAnswer: (call, signed, status) => {
      options.onCall(call, signed, status)
      if (call.service !== 'dynamodb' || status !== 200 || !writeOperations.has(call.operation)) return
      for (const table of writtenTables(signed.parameters)) options.onTableWrite(table)
    },
  })
}
