import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

type Sent = string | File
/** A field that came several times is a list. */
export type SentForm = Readonly<Record<string, Sent | Sent[]>>

/**
 * The fields of a sent form, every value of each.
 * @throws HTTPException 400 when the body is not what its content type says
 */
export const sentForm = async (c: Context): Promise<SentForm> => {
  try {
    return await c.req.parseBody({ all: true })
  } catch (error) {
    // Fetch standard, "consume body": a form that cannot be read is a TypeError.
    if (error instanceof TypeError) throw new HTTPException(400, { cause: error })
    throw error
  }
}

/** The texts of a form by field name, the last one of each; files are left out. */
export const sentTexts = async (c: Context): Promise<Readonly<Record<string, string>>> => {
  const fields = Object.entries(await sentForm(c)).map(([name, value]) => [name, [value].flat().at(-1)])
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'))
}
