import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'

/** A text, a number, or nothing. */
export type WorkbookCell = string | number | null

/** A heading and the width of its column in characters. */
export interface WorkbookColumn {
  heading: string
  width: number
  /** A share is shown in percent; any other number with one decimal, where it has any. The cell keeps its value. */
  isShare?: boolean
}

export interface WorkbookSheet {
  /** At most 31 characters, without `[ ] : * ? / \`. */
  name: string
  columns: WorkbookColumn[]
  rows: readonly (readonly WorkbookCell[])[]
}

/**
 * Sheets as an Excel workbook (.xlsx, ECMA-376), each with its headings fixed at the top. A text is written as a text
 * cell: spreadsheet programs never take one for a formula, whatever it begins with.
 */
export const writeWorkbook = async (sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const written = sheets.map(({ name, columns, rows }) => ({
    data: [
      columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value, at) => toCell(value, columns[at]?.isShare))),
    ] satisfies SheetData,
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  const blob = await writeXlsxFile(written).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const toCell = (value: WorkbookCell, isShare = false) => {
  if (value === null) return null
  if (typeof value === 'string') return { value: cleanText(value), type: String }
  if (isShare) return { value, type: Number, format: '0.0%' }
  return Number.isInteger(value) ? { value, type: Number } : { value, type: Number, format: '#,##0.0' }
}

/** Characters that XML 1.0 does not allow are left out; a cell holds at most 32,767 characters. */
const cleanText = (text: string): string =>
  text.replace(/[\p{Cc}\uFFFE\uFFFF\p{Cs}]+/gu, ' ').slice(0, 32_767)
