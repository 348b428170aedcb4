import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { isTimeZone } from '../../../shared/domain/values/time/local-time'
import { decodeReport } from '../../../shared/import/zoom/decode-report'
import { type DateOrder, dateOrders } from '../../../shared/import/zoom/zoom-time'
import { parseForm } from '../../../shared/web/form/parse-form'
import { isExcelWorkbook } from '../forms/excel-workbook'

/** An uploaded Zoom report: one text per file, or those that an earlier answer carried along. */
export interface ReportUpload {
  files: { name: string; text: string; isGuess: boolean }[]
  zone: string
  order: DateOrder | undefined
  /** Whether the preview was confirmed, and which checkboxes were set on it. */
  isConfirmed: boolean
  skipsBadRows: boolean
  isOtherMeeting: boolean
  /** Identifies texts, zone and order: what is counted must be what the preview showed. */
  digest: string
}

export type ReportUploadResult =
  | { upload: ReportUpload }
  | { field: 'file' | 'zone'; message: string; zone: string }

/** What a question about the file may carry along in its form, so that the file is chosen once. */
export const MAX_CARRIED_CHARACTERS = 1_000_000

export const readReportUpload = async (c: Context): Promise<ReportUploadResult> => {
  const { file, carried, zone: zones, order: orders, ...ticks } = await parseForm(c)
  const zone = nonEmptyTexts(zones)[0] ?? ''
  const order = dateOrders.find((candidate) => candidate === nonEmptyTexts(orders)[0])
  if (!isTimeZone(zone)) return { field: 'zone', message: 'Choose a time zone from the list.', zone }
  const chosen = asList(file).filter((file): file is File => file instanceof File && file.size > 0)
  const files = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
  )
  if (files.some(({ bytes }) => isExcelWorkbook(bytes))) {
    const message = 'This is an Excel workbook. Save it as CSV, or upload the file as Zoom gave it.'
    return { field: 'file', message, zone }
  }
  const read = files.map(({ name, bytes }) => {
    const { text, isGuess } = decodeReport(bytes)
    return { name, text, isGuess }
  })
  const before = nonEmptyTexts(carried).map((text, index) => ({
    name: `file ${index + 1}`,
    text,
    isGuess: false,
  }))
  const all = read.length > 0 ? read : before
  if (all.length === 0) return { field: 'file', message: 'Choose the CSV file that Zoom gave you.', zone }
  const isTicked = (name: string) => nonEmptyTexts(ticks[name]).includes('yes')
  const digest = digestOf({ texts: all.map(({ text }) => text), zone, order })
  const [previewed = digest] = nonEmptyTexts(ticks['previewed'])
  return {
    upload: {
      files: all,
      zone,
      order,
      isConfirmed: isTicked('confirmed') && previewed === digest,
      skipsBadRows: isTicked('skipBadRows'),
      isOtherMeeting: isTicked('otherMeeting'),
      digest,
    },
  }
}

/** A form writes line ends as CRLF, and no page can hold a NUL: both are the same text. */
const digestOf = (content: { texts: string[]; zone: string; order: DateOrder | undefined }): string => {
  const texts = content.texts.map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'))
  return createHash('sha256')
    .update(JSON.stringify({ ...content, texts }))
    .digest('base64url')
    .slice(0, 22)
}

type Sent = string | File | (string | File)[] | undefined

const asList = (chosen: Sent): (string | File)[] =>
  Array.isArray(chosen) ? chosen : chosen === undefined ? [] : [chosen]

const nonEmptyTexts = (chosen: Sent): string[] =>
  asList(chosen).filter((file): file is string => typeof file === 'string' && file !== '')
