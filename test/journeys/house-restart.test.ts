import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startHouse } from '../../infra/local/house'
import { HOUR, plus } from '../../shared/domain/time/instant'
import { tinyAssembly, worksOnQueue } from '../support/house/tiny-assembly'
import { itemsOf, look, tinyHouse, tinyStart } from '../support/house/tiny-house'

const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const functions = {
  Writer: { source: `await put('one'); await send('later')` },
  Fails: {
    source: `return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) }`,
  },
  Look: look,
}

describe('a house with a data folder', () => {
  it('finds items, waiting messages and the place of its clock again', async () => {
    const data = dataFolder()
    const assembly = tinyAssembly(functions, { Mapping: worksOnQueue('Fails') })
    const first = await startHouse({ assembly, data, now: tinyStart, quiet: true })
    await first.invoke('writer', {})
    await first.advanceTo(plus(tinyStart, 10_000))
    const stood = first.now()
    await first.stop()

    const second = await tinyHouse(assembly, { data, runs: false })
    expect(second.now() >= stood).toBe(true)
    expect(await itemsOf(second)).toEqual([{ id: 'one' }])
    expect(second.nextDue()).toBeDefined()
  })

  it('begins anew with fresh', async () => {
    const data = dataFolder()
    const assembly = tinyAssembly(functions)
    const first = await startHouse({ assembly, data, now: plus(tinyStart, HOUR), quiet: true })
    await first.invoke('writer', {})
    await first.stop()

    const second = await tinyHouse(assembly, { data, fresh: true })
    expect(await itemsOf(second)).toEqual([])
  })

  it('is told in one line that another one has the folder', async () => {
    const data = dataFolder()
    const assembly = tinyAssembly(functions)
    // The test runner's own parent lives as long as this test.
    writeFileSync(join(data, 'house.pid'), String(process.ppid))
    await expect(startHouse({ assembly, data, quiet: true })).rejects.toThrow(
      /^The house is already running .*Ctrl-C/,
    )
  })

  it('does not mind the mark of a house that died', async () => {
    const data = dataFolder()
    writeFileSync(join(data, 'house.pid'), '999999999')
    const house = await tinyHouse(tinyAssembly(functions), { data })
    expect(await itemsOf(house)).toEqual([])
  })

  it.each(['house.sqlite', 'dynamodb.sqlite'])(
    'is told in one line that %s is damaged, and the mend',
    async (file) => {
      const data = dataFolder()
      const assembly = tinyAssembly(functions)
      const first = await startHouse({ assembly, data, now: tinyStart, quiet: true })
      await first.stop()
      for (const old of readdirSync(join(data, 'store'))) if (old !== file) rmSync(join(data, 'store', old))
      writeFileSync(
        join(data, 'store', file),
        'no database at all, but long enough to be read as one'.repeat(200),
      )
      await expect(startHouse({ assembly, data, quiet: true })).rejects.toThrow(
        /^[^\n]*damaged[^\n]*--fresh[^\n]*$/,
      )
    },
  )
})

describe('a taken port', () => {
  it('is told in one line with the mend', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const started = startHouse({ assembly: tinyAssembly({}), ports: { site: port }, quiet: true })
    await expect(started).rejects.toThrow(`Port ${port} is taken`)
  })
})
