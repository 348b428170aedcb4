import type { Context } from 'hono'
import { decodeTextFile } from '../../../shared/import/csv/read-csv'
import { parseForm } from '../../../shared/web/form/parse-form'
import { isExcelWorkbook } from '../forms/excel-workbook'

/** The fields of the import form: the text of the file or of the text area. */
export interface ContactUpload {
  text: string
  pasted: string
  /** The id of the selected clinic; '' for none. */
  clinic: string
  error?: string
}

export const readContactUpload = async (c: Context): Promise<ContactUpload> => {
  const { file, text, clinic } = await parseForm(c)
  const pasted = lastText(text)
  const upload = { text: pasted, pasted, clinic: lastText(clinic) }
  const chosen = [file]
    .flat()
    .find((candidate): candidate is File => candidate instanceof File && candidate.size > 0)
  if (!chosen) return pasted.trim() ? upload : { ...upload, error: 'Choose a file, or paste rows.' }
  const bytes = await chosen.bytes()
  if (isExcelWorkbook(bytes)) return { ...upload, error: 'This is an Excel workbook. Save it as CSV first.' }
  return { ...upload, text: decodeTextFile(bytes) }
}

type FormValue = string | File | undefined

const lastText = (value: FormValue | FormValue[]): string => {
  const last = [value].flat().at(-1)
  return typeof last === 'string' ? last : ''
}
