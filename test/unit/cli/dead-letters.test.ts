import { describe, expect, it } from 'vitest'
import { deadLetters } from '../../../cli/dead-letters'
import { deadLetterQueues, explanations } from '../../../shared/domain/mail/dead-letter'
import { keyOf } from '../../../shared/domain/mail/mail-entry'
import { aLedgerEntry, somalia } from '../../support/builders'
import { memoryWorld } from '../../support/memory-world'

const mail = JSON.stringify(keyOf(aLedgerEntry()))
const sentAt = '2026-12-09T06:00:00.000Z'

const atTheDesk = () => {
  const world = memoryWorld({ now: '2026-12-09T09:00:00.000Z' })
  const printed: string[] = []
  const asked: unknown[] = []
  const run = (...args: string[]) =>
    deadLetters(args, { print: (text) => printed.push(text), now: world.now }, async (where) => {
      asked.push(where)
      return world.deadLetters
    })
  return { ...world, run, printed, asked }
}

describe('clinic dead-letters', () => {
  it('says that there are none', async () => {
    const { run, printed } = atTheDesk()
    await run()
    expect(printed).toEqual(['There are no dead letters.'])
  })

  it('lists and explains what there is, and how it goes back', async () => {
    const { run, printed, letters } = atTheDesk()
    letters.urgent.push({ id: '1', sentAt, body: mail, tries: 12 })
    await run('list')
    expect(printed[0]).toContain(explanations.urgent.means)
    expect(printed[0]).toContain('clinic dead-letters redrive urgent')
    expect(printed[0]).toContain(`2026-12-09T06:00:00.000Z  taken up 12 times  clinic=${somalia}`)
    expect(printed[0]).not.toContain(explanations.bulk.what)
  })

  it('gives a program every queue', async () => {
    const { run, printed } = atTheDesk()
    await run('list', '--json')
    const { queues } = JSON.parse(printed[0] ?? '') as { queues: { queue: string; count: number }[] }
    expect(queues.map(({ queue }) => queue)).toEqual([...deadLetterQueues])
  })

  it('sends a queue back when told so, and says how many left', async () => {
    const { run, printed, letters, sentBack } = atTheDesk()
    letters.urgent.push({ id: '1', sentAt, body: mail })
    await expect(run('redrive', 'urgent')).rejects.toThrow('--yes')
    expect(letters.urgent).toHaveLength(1)
    await run('redrive', 'urgent', '--yes', '--json')
    expect(JSON.parse(printed[0] ?? '')).toEqual({ queue: 'urgent', moved: 1 })
    expect(sentBack.urgent).toEqual([mail])
  })

  it('reaches a stage of AWS, or the laptop house', async () => {
    const { run, asked } = atTheDesk()
    await run('--stage', 'staging')
    await run('--house')
    await run('list', '--house', 'http://127.0.0.1:4003')
    expect(asked).toMatchObject([
      { stage: 'staging', house: undefined },
      { house: 'http://127.0.0.1:3003' },
      { house: 'http://127.0.0.1:4003' },
    ])
  })

  it.each([['redrive'], ['redrive', 'nowhere'], ['list', 'urgent'], ['move'], ['--loud']])(
    'refuses a call that it does not understand: %s',
    async (...args) => {
      await expect(atTheDesk().run(...args)).rejects.toMatchObject({ status: 2 })
    },
  )
})
