import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../../shared/import/workbook/write-workbook'

const columns = [
  { heading: 'Name', width: 20 },
  { heading: 'Minutes', width: 10 },
]

const rewritten = async (rows: (string | number | null)[][]) => {
  const bytes = await writeWorkbook([{ name: 'Attendees', columns, rows }])
  const [sheet] = await readXlsxFile(bytes.buffer)
  return { bytes, data: sheet?.data }
}

describe('a workbook', () => {
  it('gives back texts, numbers and empty cells as they were written', async () => {
    const { data } = await rewritten([
      ['Nguyễn Thị Hồng', 120],
      ['أمينة ورسمه', null],
      ['Ana & "Bia" <x>', 0],
    ])

    expect(data).toEqual([
      ['Name', 'Minutes'],
      ['Nguyễn Thị Hồng', 120],
      ['أمينة ورسمه', null],
      ['Ana & "Bia" <x>', 0],
    ])
  })

  it('shows shares in percent and other numbers with one decimal, and keeps their values', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Programme',
        columns: [
          { heading: 'Rate', width: 10, isShare: true },
          { heading: 'Hours', width: 10 },
        ],
        rows: [
          [7 / 9, 1119.4166],
          [1, 5],
          [0, null],
        ],
      },
    ])
    const [read] = await readXlsxFile(bytes.buffer)
    expect(read?.data.slice(1)).toEqual([
      [7 / 9, 1119.4166],
      [1, 5],
      [0, null],
    ])
    const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
    const codes = new Map(
      [...part('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(
        ([, id, code]) => [id, code],
      ),
    )
    const cellFormats = /<cellXfs.*<\/cellXfs>/.exec(part('xl/styles.xml'))?.[0] ?? ''
    const styles = [...cellFormats.matchAll(/<xf [^>]*>/g)].map(
      ([xf]) => /numFmtId="(\d+)"/.exec(xf)?.[1] ?? '',
    )
    const formatOf = (cell: string) => {
      const style = new RegExp(`<c r="${cell}"(?: s="(\\d+)")?`).exec(part('xl/worksheets/sheet1.xml'))?.[1]
      return codes.get(styles[Number(style ?? 0)] ?? '')
    }
    expect(['A2', 'A3', 'A4'].map(formatOf)).toEqual(['0.0%', '0.0%', '0.0%'])
    expect(['B2', 'B3'].map(formatOf)).toEqual(['#,##0.0', undefined])
  })

  it.each(['=1+1', '+41 22 730', '-2', '@SUM(A1)', "=cmd|' /C calc'!A0", '＝1+1', '\t=1'])(
    'holds %s as text and no formula',
    async (text) => {
      const { bytes, data } = await rewritten([[text, 1]])

      const parts = Object.entries(unzipSync(bytes))
      const sheet = parts
        .filter(([name]) => name.startsWith('xl/worksheets/'))
        .map(([, part]) => strFromU8(part))
      expect(sheet.join()).not.toMatch(/<f[ >]/)
      expect(String(data?.[1]?.[0]).trim()).toBe(text.trim())
    },
  )

  it('opens although a name holds characters that XML does not allow', async () => {
    const { data } = await rewritten([['a\u0000b\u0008c\uFFFE\uD800d', 1]])

    expect(data?.[1]?.[0]).toBe('a b c d')
  })
})
