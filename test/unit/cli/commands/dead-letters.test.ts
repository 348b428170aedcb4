import { describe, expect, it } from 'vitest'
import { configureDeadLetters } from '../../../../cli/commands/dead-letters'
import { toMailKey } from '../../../../shared/domain/mail/ledger/mail-key'
import { deadLetterExplanations, deadLetterQueues } from '../../../../shared/domain/mail/sending/dead-letter'
import { aLedgerEntry, somaliaClinicId } from '../../../support/builders/builders'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const mail = JSON.stringify(toMailKey(aLedgerEntry()))
const sentAt = '2026-12-09T06:00:00.000Z'

const createTestCommand = () => {
  const deps = createInMemoryDependencies({ now: '2026-12-09T09:00:00.000Z' })
  const targets: unknown[] = []
  const openQueues = async (target: unknown) => {
    targets.push(target)
    return deps.deadLetters
  }
  const commands = onlyCommand('dead-letters', (command, io) => configureDeadLetters(command, io, openQueues))
  const run = (...args: string[]) => runCli(['dead-letters', ...args], { now: deps.now, commands })
  return { ...deps, run, targets }
}

describe('clinic dead-letters', () => {
  it('says that there are none', async () => {
    const { text } = await createTestCommand().run()
    expect(text).toBe('There are no dead letters.')
  })

  it('lists and explains what there is, and how it goes back', async () => {
    const { run, deadLetterMessages } = createTestCommand()
    deadLetterMessages.urgent.push({ id: '1', sentAt, body: mail, tries: 12 })
    const { text } = await run('list')
    expect(text).toContain(deadLetterExplanations.urgent.impact)
    expect(text).toContain('clinic dead-letters redrive urgent')
    expect(text).toContain(`2026-12-09T06:00:00.000Z  taken up 12 times  clinic=${somaliaClinicId}`)
    expect(text).not.toContain(deadLetterExplanations.bulk.what)
  })

  it('prints every queue as JSON', async () => {
    const { text } = await createTestCommand().run('list', '--json')
    const { queues } = JSON.parse(text) as { queues: { queue: string; count: number }[] }
    expect(queues.map(({ queue }) => queue)).toEqual([...deadLetterQueues])
  })

  it('sends a queue back when it is confirmed, and says how many left', async () => {
    const { run, deadLetterMessages, redriven } = createTestCommand()
    deadLetterMessages.urgent.push({ id: '1', sentAt, body: mail })
    const refused = await run('redrive', 'urgent')
    expect([refused.status, refused.text, refused.errors.join()]).toEqual([
      1,
      '',
      expect.stringContaining('--yes'),
    ])
    expect(deadLetterMessages.urgent).toHaveLength(1)
    const { text } = await run('redrive', 'urgent', '--yes', '--json')
    expect(JSON.parse(text)).toEqual({ queue: 'urgent', moved: 1 })
    expect(redriven.urgent).toEqual([mail])
  })

  it('reaches a stage of AWS, or the local stack', async () => {
    const { run, targets } = createTestCommand()
    await run('--stage', 'staging')
    await run('--local')
    await run('list', '--local', 'http://127.0.0.1:4003')
    expect(targets).toMatchObject([
      { stage: 'staging' },
      { local: 'http://127.0.0.1:3003' },
      { local: 'http://127.0.0.1:4003' },
    ])
    expect(targets[0]).not.toHaveProperty('local')
  })

  it.each([['redrive'], ['redrive', 'nowhere'], ['list', 'urgent'], ['move'], ['--loud']])(
    'refuses a call that it does not understand: %s',
    async (...args) => {
      expect(await createTestCommand().run(...args)).toMatchObject({ status: 2, text: '' })
    },
  )
})
