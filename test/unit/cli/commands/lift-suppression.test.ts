import { describe, expect, it } from 'vitest'
import { configureLiftSuppression } from '../../../../cli/commands/lift-suppression'
import { personId } from '../../../../shared/domain/ids'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const now = '2026-12-01T09:00:00.000Z'
const person = personId('amina@example.org')

const withSuppressedAmina = async () => {
  const deps = createInMemoryDependencies({ now })
  await deps.suppressions.suppress({ personId: person, reason: 'bounced', at: '2026-11-20T09:00:00.000Z' })
  return { ...deps, sesList: new Set(['amina@example.org']) }
}

const run = (
  deps: Awaited<ReturnType<typeof withSuppressedAmina>>,
  { file = ' Amina@example.org\n', because = 'The mailbox was full', by = 'Tomas' } = {},
  ...more: string[]
) => {
  const commands = onlyCommand('lift-suppression', (command, io) =>
    configureLiftSuppression(command, io, async () => ({
      suppressions: deps.suppressions,
      removeFromSes: async (email) => deps.sesList.delete(email),
    })),
  )
  const args = ['--stage', 'production', '--email-file', 'address', '--because', because, '--by', by, ...more]
  return runCli(['lift-suppression', ...args], { commands, now: () => now, files: { address: file } })
}

describe('clinic lift-suppression', () => {
  it('lets the address get mail, and keeps who decided it, when and why', async () => {
    const deps = await withSuppressedAmina()

    expect(await run(deps)).toMatchObject({ status: 0, text: expect.stringContaining('gets the next mails') })

    expect(await deps.suppressions.find(person)).toBeUndefined()
    const lifted = (await deps.suppressions.readRecord(person))?.lifted
    expect(JSON.stringify(lifted)).toContain('operator Tomas')
    expect(JSON.stringify(lifted)).toContain('The mailbox was full')
    expect(JSON.stringify(lifted)).toContain(now)
  })

  it('takes the address off the list of SES, also when a run before could not', async () => {
    const deps = await withSuppressedAmina()
    const { sesList } = deps
    const failing = { ...deps, sesList: { delete: () => Promise.reject(new Error('throttled')) } }

    expect(await run(failing as never)).toMatchObject({
      status: 1,
      errors: [
        'the stage production cannot be read: throttled',
        'The list of SES may still have the address: run the command again.',
      ],
    })
    expect((await run(deps)).text).toBe(
      'The address was not suppressed by us; it was taken off the list of SES.',
    )
    expect([...sesList]).toEqual([])
    expect((await deps.suppressions.readRecord(person))?.lifted).toHaveLength(1)
    expect((await run(deps)).text).toBe('The address is not suppressed. Nothing was changed.')
  })

  it('says when there is nothing to lift', async () => {
    const deps = await withSuppressedAmina()
    await run(deps)

    expect(await run(deps, {}, '--json')).toMatchObject({
      status: 0,
      text: '{"result":"not-suppressed","wasOnSesList":false}',
    })
    expect((await deps.suppressions.readRecord(person))?.lifted).toHaveLength(1)
  })

  it.each([
    [{ file: 'amina at example.org' }, 'address holds no e-mail address like name@example.org'],
    [{ file: '' }, 'address holds no e-mail address like name@example.org'],
    [{ because: ' ' }, '--because has 0 characters; 1 to 500 are expected'],
    [{ because: 'x'.repeat(501) }, '--because has 501 characters; 1 to 500 are expected'],
    [{ by: ' ' }, '--by names no person'],
  ])('changes nothing with %j', async (wrong, error) => {
    const deps = await withSuppressedAmina()

    expect(await run(deps, wrong)).toMatchObject({ status: 1, errors: [error] })
    expect(await deps.suppressions.find(person)).toBeDefined()
  })

  it('says that the stage cannot be read', async () => {
    const commands = onlyCommand('lift-suppression', (command, io) =>
      configureLiftSuppression(command, io, async () => {
        throw new Error('There is no table here')
      }),
    )
    const line = [
      'lift-suppression',
      '--stage',
      'production',
      '--email-file',
      'address',
      '--because',
      'x',
      '--by',
      'y',
    ]
    const { status, errors } = await runCli(line, { commands, files: { address: 'amina@example.org' } })
    expect([status, errors]).toEqual([
      1,
      ['the stage production cannot be read: There is no table here', 'Nothing was changed.'],
    ])
  })
})
