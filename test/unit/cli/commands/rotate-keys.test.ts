import { describe, expect, it } from 'vitest'
import { configureRotateKeys } from '../../../../cli/commands/rotate-keys'
import { configureSetZoomToken } from '../../../../cli/commands/set-zoom-token'
import { keysOf, type StageSecret } from '../../../../shared/domain/values/stage-secret'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'

const generated = 'g'.repeat(64)

const aVault = (refused = false) => {
  const written: StageSecret[] = []
  const vault = {
    read: async () => {
      if (refused) throw new Error('AccessDenied')
      return written.at(-1) ?? { generated }
    },
    write: async (secret: StageSecret) => void written.push(secret),
  }
  const commands = [
    ...onlyCommand('rotate-keys', (command, io) => configureRotateKeys(command, io, () => vault)),
    ...onlyCommand('set-zoom-token', (command, io) => configureSetZoomToken(command, io, () => vault)),
  ]
  const run = (line: string, now = '2026-11-20T09:00:00.000Z', files: Record<string, string> = {}) =>
    runCli([...line.split(' '), '--stage', 'production'], { commands, now: () => now, files })
  return { written, run }
}

describe('clinic rotate-keys', () => {
  it('adds a key, waits until every function knows it, and lets it sign', async () => {
    const { written, run } = aVault()
    const first = await run('rotate-keys links')
    expect(first).toMatchObject({
      status: 0,
      text: expect.stringContaining('again from 2026-11-20T09:06:00.000Z'),
    })
    const early = await run('rotate-keys links', '2026-11-20T09:05:59.999Z')
    expect(early).toMatchObject({ status: 1, errors: [expect.stringContaining('nothing was changed')] })
    expect(written).toHaveLength(1)
    const second = await run('rotate-keys links', '2026-11-20T09:06:00.000Z')
    expect(second).toMatchObject({ status: 0, text: expect.stringContaining('signs links') })
    const [added, switched] = written
    const [old = '', fresh = ''] = added ? keysOf(added, 'links') : []
    expect(switched && keysOf(switched, 'links')).toEqual([fresh, old])
    expect(fresh).toMatch(/^[A-Za-z0-9_-]{43}$/)
    for (const { text } of [first, second]) expect(text).not.toContain(fresh)
  })

  it('ends what earlier keys signed only when it is asked to', async () => {
    const { written, run } = aVault()
    await run('rotate-keys sessions')
    await run('rotate-keys sessions', '2026-11-20T10:00:00.000Z')
    expect((await run('rotate-keys sessions --drop-previous')).text).toContain('1 earlier keys are removed')
    expect(written.at(-1)?.sessions?.previous).toEqual([])
  })

  it.each([
    ['rotate-keys zoom', 2, 'Allowed choices are links, sessions'],
    ['rotate-keys', 2, "missing required argument 'use'"],
  ])('refuses %s', async (line, wanted, why) => {
    const { status, errors } = await aVault().run(line)
    expect([status, errors.join(' ')]).toEqual([wanted, expect.stringContaining(why)])
  })

  it('says that nothing was changed when the secret cannot be read', async () => {
    const { written, run } = aVault(true)
    expect(await run('rotate-keys links')).toMatchObject({
      status: 1,
      errors: ['the stage production cannot be read: AccessDenied', 'Nothing was changed.'],
    })
    expect(written).toEqual([])
  })
})

describe('clinic set-zoom-token', () => {
  it('puts the token beside the keys and prints no part of it', async () => {
    const { written, run } = aVault()
    const { status, text } = await run('set-zoom-token --token-file token', undefined, {
      token: 'Zoom-Token_123\n',
    })
    expect([status, written]).toEqual([0, [{ generated, zoom: 'Zoom-Token_123' }]])
    expect(text).not.toContain('Zoom-Token')
  })

  it.each(['', 'short', 'two words of it', 'x'.repeat(201)])('refuses "%s"', async (token) => {
    const { written, run } = aVault()
    const { status, errors } = await run('set-zoom-token --token-file token', undefined, { token })
    expect([status, written]).toEqual([1, []])
    expect(errors[0]).toContain('holds no token')
  })
})
