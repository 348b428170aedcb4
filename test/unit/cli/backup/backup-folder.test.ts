import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isBackupFolder, readBackupFolder, writeBackupFolder } from '../../../../cli/backup/backup-folder'
import type { StoredItem } from '../../../../shared/aws/dynamodb/stored-item'

const about = {
  stage: 'test',
  table: 'clinics',
  begunAt: '2026-11-20T09:00:00.000Z',
  finishedAt: '2026-11-20T09:01:00.000Z',
}
const items: StoredItem[] = [
  { pk: { S: 'CLINIC#a' }, sk: { S: 'CLINIC' }, title: { S: 'Sécurité\n"SFN" 中' }, seats: { N: '500' } },
  { pk: { S: 'CLINIC#a' }, sk: { S: 'MAIL#1' }, parts: { L: [{ BOOL: true }, { NULL: true }] } },
]

/** Files in memory. */
const createFolder = () => {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    list: async (path: string) =>
      [...files.keys()]
        .filter((file) => file.startsWith(`${path}/`))
        .map((file) => ({ name: file.slice(path.length + 1), isFolder: false })),
    read: async (path: string) => files.get(path) ?? Promise.reject(new Error(`no ${path}`)),
    write: async (path: string, content: Uint8Array) => void files.set(path, content),
  }
}

describe('the folder of a backup', () => {
  it('gives back every item as it was', async () => {
    const io = createFolder()
    expect(await writeBackupFolder(io, 'b', items, about)).toMatchObject({ ...about, items: 2 })
    expect(await readBackupFolder(io, 'b')).toEqual(items)
  })

  it('of an empty table is one too', async () => {
    const io = createFolder()
    await writeBackupFolder(io, 'b', [], about)
    expect(await readBackupFolder(io, 'b')).toEqual([])
  })

  it('is not written over', async () => {
    const io = createFolder()
    await writeBackupFolder(io, 'b', items, about)
    await expect(writeBackupFolder(io, 'b', [], about)).rejects.toThrow('b holds a backup already')
    expect(await readBackupFolder(io, 'b')).toEqual(items)
  })

  it('that was broken off has no description, so it is no backup and can be written again', async () => {
    const io = createFolder()
    const fail = () => Promise.reject(new Error('the disk is full'))
    await expect(writeBackupFolder({ ...io, write: fail }, 'b', items, about)).rejects.toThrow('disk')
    await expect(writeBackupFolder(io, 'b', items, about, fail)).rejects.toThrow('disk')
    expect([...io.files.keys()]).toEqual(['b/items.ndjson.gz'])
    expect(await isBackupFolder(io, 'b')).toBe(false)
    await writeBackupFolder(io, 'b', items, about)
    expect(await isBackupFolder(io, 'b')).toBe(true)
  })

  it.each([
    ['a shorter file', gzipSync('{"pk":{"S":"a"},"sk":{"S":"b"}}\n')],
    ['a file that is not compressed', Buffer.from('nothing')],
    ['an empty file', Buffer.alloc(0)],
  ])('with %s is refused, by the name of the file', async (_, content) => {
    const io = createFolder()
    await writeBackupFolder(io, 'b', items, about)
    io.files.set('b/items.ndjson.gz', content)
    await expect(readBackupFolder(io, 'b')).rejects.toThrow('b/items.ndjson.gz is damaged')
  })

  it('with a line that is no item is refused, by its number', async () => {
    const io = createFolder()
    await writeBackupFolder(io, 'b', [items[0] ?? {}, { pk: { S: 'a' } }], about)
    await expect(readBackupFolder(io, 'b')).rejects.toThrow('line 2 is no item')
  })

  it.each(['', '{}', '[1]', 'text'])('described as %j is refused', async (text) => {
    const io = createFolder()
    io.files.set('b/backup.json', Buffer.from(text))
    await expect(readBackupFolder(io, 'b')).rejects.toThrow('b/backup.json does not describe a backup')
  })
})
