import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { terminalIo } from '../../../cli/cli-io'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clinic-'))
  await writeFile(join(folder, 'file'), 'text')
})
afterEach(() => rm(folder, { recursive: true }))

const pathOf = (name: string): string => join(folder, name)

describe('a file that the command line cannot use is named with the cause in words', () => {
  it.each([
    ['missing', 'there is no such file or folder'],
    ['.', 'it is a folder, not a file'],
    ['file/inside', 'a part of the path is a file, not a folder'],
  ])('when it reads %s', async (name, cause) => {
    const path = pathOf(name)
    await expect(terminalIo.read(path)).rejects.toThrow(`cannot read ${path}: ${cause}`)
  })

  it.each([
    ['missing', 'there is no such file or folder'],
    ['file', 'a part of the path is a file, not a folder'],
  ])('when it lists %s', async (name, cause) => {
    const path = pathOf(name)
    await expect(terminalIo.list(path)).rejects.toThrow(`cannot read ${path}: ${cause}`)
  })

  it.each([
    ['.', 'it is a folder, not a file'],
    ['file/inside', 'a part of the path is a file, not a folder'],
    ['file/inside/deeper', 'a part of the path is a file, not a folder'],
  ])('when it writes %s', async (name, cause) => {
    const path = pathOf(name)
    await expect(terminalIo.write(path, Buffer.from('x'))).rejects.toThrow(`cannot write ${path}: ${cause}`)
  })
})
