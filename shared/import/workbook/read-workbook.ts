import { unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import type { CsvRow } from '../csv/read-csv'

export interface SheetRows {
  name: string
  rows: CsvRow[]
}

export type WorkbookReading =
  | ({
      kind: 'table'
      /** Further sheets that hold something. */
      otherSheets: SheetRows[]
    } & SheetRows)
  /** Nothing can be read from it, in a sentence for the person who chose it. */
  | { kind: 'unreadable'; message: string }

/** The most that a workbook may unpack to: a sheet of 20,000 contacts has about 10 MB. */
const MAX_UNPACKED_BYTES = 50_000_000
const MAX_PARTS = 1000

/** .xlsx is a ZIP archive (ECMA-376), .xls and a workbook with a password are OLE files. */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) || isOle(bytes)
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b
const isOle = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf

/**
 * The rows of an Excel workbook (.xlsx) as text cells; of a formula its result. Of several sheets it is the first one
 * that the first of `acceptsSheet` accepts, else the first that the next one accepts, else the first one. Blank rows are
 * left out; row numbers are those that Excel shows.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  ...acceptsSheet: ((rows: CsvRow[], name: string) => boolean)[]
): Promise<WorkbookReading> => {
  if (isOle(bytes)) {
    return unreadable(
      'This is an old Excel file (.xls) or has a password. Save it as .xlsx without a password.',
    )
  }
  const parts = unpack(bytes)
  if (parts === 'too-large') return unreadable('The workbook is too large. Save the contacts as CSV.')
  if (parts === 'damaged') return unreadable('The workbook is damaged. Open it in Excel and save it again.')
  try {
    // Packed again without compression, so that the reader cannot unpack more than was counted here.
    const packed = zipSync(parts, { level: 0 })
    const sheets = await readXlsxFile(
      packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength),
    )
    const tables = sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: toRows(data) }))
      .filter(({ rows }) => rows.length > 0)
    const accepted = acceptsSheet.map((accepts) => tables.find(({ rows, name }) => accepts(rows, name)))
    const chosen = accepted.find((table) => table !== undefined) ?? tables[0]
    const otherSheets = tables.filter((table) => table !== chosen)
    return { kind: 'table', name: chosen?.name ?? '', rows: chosen?.rows ?? [], otherSheets }
  } catch {
    return unreadable('This file is not an Excel workbook that can be read. Save it as .xlsx or CSV.')
  }
}

const unreadable = (message: string): WorkbookReading => ({ kind: 'unreadable', message })

/** Each part is unpacked into a buffer of the size that the archive declares, and the sizes are added up before. */
const unpack = (bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' | 'damaged' => {
  let declared = 0
  let count = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        declared += originalSize
        count += 1
        return false
      },
    })
    if (declared > MAX_UNPACKED_BYTES || count > MAX_PARTS) return 'too-large'
    return unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) })
  } catch {
    return 'damaged'
  }
}

const toRows = (data: readonly (readonly unknown[])[]): CsvRow[] =>
  data
    .map((cells, index) => ({ row: index + 1, cells: cells.map(toText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))

const toText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, ' ').trim()
}
