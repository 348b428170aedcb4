import type { Context } from 'hono'
import { type DateOrder, dateOrders } from '../../../shared/domain/attendance/zoom/zoom-time'
import { textOf } from '../../../shared/domain/csv-table'
import { isZone } from '../../../shared/domain/time/local-time'
import { sentForm } from '../../../shared/pages/form/sent-form'
import { isWorkbook } from './workbook'

/** A Zoom report as it was sent: one text per file, or those that an earlier answer carried along. */
export interface ReportUpload {
  files: { name: string; text: string }[]
  zone: string
  order: DateOrder | undefined
}

export type ReadUpload = { upload: ReportUpload } | { field: 'file' | 'zone'; message: string; zone: string }

/** What a question about the file may carry along in its form, so that nobody chooses the file twice. */
export const CARRIED_AT_MOST = 1_000_000

export const readUpload = async (c: Context): Promise<ReadUpload> => {
  const { file, carried, zone: zones, order: orders } = await sentForm(c)
  const zone = texts(zones)[0] ?? ''
  const order = dateOrders.find((each) => each === texts(orders)[0])
  if (!isZone(zone)) return { field: 'zone', message: 'Choose a time zone such as Africa/Mogadishu.', zone }
  const sent = list(file).filter((one): one is File => one instanceof File && one.size > 0)
  const files = await Promise.all(sent.map(async (one) => ({ name: one.name, bytes: await one.bytes() })))
  if (files.some(({ bytes }) => isWorkbook(bytes))) {
    const message = 'This is an Excel workbook. Save it as CSV, or upload the file as Zoom gave it.'
    return { field: 'file', message, zone }
  }
  const read = files.map(({ name, bytes }) => ({ name, text: textOf(bytes) }))
  const before = texts(carried).map((text, index) => ({ name: `file ${index + 1}`, text }))
  const all = read.length > 0 ? read : before
  if (all.length === 0) return { field: 'file', message: 'Choose the CSV file that Zoom gave you.', zone }
  return { upload: { files: all, zone, order } }
}

type Sent = string | File | (string | File)[] | undefined

const list = (sent: Sent): (string | File)[] =>
  Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]

const texts = (sent: Sent): string[] =>
  list(sent).filter((one): one is string => typeof one === 'string' && one !== '')
