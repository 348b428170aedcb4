import { CsvError, parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCell, splitTidyCsv } from '../../../../shared/import/csv/split-csv'
import { writeCsv } from '../../../../shared/import/csv/write-csv'
import { arbitraryText } from '../../../support/builders/arbitraries'

/** Every record of the text, or null when a quotation mark is never closed. */
const parseRecords = (text: string, delimiter: string): string[][] | null => {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    return records.map((cells) => cells.map(cleanCell))
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}
const delimiters = fc.constantFrom(',', ';', '\t', '|')
const pieces = [
  'a',
  'B 7',
  '"',
  '""',
  '"x"',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\ufeff',
  'é',
  '\ud800',
]

describe('a CSV text that is split without the general parser', () => {
  it('has the cells that the general parser reads, or is left to it', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))
    let split = 0
    fc.assert(
      fc.property(text, delimiters, (given, delimiter) => {
        const cells = splitTidyCsv(given, delimiter)
        if (cells === null) return
        split += 1
        expect([given, cells]).toEqual([given, parseRecords(given, delimiter)])
      }),
      { numRuns: 3000 },
    )
    expect(split).toBeGreaterThan(300)
  })

  it('is every file whose marks stand around whole cells', () => {
    const rows = fc.array(fc.array(arbitraryText(30), { minLength: 1, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(rows, (given) => {
        const text = writeCsv(given).toWellFormed()
        expect(splitTidyCsv(text, ',')).toEqual(parseRecords(text, ','))
      }),
      { numRuns: 300 },
    )
    expect(splitTidyCsv('Name;Note\n"Ayaan; ""A.""";"two\nlines"\n\nx;\n', ';')).toEqual([
      ['Name', 'Note'],
      ['Ayaan; "A."', 'two lines'],
      [''],
      ['x', ''],
    ])
  })

  it('is none whose quotation mark stands within a cell or is never closed', () => {
    for (const text of ['12" screen,x', '"a" b,c', 'x,"a', '"a"b"', '\ud800'])
      expect([text, splitTidyCsv(text, ',')]).toEqual([text, null])
  })
})
