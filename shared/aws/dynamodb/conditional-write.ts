import { randomUUID } from 'node:crypto'
import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { shortTimeouts } from '../call-timeouts'
import { backoff } from '../retry'
import type { StoredItem } from './stored-item'
import type { DynamoTable } from './table'

/** When an item may be written: a condition expression with its names and values. */
export interface WriteCondition {
  expression: string
  names?: Record<string, string>
  values?: Record<string, string | number | null>
}

export const itemIsNew: WriteCondition = { expression: 'attribute_not_exists(pk)' }

/** No later count of the same is stored. */
export const notCountedAfter = ({ countedAt }: { countedAt: string }): WriteCondition => ({
  expression: 'attribute_not_exists(pk) OR countedAt <= :countedAt',
  values: { ':countedAt': countedAt },
})

/** A condition in the form that commands take. */
export const toConditionParams = ({ expression, names, values }: WriteCondition) => ({
  ConditionExpression: expression,
  ...(names && { ExpressionAttributeNames: names }),
  ...(values && { ExpressionAttributeValues: marshall(values) }),
})

/** What became of a put; `existing` is the item that prevented it, empty when there is none. */
export type PutResult = { written: true } | { written: false; existing: StoredItem }

/**
 * What became of a transaction; `failed` has the parts whose conditions did not hold, with the item that prevented each:
 * empty when there is none, or when the part does not ask for it (`ReturnValuesOnConditionCheckFailure`).
 */
export type TransactionResult<Part extends string> =
  | { written: true }
  | { written: false; failed: ReadonlyMap<Part, StoredItem> }

/**
 * Puts the item when the condition holds. The SDK repeats a put whose response was lost, and the repeat would find
 * the item that the first call wrote, and fail. Each put therefore stores a unique `writeToken`, by which it
 * recognises its own item.
 */
export const putIfMatches = async (
  table: DynamoTable,
  item: StoredItem,
  condition: WriteCondition,
): Promise<PutResult> => {
  const writeToken = randomUUID()
  const command = new PutItemCommand({
    TableName: table.name,
    Item: { ...item, writeToken: { S: writeToken } },
    ...toConditionParams(condition),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  try {
    await retryOnContention(table, () => table.client.send(command, shortTimeouts.oneItem))
    return { written: true }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const existing = error.Item ?? {}
    return existing.writeToken?.S === writeToken ? { written: true } : { written: false, existing }
  }
}

/** Changes one item. @returns false: its condition failed */
export const updateIfMatches = async (
  table: DynamoTable,
  update: Omit<UpdateItemCommandInput, 'TableName'>,
): Promise<boolean> => {
  const command = new UpdateItemCommand({ TableName: table.name, ...update })
  try {
    await retryOnContention(table, () => table.client.send(command, shortTimeouts.oneItem))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** The parts of a transaction by the names that its result uses; a part may be several writes, or none. */
export type TransactionParts<Part extends string> = Record<
  Part,
  TransactWriteItem | readonly TransactWriteItem[]
>

/** Writes everything or nothing. The SDK's repeats carry one ClientRequestToken, so a lost answer writes once. */
export const transactWrite = <Part extends string>(
  table: DynamoTable,
  parts: TransactionParts<Part>,
): Promise<TransactionResult<Part>> => retryOnContention(table, () => sendTransaction(table, parts))

/** The same, once. @returns `contended` when another write is under way on one of the items: nothing is written then */
export const transactUnlessContended = async <Part extends string>(
  table: DynamoTable,
  parts: TransactionParts<Part>,
): Promise<TransactionResult<Part> | 'contended'> => {
  try {
    return await sendTransaction(table, parts)
  } catch (error) {
    if (isContention(error)) return 'contended'
    throw error
  }
}

const sendTransaction = async <Part extends string>(
  table: DynamoTable,
  writes: TransactionParts<Part>,
): Promise<TransactionResult<Part>> => {
  const parts = (Object.keys(writes) as Part[]).flatMap((part) =>
    [writes[part]].flat().map((write) => ({ part, write })),
  )
  try {
    await table.client.send(
      new TransactWriteItemsCommand({
        TransactItems: parts.map(({ write }) => write),
        ClientRequestToken: randomUUID(),
      }),
      shortTimeouts.transaction,
    )
    return { written: true }
  } catch (error) {
    if (!(error instanceof TransactionCanceledException) || isContention(error)) throw error
    const reasons = error.CancellationReasons ?? []
    const failed = parts.flatMap(({ part }, index) => {
      const { Code: code, Item: item = {} } = reasons[index] ?? {}
      return code === 'ConditionalCheckFailed' ? [[part, item] as const] : []
    })
    if (failed.length === 0) throw error
    return { written: false, failed: new Map(failed) }
  }
}

const MAX_ATTEMPTS = 16
const MAX_BACKOFF_MS = 1_500

/**
 * DynamoDB cancels a transaction that conflicts with another one on the same item. Retries wait a random time, so that
 * writers that met once do not meet again.
 */
export const retryOnContention = async <T>(
  { sleep }: DynamoTable,
  write: () => Promise<T>,
  maxMs = MAX_BACKOFF_MS,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isContention(error)) throw error
      await backoff(attempt, { baseMs: 20, maxMs }, sleep)
    }
  }
}

const contentionCodes = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

const isContention = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  // A single write that meets a running transaction; the SDK has no class for it in every version.
  if (error.name === 'TransactionConflictException') return true
  if (!(error instanceof TransactionCanceledException)) return false
  return (error.CancellationReasons ?? []).some(({ Code }) => contentionCodes.has(Code ?? ''))
}
