import type { Context } from 'hono'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
/** What a form sent, by field name; files are left out. */
export type FormValues = Readonly<Record<string, string>>

export const readFormValues = (c: Context): Promise<FormValues> => parseFormTexts(c)

/** The version of what the form was made from; 0, which nothing has, when it is missing. */
export const readVersion = (values: FormValues): number =>
  /^\d{1,9}$/.test(values.version ?? '') ? Number(values.version) : 0

/** The idempotency key of this form; empty when it is missing. */
export const readIdempotencyKey = (values: FormValues): string =>
  /^[\w-]{8,40}$/.test(values.idempotencyKey ?? '') ? (values.idempotencyKey ?? '') : ''

/** The filled lines of a text area. */
export const splitTrimmedLines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
