import type { Context } from 'hono'
import { sentTexts } from '../../../shared/pages/form/sent-form'
/** What a form sent, by field name; files are left out. */
export type FormTexts = Readonly<Record<string, string>>

export const formTexts = async (c: Context): Promise<FormTexts> =>
  Object.fromEntries(
    Object.entries(await sentTexts(c)).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]),
  )

/** The version of what the form was made from; 0, which nothing has, when it is missing. */
export const versionIn = (texts: FormTexts): number =>
  /^\d{1,9}$/.test(texts.version ?? '') ? Number(texts.version) : 0

/** What tells this form from another one; empty when it is missing. */
export const onceIn = (texts: FormTexts): string =>
  /^[\w-]{8,40}$/.test(texts.once ?? '') ? (texts.once ?? '') : ''

/** The filled lines of a text area. */
export const linesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
