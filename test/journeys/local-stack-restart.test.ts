import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { addMilliseconds, HOUR_MS } from '../../shared/domain/values/time/instant'
import { consumesQueue, tinyAssembly } from '../support/local-stack/tiny-assembly'
import { lookFunction, readItems, startTinyStack, tinyStackStart } from '../support/local-stack/tiny-stack'

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
  Look: lookFunction,
}

describe('a local stack with a data folder', () => {
  it('keeps items, waiting messages and its virtual time after a restart', async () => {
    const data = dataFolder()
    const assembly = tinyAssembly(functions, { Mapping: consumesQueue('Fails') })
    const first = await startLocalStack({ assembly, dataFolder: data, now: tinyStackStart, silent: true })
    await first.invokeFunction('writer', {})
    await first.advanceTo(addMilliseconds(tinyStackStart, 10_000))
    const stood = first.now()
    await first.stop()

    const second = await startTinyStack(assembly, { dataFolder: data, followsRealTime: false })
    expect(second.now() >= stood).toBe(true)
    expect(await readItems(second)).toEqual([{ id: 'one' }])
    expect(second.nextDue()).toBeDefined()
  })

  it('starts without data when asked for a fresh start', async () => {
    const data = dataFolder()
    const assembly = tinyAssembly(functions)
    const first = await startLocalStack({
      assembly,
      dataFolder: data,
      now: addMilliseconds(tinyStackStart, HOUR_MS),
      silent: true,
    })
    await first.invokeFunction('writer', {})
    await first.stop()

    const second = await startTinyStack(assembly, { dataFolder: data, fresh: true })
    expect(await readItems(second)).toEqual([])
  })

  it('refuses in one line to start when another one uses the folder', async () => {
    const data = dataFolder()
    const assembly = tinyAssembly(functions)
    // The test runner’s parent process lives as long as this test.
    writeFileSync(join(data, 'local-stack.pid'), String(process.ppid))
    await expect(startLocalStack({ assembly, dataFolder: data, silent: true })).rejects.toThrow(
      /^The local stack is already running .*Ctrl-C/,
    )
  })

  it('ignores the lock of a local stack that died', async () => {
    const data = dataFolder()
    writeFileSync(join(data, 'local-stack.pid'), '999999999')
    const stack = await startTinyStack(tinyAssembly(functions), { dataFolder: data })
    expect(await readItems(stack)).toEqual([])
  })

  it.each(['local-stack.sqlite', 'dynamodb.sqlite'])(
    'reports in one line that %s is damaged, and the remedy',
    async (file) => {
      const data = dataFolder()
      const assembly = tinyAssembly(functions)
      const first = await startLocalStack({ assembly, dataFolder: data, now: tinyStackStart, silent: true })
      await first.stop()
      for (const old of readdirSync(join(data, 'store'))) if (old !== file) rmSync(join(data, 'store', old))
      writeFileSync(
        join(data, 'store', file),
        'no database at all, but long enough to be read as one'.repeat(200),
      )
      await expect(startLocalStack({ assembly, dataFolder: data, silent: true })).rejects.toThrow(
        /^[^\n]*damaged[^\n]*--fresh[^\n]*$/,
      )
    },
  )
})

describe('a taken port', () => {
  it('is reported in one line that says how to fix it', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const started = startLocalStack({ assembly: tinyAssembly({}), ports: { site: port }, silent: true })
    await expect(started).rejects.toThrow(`Port ${port} is taken`)
  })
})
