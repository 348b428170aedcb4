import { strToU8, zipSync } from 'fflate'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const openXml = 'http://schemas.openxmlformats.org'
const relation = (type: string, target: string) =>
  `${declaration}<Relationships xmlns="${openXml}/package/2006/relationships"><Relationship Id="rId1" Type="${openXml}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`

type Rows = readonly (readonly string[])[]

/** A minimal Excel workbook (ECMA-376) with one sheet of text cells, at most 26 columns. */
export const aWorkbook = (rows: Rows): Uint8Array<ArrayBuffer> => aWorkbookOf({ Contacts: rows })

/** The same with several sheets by name. A cell that begins with `<c ` is written as it is, without its place. */
export const aWorkbookOf = (sheets: Readonly<Record<string, Rows>>): Uint8Array<ArrayBuffer> => {
  const cell = (text: string, column: number, row: number) => {
    const place = `r="${String.fromCharCode(65 + column)}${row}"`
    return text.startsWith('<c ')
      ? text.replace('<c ', `<c ${place} `)
      : `<c ${place} t="inlineStr"><is><t>${text}</t></is></c>`
  }
  const sheetXml = (rows: Rows) =>
    rows
      .map(
        (cells, index) =>
          `<row r="${index + 1}">${cells.map((text, column) => cell(text, column, index + 1)).join('')}</row>`,
      )
      .join('')
  const names = Object.keys(sheets)
  const relations = names
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${openXml}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('')
  const parts: Record<string, string> = {
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${openXml}/package/2006/relationships">${relations}</Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${openXml}/spreadsheetml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
  }
  for (const [at, rows] of Object.values(sheets).entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${declaration}<worksheet xmlns="${openXml}/spreadsheetml/2006/main"><sheetData>${sheetXml(rows)}</sheetData></worksheet>`
  }
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  )
}
