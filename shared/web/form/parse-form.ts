import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

type Sent = string | File
/** A field that came several times is a list. */
export type ParsedForm = Readonly<Record<string, Sent | Sent[]>>

/**
 * The fields of a sent form, every value of each.
 * @throws HTTPException 400 when the body is not what its content type says
 */
export const parseForm = async (c: Context): Promise<ParsedForm> => {
  try {
    return await c.req.parseBody({ all: true })
  } catch (error) {
    // Fetch standard, "consume body": a form that cannot be read is a TypeError.
    if (error instanceof TypeError) throw new HTTPException(400, { cause: error })
    throw error
  }
}

/**
 * The texts of a form by field name, the last one of each; files are left out. A line ends with one character, as a
 * browser counts it for `maxlength`, and not with the two that it sends.
 */
export const parseFormTexts = async (c: Context): Promise<Readonly<Record<string, string>>> => {
  const fields = Object.entries(await parseForm(c)).map(
    ([name, value]) => [name, [value].flat().at(-1)] as const,
  )
  return Object.fromEntries(
    fields.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [],
    ),
  )
}
