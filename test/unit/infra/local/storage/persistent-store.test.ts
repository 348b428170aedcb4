import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPersistentStore } from '../../../../../infra/local/storage/persistent-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the stored data of the local stack', () => {
  it('are there after a restart, in the order of writing, without deleted entries', () => {
    const file = join(folder, 'local-stack.sqlite')
    const before = openPersistentStore(file)
    const mails = before.openMap<{ to: string }>('inbox')
    for (const id of ['b', 'a', 'c', 'd']) mails.set(id, { to: `${id}@example.org` })
    mails.set('b', { to: 'changed@example.org' })
    mails.delete('c')
    before.openMap<number>('other').set('b', 1)
    before.close()
    const after = openPersistentStore(file)
    const found = Array.from(after.openMap<{ to: string }>('inbox').entries())
    after.close()
    expect(found).toEqual([
      ['b', { to: 'changed@example.org' }],
      ['a', { to: 'a@example.org' }],
      ['d', { to: 'd@example.org' }],
    ])
  })

  it('do not include a map that was cleared', () => {
    const file = join(folder, 'local-stack.sqlite')
    const before = openPersistentStore(file)
    before.openMap('queue').set('a', 1).set('b', 2)
    before.openMap('queue').clear()
    before.close()
    const after = openPersistentStore(file)
    expect(after.openMap('queue').size).toBe(0)
    after.close()
  })

  it('refuses a damaged file', () => {
    const file = join(folder, 'local-stack.sqlite')
    writeFileSync(file, 'not a database, but longer than the header of one would have been '.repeat(20))
    expect(() => openPersistentStore(file)).toThrow(/not a database/)
  })
})
