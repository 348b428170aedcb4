import * as z from 'zod'
import type { ResolvedResource } from '../../template/resolved-template'
import type { EngineConnection } from './connection'

const keySchema = z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }).array()
const tableShape = z.object({
  AttributeDefinitions: z.object({ AttributeName: z.string(), AttributeType: z.string() }).array(),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .object({ IndexName: z.string(), KeySchema: keySchema, Projection: z.unknown() })
    .array()
    .optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
})

/** The partition key's name of a table or of one of its indexes, from the template. */
export const partitionKeyOf = (table: ResolvedResource, index?: string): string => {
  const { KeySchema, GlobalSecondaryIndexes = [] } = tableShape.parse(table.properties)
  const schema = index
    ? GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === index)?.KeySchema
    : KeySchema
  return schema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? ''
}

/** The partition keys of a table and of its indexes by their names. */
export interface PartitionKeys {
  table: string
  indexes: Readonly<Record<string, string>>
}

/** The same for a whole table. */
export const partitionKeysOf = (table: ResolvedResource): PartitionKeys => {
  const { GlobalSecondaryIndexes: indexes = [] } = tableShape.parse(table.properties)
  return {
    table: partitionKeyOf(table),
    indexes: Object.fromEntries(
      indexes.map(({ IndexName }) => [IndexName, partitionKeyOf(table, IndexName)] as const),
    ),
  }
}

/** The names of all key attributes of the template's tables. */
export const keyNamesOf = (tables: readonly ResolvedResource[]): string[] => [
  ...new Set(
    tables.flatMap(({ properties }) =>
      tableShape.parse(properties).KeySchema.map(({ AttributeName }) => AttributeName),
    ),
  ),
]

interface TableDescription {
  KeySchema: unknown[]
  GlobalSecondaryIndexes?: { IndexName: string }[]
  LatestStreamArn?: string
}

const indexNames = (indexes: { IndexName: string }[] = []): string =>
  indexes
    .map(({ IndexName }) => IndexName)
    .sort()
    .join()

/**
 * Creates the table of the template, or opens the one that the last run left.
 * @returns the ARN of its stream at the engine, if it has one
 * @throws Error when the data folder has a table with another schema
 */
export const ensureTable = async (
  connection: EngineConnection,
  table: ResolvedResource,
): Promise<string | undefined> => {
  const { StreamSpecification: stream, ...shape } = tableShape.parse(table.properties)
  const StreamSpecification = stream && { ...stream, StreamEnabled: true }
  const createInput = { ...shape, TableName: table.name, BillingMode: 'PAY_PER_REQUEST', StreamSpecification }
  await connection.callOperation('CreateTable', createInput).catch((error: Error) => {
    if (error.name !== 'ResourceInUseException') throw error
  })
  const { Table } = await connection.callOperation<{ Table: TableDescription }>('DescribeTable', {
    TableName: table.name,
  })
  if (indexNames(Table.GlobalSecondaryIndexes) !== indexNames(shape.GlobalSecondaryIndexes)) {
    throw new Error(`The data folder has the table ${table.id} in an older form: begin anew with --fresh`)
  }
  return Table.LatestStreamArn
}
