import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isWorkbook, readWorkbook } from '../../../../shared/import/workbook/read-workbook'
import { aWorkbook } from '../../../support/builders/workbook-builder'

const read = (bytes: Uint8Array) => readWorkbook(bytes, () => true)

describe('an Excel workbook', () => {
  it('is read as rows of text with the numbers that Excel shows', async () => {
    const bytes = aWorkbook([
      ['email', 'name'],
      ['a@example.org', 'Zoé'],
      ['', ''],
      ['b@example.org', 'عمر'],
    ])
    expect(isWorkbook(bytes)).toBe(true)
    expect(await read(bytes)).toEqual({
      kind: 'table',
      name: 'Contacts',
      rows: [
        { row: 1, cells: ['email', 'name'] },
        { row: 2, cells: ['a@example.org', 'Zoé'] },
        { row: 4, cells: ['b@example.org', 'عمر'] },
      ],
      otherSheets: [],
    })
  })

  it('that unpacks to more than 50 MB is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(51_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await read(bomb)).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('too large'),
    })
  })

  it.each([
    [1000, 'not an Excel workbook'],
    [1001, 'too large'],
  ])('of %i parts is said to be %s', async (count, message) => {
    const parts = Array.from({ length: count }, (_, index) => [`part-${index}.xml`, strToU8('<a/>')] as const)
    const archive = zipSync(Object.fromEntries(parts))
    expect(await read(archive)).toMatchObject({ message: expect.stringContaining(message) })
  })

  it.each([
    ['cut off', aWorkbook([['email']]).subarray(0, 300), 'damaged'],
    ['an archive of something else', zipSync({ 'letter.xml': strToU8('<a/>') }), 'not an Excel workbook'],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'old Excel file'],
  ])('that is %s says so', async (_, bytes, message) => {
    expect(await read(bytes)).toMatchObject({ kind: 'unreadable', message: expect.stringContaining(message) })
  })
})
