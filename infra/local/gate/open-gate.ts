import type { RequestListener } from 'node:http'
import type { Engine } from '../dynamodb/engine'
import { rememberReads } from '../dynamodb/remembered-reads'
import { partitionKeyOf } from '../dynamodb/table'
import { accessKeyOf } from '../functions/plans'
import type { FunctionPool } from '../functions/pool'
import type { Surroundings } from '../iam/asks'
import type { Stack } from '../stack'
import { createGate, type GateOptions } from './gate'

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'])

/** The table that an item's write names; a batch or transaction may name several. */
const tablesIn = (parameters: Record<string, unknown>): string[] => [
  ...new Set([...JSON.stringify(parameters).matchAll(/"TableName":"([^"]+)"/g)].map(([, name = '']) => name)),
  ...Object.keys((parameters.RequestItems as object | undefined) ?? {}),
]

const surroundingsOf = (stack: Stack): Surroundings => ({
  place: stack.place,
  partitionKey: (name, index) => {
    const table = stack.ofType('AWS::DynamoDB::Table').find((one) => one.name === name)
    return table ? partitionKeyOf(table, index) : ''
  },
  secretArn: (id) =>
    stack.ofType('AWS::SecretsManager::Secret').find(({ ref, name }) => [ref, name].includes(id))?.ref ?? id,
  identityOf: (address) => {
    const known = stack.ofType('AWS::SES::EmailIdentity').map(({ name }) => name)
    return known.includes(address) ? address : (address.split('@')[1] ?? address)
  },
})

export interface OpenGateOptions
  extends Pick<GateOptions, 'services' | 'rights' | 'faults' | 'pass' | 'now' | 'onEnd' | 'onRefusal'> {
  stack: Stack
  engine: Pick<Engine, 'name' | 'handle'>
  poolNamed(name: string): FunctionPool
  onCall: GateOptions['onAnswer']
  /** A table was written to. */
  changed(tableName: string): void
}

/** The gate of the stack: its functions are the callers, its tables are watched for their streams. */
export const openGate = (options: OpenGateOptions): RequestListener => {
  const { stack, engine } = options
  const callers = stack.ofType('AWS::Lambda::Function').map((one) => {
    const { plan } = options.poolNamed(one.name)
    return [accessKeyOf(one), { name: plan.name, roleArn: plan.roleArn }] as const
  })
  return createGate({
    // Another engine removes expired items by itself, or has other writers.
    services: { ...options.services, dynamodb: engine.name === 'dynoxide' ? rememberReads(engine) : engine },
    rights: options.rights,
    surroundings: surroundingsOf(stack),
    callers: new Map(callers),
    faults: options.faults,
    pass: options.pass,
    now: options.now,
    kill: ({ caller, container }) => options.poolNamed(caller).kill(container),
    onEnd: options.onEnd,
    onRefusal: options.onRefusal,
    onAnswer: (call, signed, status) => {
      options.onCall(call, signed, status)
      if (call.service !== 'dynamodb' || status !== 200 || !writes.has(call.operation)) return
      for (const table of tablesIn(signed.parameters)) options.changed(table)
    },
  })
}
