import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../../shared/import/csv/write-csv'
import { arbitraryText, hostileTexts } from '../../../support/builders/arbitraries'

const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' })
describe('a CSV file', () => {
  it('has as many rows and cells as it was given, and no cell that a spreadsheet would calculate', () => {
    const rows = fc.array(fc.array(arbitraryText(60), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(rows, (given) => {
        const file = read(writeCsv(given))
        expect(file).toHaveLength(given.length)
        for (const cells of file) {
          expect(cells).toHaveLength(3)
          for (const one of cells) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]|[\p{Cc}\u2028]/u)
        }
      }),
      { numRuns: 400, examples: hostileTexts.map((text): [string[][]] => [[[text, text, text]]]) },
    )
  })

  it('keeps every other text as it is', () => {
    expect(read(writeCsv([['Ayaan "A." Nur', 'Bank, of Somalia', 'محمد الحسن']]))).toEqual([
      ['Ayaan "A." Nur', 'Bank, of Somalia', 'محمد الحسن'],
    ])
    expect(read(writeCsv([['=1+1', '+41', 'a=b']]))).toEqual([["'=1+1", "'+41", 'a=b']])
  })

  it('begins with the mark by which Excel knows UTF-8, and ends each row with CRLF', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('\ufeff"a","b"\r\n"c","d"\r\n')
  })
})
