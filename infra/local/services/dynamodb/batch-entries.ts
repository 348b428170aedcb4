import type { AwsResponse } from '../../protocol/aws-service'
import type { UnitKind } from './partition-use'
import type { ItemCall } from './touched-partitions'

/** The parts of a batch by table. */
export interface BatchCall {
  RequestItems?: Record<string, unknown>
}
/** How a batch lists its reads or writes of a table. */
export interface BatchShape {
  kind: UnitKind
  entriesOf(request: unknown): unknown[]
  withEntries(request: unknown, entries: unknown[]): unknown
  unprocessed: 'UnprocessedKeys' | 'UnprocessedItems'
}
export const batches: Readonly<Record<string, BatchShape>> = {
  BatchGetItem: {
    kind: 'Read',
    entriesOf: (request) => (request as { Keys: unknown[] }).Keys,
    withEntries: (request, Keys) => ({ ...(request as object), Keys }),
    unprocessed: 'UnprocessedKeys',
  },
  BatchWriteItem: {
    kind: 'Write',
    entriesOf: (request) => request as unknown[],
    withEntries: (_, entries) => entries,
    unprocessed: 'UnprocessedItems',
  },
}
/** @param entry a key to read, or `{ PutRequest: ... }` */
export const callOf = (entry: unknown, kind: UnitKind): ItemCall =>
  kind === 'Read'
    ? { Key: entry as NonNullable<ItemCall['Key']> }
    : (Object.values(entry as Record<string, ItemCall>)[0] ?? {})

/** The answer with what was left out of the call. */
export const withUnprocessed = (
  answer: AwsResponse,
  name: BatchShape['unprocessed'],
  left: Record<string, unknown>,
): AwsResponse => {
  const parsed = JSON.parse(answer.body)
  return { ...answer, body: JSON.stringify({ ...parsed, [name]: { ...parsed[name], ...left } }) }
}
