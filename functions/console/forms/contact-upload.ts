import type { Context } from 'hono'
import { textOf } from '../../../shared/domain/csv-table'
import { sentForm } from '../../../shared/pages/form/sent-form'
import { isWorkbook } from './workbook'

/** What came with an import: the text of the file, or what was pasted. */
export interface ContactUpload {
  text: string
  pasted: string
  /** As chosen; '' for none. */
  clinic: string
  error?: string
}

export const readContactUpload = async (c: Context): Promise<ContactUpload> => {
  const { file, text, clinic } = await sentForm(c)
  const pasted = oneText(text)
  const sent = { text: pasted, pasted, clinic: oneText(clinic) }
  const chosen = [file].flat().find((one): one is File => one instanceof File && one.size > 0)
  if (!chosen) return pasted.trim() ? sent : { ...sent, error: 'Choose a file, or paste the rows.' }
  const bytes = await chosen.bytes()
  if (isWorkbook(bytes)) return { ...sent, error: 'This is an Excel workbook. Save it as CSV first.' }
  return { ...sent, text: textOf(bytes) }
}

type Sent = string | File | undefined

const oneText = (sent: Sent | Sent[]): string => {
  const last = [sent].flat().at(-1)
  return typeof last === 'string' ? last : ''
}
