import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import {
  type ReportUploadResult,
  readReportUpload,
} from '../../../../../functions/console/attendance/report-upload'

const uploaded = async (parts: [string, string | Blob][]): Promise<ReportUploadResult> => {
  const form = new FormData()
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, 'report.csv')
  }
  const app = new Hono().post('/', async (c) => c.json(await readReportUpload(c)))
  return (await (await app.request('/', { method: 'POST', body: form })).json()) as ReportUploadResult
}
const zone: [string, string] = ['zone', 'Africa/Mogadishu']
const textOf = (read: ReportUploadResult) =>
  'upload' in read ? read.upload.files.map(({ text }) => text) : read

describe('an uploaded report', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Zoë')],
    ['Windows-1252', new Uint8Array([0x5a, 0x6f, 0xeb])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0])],
  ])('is read in %s', async (_, bytes) => {
    expect(textOf(await uploaded([zone, ['file', new Blob([bytes])]]))).toEqual(['Zoë'])
  })

  it('may be several files', async () => {
    const read = await uploaded([zone, ['file', new Blob(['a'])], ['file', new Blob(['b'])]])
    expect(textOf(read)).toEqual(['a', 'b'])
  })

  it('is the one carried along when no new file is chosen', async () => {
    expect(textOf(await uploaded([zone, ['carried', 'kept'], ['file', new Blob([])]]))).toEqual(['kept'])
    expect(textOf(await uploaded([zone, ['carried', 'kept'], ['file', new Blob(['new'])]]))).toEqual(['new'])
  })

  it('is asked for when it is missing, a workbook, or without a zone', async () => {
    expect(await uploaded([zone])).toMatchObject({ field: 'file' })
    expect(await uploaded([zone, ['file', new Blob(['PK\u0003\u0004'])]])).toMatchObject({
      field: 'file',
      message: expect.stringContaining('Excel'),
    })
    expect(
      await uploaded([
        ['zone', 'EAT'],
        ['file', new Blob(['a'])],
      ]),
    ).toMatchObject({ field: 'zone' })
  })
})
