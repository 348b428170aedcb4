import type { AwsRequest, AwsResponse } from '../../protocol/aws-service'
import type { EngineConnection } from './connection'
import { tableRefusal, transactionCancelled } from './refusals'

type Engine = Pick<EngineConnection, 'handle'>

interface Write {
  TableName: string
  Key?: Record<string, unknown>
  Item?: Record<string, unknown>
}

export interface TransactionConflictOptions {
  /** Attributes of the keys of every table. */
  keyNames: readonly string[]
  /** Waits as long as a transaction takes beside the engine's time. */
  transactionTime?: () => Promise<unknown>
}

/**
 * Refuses writes as DynamoDB does: while a transaction is under way, another one that touches one of its items is
 * cancelled (`TransactionConflict`), and a put, update or deletion of the item alone is refused
 * (`TransactionConflictException`). Engines work off one call after the other, so theirs never meet. Batches and reads
 * in transactions are let through.
 */
export const refuseConflicts = (
  engine: Engine,
  { keyNames, transactionTime }: TransactionConflictOptions,
): Engine => {
  const underWay = new Map<string, string>()
  const itemOf = ({ TableName, Key, Item }: Write): string =>
    JSON.stringify([TableName, ...keyNames.map((name) => (Key ?? Item)?.[name])])

  const transact = async (request: AwsRequest): Promise<AwsResponse> => {
    const { TransactItems = [], ClientRequestToken: token = '' } = JSON.parse(String(request.body)) as {
      TransactItems?: Record<string, Write>[]
      ClientRequestToken?: string
    }
    const items = TransactItems.flatMap((part) => Object.values(part).map(itemOf))
    // The same transaction asked for again is not in conflict with itself: the engine knows its token.
    const isMet = items.map((item) => (underWay.get(item) ?? token) !== token)
    if (isMet.includes(true)) return transactionCancelled(isMet.map((met) => (met ? conflict : undefined)))
    for (const item of items) underWay.set(item, token)
    try {
      await transactionTime?.()
      return await engine.handle(request)
    } finally {
      for (const item of items) underWay.delete(item)
    }
  }

  return {
    handle: async (request) => {
      const operation = request.headers['x-amz-target']?.split('.')[1] ?? ''
      if (operation === 'TransactWriteItems') return transact(request)
      if (underWay.size === 0 || !singleWrites.has(operation)) return engine.handle(request)
      return underWay.has(itemOf(JSON.parse(String(request.body))))
        ? tableRefusal('TransactionConflictException', conflict.message)
        : engine.handle(request)
    },
  }
}

const singleWrites: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem'])

const conflict = { code: 'TransactionConflict', message: 'Transaction is ongoing for the item' } as const
