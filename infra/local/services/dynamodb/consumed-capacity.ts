import * as z from 'zod'
import type { TouchedPartition } from './touched-partitions'

const Units = z.object({ CapacityUnits: z.number() })
const Consumed = Units.extend({
  TableName: z.string(),
  Table: Units.optional(),
  GlobalSecondaryIndexes: z.record(z.string(), Units).optional(),
})
export type ConsumedCapacity = z.output<typeof Consumed>

const member = '"ConsumedCapacity":'

/**
 * What a call took of each of its tables, as the engine reports it; nothing when it does not. Only this member is
 * parsed, because the rest of an answer may be a megabyte.
 */
export const readConsumedCapacity = (answer: string): ConsumedCapacity[] => {
  const at = answer.lastIndexOf(member)
  if (at === -1) return []
  const from = at + member.length
  let depth = 0
  for (let to = from; to < answer.length; to += 1) {
    const character = answer[to]
    if (character === '{' || character === '[') depth += 1
    if (character === '}' || character === ']') depth -= 1
    if (depth === 0) return [JSON.parse(answer.slice(from, to + 1))].flat().map((one) => Consumed.parse(one))
  }
  return []
}

/**
 * How much more than expected a call took of each partition. The engine reports by table and index; partitions share it
 * as they were expected to.
 */
export const correctUnits = (
  touched: readonly TouchedPartition[],
  consumed: readonly ConsumedCapacity[],
): TouchedPartition[] =>
  touched.flatMap((one) => {
    const reported = reportedFor(one, consumed)
    if (reported === undefined) return []
    const expected = touched
      .filter(({ table, index }) => table === one.table && index === one.index)
      .reduce((sum, { units }) => sum + units, 0)
    return [{ ...one, units: (reported * one.units) / expected - one.units }]
  })

const reportedFor = (
  { table, index }: TouchedPartition,
  consumed: readonly ConsumedCapacity[],
): number | undefined => {
  const ofTable = consumed.find(({ TableName }) => TableName === table)
  if (!ofTable) return undefined
  const { CapacityUnits, Table, GlobalSecondaryIndexes } = ofTable
  if (index !== undefined) return GlobalSecondaryIndexes?.[index]?.CapacityUnits ?? 0
  return Table?.CapacityUnits ?? CapacityUnits
}
