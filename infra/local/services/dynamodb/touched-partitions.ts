import type { UnitKind } from './partition-use'
import type { PartitionKeys } from './table'

export type TableItem = Record<string, Record<string, unknown>>
/** One read or write, alone or a part of a batch or a transaction. */
export interface ItemCall {
  TableName?: string
  IndexName?: string
  Key?: TableItem
  Item?: TableItem
  KeyConditionExpression?: string
  UpdateExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: TableItem
}

/** A partition that a call reads or writes. */
export interface TouchedPartition {
  table: string
  /** Undefined: of the table itself. */
  index: string | undefined
  /** The value of its key, as JSON. */
  key: string
  kind: UnitKind
  /** Capacity units that the call is expected to take of it. */
  units: number
}

/**
 * Finds the partitions of a call: a deletion's in the indexes are not known, nor those of an update that leaves the
 * item's place in an index.
 * @param isTransaction it then takes double of the table, not of the indexes
 */
export const touchedPartitions = (
  call: ItemCall,
  kind: UnitKind,
  keysOf: (table: string) => PartitionKeys | undefined,
  isTransaction = false,
): TouchedPartition[] => {
  // A table may be named by its ARN as well.
  const table = call.TableName?.split('/').at(-1) ?? ''
  const keys = keysOf(table)
  if (!keys) return []
  const touched = (index: string | undefined, value: unknown, units: number): TouchedPartition[] =>
    value === undefined ? [] : [{ table, index, key: JSON.stringify(value), kind, units }]
  if (call.KeyConditionExpression !== undefined) {
    const name = call.IndexName === undefined ? keys.table : keys.indexes[call.IndexName]
    return touched(call.IndexName, comparedWith(call, call.KeyConditionExpression, name), 1)
  }
  const units = unitsOf(call) * (isTransaction ? 2 : 1)
  const ofTable = touched(undefined, (call.Key ?? call.Item)?.[keys.table], units)
  if (kind === 'Read') return ofTable
  // An item moves to the partition of an index when it is put, or when an update sets the index's key.
  const ofIndexes = Object.entries(keys.indexes).flatMap(([index, name]) =>
    touched(index, call.Item?.[name] ?? comparedWith(call, call.UpdateExpression ?? '', name), 1),
  )
  return [...ofTable, ...ofIndexes]
}

/** The value in `name = :value` of an expression. */
const comparedWith = (call: ItemCall, expression: string, attribute: string | undefined): unknown => {
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)) {
    if ((call.ExpressionAttributeNames?.[name] ?? name) === attribute)
      return call.ExpressionAttributeValues?.[value]
  }
  return undefined
}

/** Of an item that is put, by its JSON, which is longer than the item; of others only the engine knows. */
const unitsOf = ({ Item: item }: ItemCall): number =>
  item ? Math.ceil(JSON.stringify(item).length / 1024) : 1
