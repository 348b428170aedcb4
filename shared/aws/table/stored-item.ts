import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import type { ItemType, Key } from './keys'

export type Item = Record<string, AttributeValue>

/** An item, or a thing that was to become one, is not what its schema says. Carries places, never values. */
class NotOfItsSchema extends Error {
  override readonly name = 'NotOfItsSchema'

  constructor(
    readonly key: Key,
    issues: readonly z.core.$ZodIssue[],
  ) {
    const places = issues.map(({ path, message }) => `${path.join('.') || 'the item'}: ${message}`)
    super(`${key.pk} / ${key.sk} is not of its schema: ${places.join('; ')}`)
  }
}

/**
 * @param more attributes that are no part of the thing: index keys, marks
 * @throws NotOfItsSchema before anything wrong is stored
 */
export const toItem = <S extends z.ZodType>(
  key: Key,
  type: ItemType,
  schema: S,
  thing: z.output<S>,
  more: Record<string, unknown> = {},
): Item => {
  const parsed = parse(key, schema, thing)
  return marshall(
    { ...(parsed as Record<string, unknown>), ...more, type, ...key },
    { removeUndefinedValues: true },
  )
}

/** @throws NotOfItsSchema with pk, sk and every wrong field */
export const fromItem = <S extends z.ZodType>(schema: S, item: Item): z.output<S> => {
  const { pk, sk, ...attributes } = unmarshall(item)
  return parse({ pk, sk }, schema, attributes)
}

const parse = <S extends z.ZodType>(key: Key, schema: S, value: unknown): z.output<S> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new NotOfItsSchema(key, parsed.error.issues)
  return parsed.data
}
