import { describe, expect, it } from 'vitest'
import { runDeadLettersCommand } from '../../../../cli/commands/dead-letters'
import { deadLetterExplanations, deadLetterQueues } from '../../../../shared/domain/mail/dead-letter'
import { toMailKey } from '../../../../shared/domain/mail/due-entry'
import { aLedgerEntry, somaliaClinicId } from '../../../support/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const mail = JSON.stringify(toMailKey(aLedgerEntry()))
const sentAt = '2026-12-09T06:00:00.000Z'

const createTestCommand = () => {
  const deps = createInMemoryDependencies({ now: '2026-12-09T09:00:00.000Z' })
  const printed: string[] = []
  const targets: unknown[] = []
  const run = (...args: string[]) =>
    runDeadLettersCommand(args, { print: (text) => printed.push(text), now: deps.now }, async (target) => {
      targets.push(target)
      return deps.deadLetters
    })
  return { ...deps, run, printed, targets }
}

describe('clinic dead-letters', () => {
  it('says that there are none', async () => {
    const { run, printed } = createTestCommand()
    await run()
    expect(printed).toEqual(['There are no dead letters.'])
  })

  it('lists and explains what there is, and how it goes back', async () => {
    const { run, printed, letters } = createTestCommand()
    letters.urgent.push({ id: '1', sentAt, body: mail, tries: 12 })
    await run('list')
    expect(printed[0]).toContain(deadLetterExplanations.urgent.impact)
    expect(printed[0]).toContain('clinic dead-letters redrive urgent')
    expect(printed[0]).toContain(`2026-12-09T06:00:00.000Z  taken up 12 times  clinic=${somaliaClinicId}`)
    expect(printed[0]).not.toContain(deadLetterExplanations.bulk.what)
  })

  it('gives a program every queue', async () => {
    const { run, printed } = createTestCommand()
    await run('list', '--json')
    const { queues } = JSON.parse(printed[0] ?? '') as { queues: { queue: string; count: number }[] }
    expect(queues.map(({ queue }) => queue)).toEqual([...deadLetterQueues])
  })

  it('sends a queue back when told so, and says how many left', async () => {
    const { run, printed, letters, sentBack } = createTestCommand()
    letters.urgent.push({ id: '1', sentAt, body: mail })
    await expect(run('redrive', 'urgent')).rejects.toThrow('--yes')
    expect(letters.urgent).toHaveLength(1)
    await run('redrive', 'urgent', '--yes', '--json')
    expect(JSON.parse(printed[0] ?? '')).toEqual({ queue: 'urgent', moved: 1 })
    expect(sentBack.urgent).toEqual([mail])
  })

  it('reaches a stage of AWS, or the local stack', async () => {
    const { run, targets } = createTestCommand()
    await run('--stage', 'staging')
    await run('--local')
    await run('list', '--local', 'http://127.0.0.1:4003')
    expect(targets).toMatchObject([
      { stage: 'staging', local: undefined },
      { local: 'http://127.0.0.1:3003' },
      { local: 'http://127.0.0.1:4003' },
    ])
  })

  it.each([['redrive'], ['redrive', 'nowhere'], ['list', 'urgent'], ['move'], ['--loud']])(
    'refuses a call that it does not understand: %s',
    async (...args) => {
      await expect(createTestCommand().run(...args)).rejects.toMatchObject({ status: 2 })
    },
  )
})
