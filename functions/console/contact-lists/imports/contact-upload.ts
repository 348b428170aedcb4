import type { Context } from 'hono'
import { isTellingRemark } from '../../../../shared/import/contacts/opt-out'
import { markOptOutSheets } from '../../../../shared/import/contacts/opt-out-sheets'
import {
  type ContactFile,
  isHeaderRow,
  readContactSheet,
  readContacts,
} from '../../../../shared/import/contacts/read-contacts'
import type { CsvRow } from '../../../../shared/import/csv/read-csv'
import { detectText } from '../../../../shared/import/text/decode-text-file'
import {
  isTextEncoding,
  type TextEncoding,
  textEncodings,
} from '../../../../shared/import/text/text-encodings'
import { isWorkbook, readWorkbook } from '../../../../shared/import/workbook/read-workbook'
import { parseForm } from '../../../../shared/web/form/parse-form'
import type { ImportFieldName } from '../contact-list-page'

/** The fields of the import form, and what was read of the file or of the text area. */
export interface ContactUpload {
  file: ContactFile
  /** The code page of the file; null: Unicode, a workbook or pasted text. */
  encoding: TextEncoding | null
  /** The field that an error of the file is about. */
  field: ImportFieldName
  /** The names of sheets of a workbook that were not read. */
  otherSheets: string[]
  typed: {
    pasted: string
    /** The id of the selected clinic; '' for none. */
    clinic: string
    /** The selected encoding; '' to detect it. */
    encoding: string
  }
}

export const readContactUpload = async (c: Context): Promise<ContactUpload> => {
  const { file, text, clinic, encoding } = await parseForm(c)
  const typed = { pasted: lastText(text), clinic: lastText(clinic), encoding: lastText(encoding) }
  const chosen = [file]
    .flat()
    .find((candidate): candidate is File => candidate instanceof File && candidate.size > 0)
  if (!chosen && !typed.pasted.trim())
    return { ...nothingRead, file: unreadable('Choose a file, or paste rows.'), field: 'file', typed }
  if (!chosen) return { ...nothingRead, file: readContacts(typed.pasted), field: 'text', typed }
  return { typed, ...(await readFile(await chosen.bytes(), typed.encoding)) }
}

const unreadable = (message: string): ContactFile => ({ kind: 'unreadable', message })

const nothingRead = { encoding: null, otherSheets: [] }

const readFile = async (bytes: Uint8Array, chosenEncoding: string): Promise<Omit<ContactUpload, 'typed'>> => {
  if (isWorkbook(bytes)) {
    const hasHeader = (rows: CsvRow[]) => rows.some(({ cells }) => isHeaderRow(cells))
    const hasAddress = (rows: CsvRow[]) => rows.some(({ cells }) => cells.some((cell) => cell.includes('@')))
    const book = await readWorkbook(
      bytes,
      (rows, name) => hasHeader(rows) && !isTellingRemark(name),
      (rows, name) => hasAddress(rows) && !isTellingRemark(name),
      hasHeader,
      hasAddress,
    )
    if (book.kind === 'unreadable') return { ...nothingRead, file: book, field: 'file' }
    const read = readContactSheet(book.rows)
    const file: ContactFile =
      read.kind === 'read' ? { kind: 'read', table: markOptOutSheets(read.table, book) } : read
    const otherSheets = book.otherSheets.flatMap(({ name }) => (isTellingRemark(name) ? [] : [name]))
    return { file, encoding: null, otherSheets, field: 'file' }
  }
  const { text, encoding, alternatives } = detectText(
    bytes,
    isTextEncoding(chosenEncoding) ? chosenEncoding : undefined,
  )
  if (alternatives.length > 0) {
    const names = [encoding, ...alternatives].map((name) => textEncodings[name]).join(' or ')
    const message = `The text encoding of the file is not clear: ${names}. Select it here and choose the file again.`
    return { ...nothingRead, file: unreadable(message), field: 'encoding' }
  }
  const codePage = encoding === 'utf-8' ? null : encoding
  return { ...nothingRead, file: readContacts(text), encoding: codePage, field: 'file' }
}

type FormValue = string | File | undefined

const lastText = (value: FormValue | FormValue[]): string => {
  const last = [value].flat().at(-1)
  return typeof last === 'string' ? last : ''
}
