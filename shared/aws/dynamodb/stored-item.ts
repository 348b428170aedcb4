import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import type { ItemKey, ItemType } from './item-keys'

export type StoredItem = Record<string, AttributeValue>

/** An item, or a thing that was to become one, is not what its schema says. Carries the paths of fields, never values. */
class ItemSchemaError extends Error {
  override readonly name = 'ItemSchemaError'

  constructor(
    readonly key: ItemKey,
    issues: readonly z.core.$ZodIssue[],
  ) {
    const places = issues.map(({ path, message }) => `${path.join('.') || 'the item'}: ${message}`)
    super(`${key.pk} / ${key.sk} is not of its schema: ${places.join('; ')}`)
  }
}

/**
 * @param more attributes that are no part of the thing: index keys, marks
 * @throws ItemSchemaError before anything wrong is stored
 */
export const toItem = <S extends z.ZodType>(
  key: ItemKey,
  type: ItemType,
  schema: S,
  value: z.output<S>,
  more: Record<string, unknown> = {},
): StoredItem => {
  const parsed = parse(key, schema, value)
  return marshall(
    { ...(parsed as Record<string, unknown>), ...more, type, ...key },
    { removeUndefinedValues: true },
  )
}

/** @throws ItemSchemaError with pk, sk and every wrong field */
export const fromItem = <S extends z.ZodType>(schema: S, item: StoredItem): z.output<S> => {
  const { pk, sk, ...attributes } = unmarshall(item)
  return parse({ pk, sk }, schema, attributes)
}

const parse = <S extends z.ZodType>(key: ItemKey, schema: S, value: unknown): z.output<S> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new ItemSchemaError(key, parsed.error.issues)
  return parsed.data
}
