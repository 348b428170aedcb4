import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeep } from '../../../../../infra/local/services/keep'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('what the house keeps', () => {
  it('is there after a restart, in the order it came, without what was deleted', () => {
    const file = join(folder, 'house.sqlite')
    const before = openKeep(file)
    const mails = before.map<{ to: string }>('inbox')
    for (const id of ['b', 'a', 'c', 'd']) mails.set(id, { to: `${id}@example.org` })
    mails.set('b', { to: 'changed@example.org' })
    mails.delete('c')
    before.map<number>('other').set('b', 1)
    before.close()
    const after = openKeep(file)
    const found = Array.from(after.map<{ to: string }>('inbox').entries())
    after.close()
    expect(found).toEqual([
      ['b', { to: 'changed@example.org' }],
      ['a', { to: 'a@example.org' }],
      ['d', { to: 'd@example.org' }],
    ])
  })

  it('forgets a map that was cleared', () => {
    const file = join(folder, 'house.sqlite')
    const before = openKeep(file)
    before.map('queue').set('a', 1).set('b', 2)
    before.map('queue').clear()
    before.close()
    const after = openKeep(file)
    expect(after.map('queue').size).toBe(0)
    after.close()
  })

  it('refuses a damaged file', () => {
    const file = join(folder, 'house.sqlite')
    writeFileSync(file, 'not a database, but longer than the header of one would have been '.repeat(20))
    expect(() => openKeep(file)).toThrow(/not a database/)
  })
})
