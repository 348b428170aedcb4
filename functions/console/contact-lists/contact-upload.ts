import type { Context } from 'hono'
import { decodeTextFile } from '../../../shared/import/csv/read-csv'
import { parseForm } from '../../../shared/web/form/parse-form'
import { isExcelWorkbook } from '../forms/excel-workbook'

/** What came with an import: the text of the file, or what was pasted. */
export interface ContactUpload {
  text: string
  pasted: string
  /** As chosen; '' for none. */
  clinic: string
  error?: string
}

export const readContactUpload = async (c: Context): Promise<ContactUpload> => {
  const { file, text, clinic } = await parseForm(c)
  const pasted = lastText(text)
  const sent = { text: pasted, pasted, clinic: lastText(clinic) }
  const chosen = [file]
    .flat()
    .find((candidate): candidate is File => candidate instanceof File && candidate.size > 0)
  if (!chosen) return pasted.trim() ? sent : { ...sent, error: 'Choose a file, or paste the rows.' }
  const bytes = await chosen.bytes()
  if (isExcelWorkbook(bytes)) return { ...sent, error: 'This is an Excel workbook. Save it as CSV first.' }
  return { ...sent, text: decodeTextFile(bytes) }
}

type Sent = string | File | undefined

const lastText = (sent: Sent | Sent[]): string => {
  const last = [sent].flat().at(-1)
  return typeof last === 'string' ? last : ''
}
