import { describe, expect, it } from 'vitest'
import { createIdleFunctions } from '../../../../../../infra/local/services/lambda/idle-functions'
import { aClock } from '../serve-service'

const sweep = 'arn:aws:lambda:eu-central-1:123456789012:function:sweep'
const idleUntil = '2025-11-01T01:00:00.000Z'

const idleSweep = async (answer: unknown = { idleUntil }) => {
  const clock = aClock('2025-11-01T00:05:00.000Z')
  const functions = createIdleFunctions(clock)
  await functions.runScheduled(sweep, async () => answer)
  return { clock, functions }
}

describe('a scheduled function that found nothing to do', () => {
  it('is quiet until the instant that it names', async () => {
    const { clock, functions } = await idleSweep()
    expect(functions.isIdle(sweep)).toBe(true)
    clock.set('2025-11-01T00:59:59.999Z')
    expect(functions.isIdle(sweep)).toBe(true)
    clock.set(idleUntil)
    expect(functions.isIdle(sweep)).toBe(false)
  })

  it.each([
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'BatchWriteItem',
    'TransactWriteItems',
    'SendMessageBatch',
  ])('runs again after %s of anybody, also one that failed', async (operation) => {
    const { functions } = await idleSweep()
    functions.recordCall({ operation })
    expect(functions.isIdle(sweep)).toBe(false)
  })

  it.each(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'ListSchedules', 'GetSecretValue', 'DescribeTable'])(
    'stays quiet after %s',
    async (operation) => {
      const { functions } = await idleSweep()
      functions.recordCall({ operation })
      expect(functions.isIdle(sweep)).toBe(true)
    },
  )

  it('runs again after a write during its run, its own or of another', async () => {
    const { functions } = await idleSweep()
    await functions.runScheduled(sweep, async () => {
      functions.recordCall({ operation: 'PutItem' })
      return { idleUntil }
    })
    expect(functions.isIdle(sweep)).toBe(false)
  })

  it('runs again in a new version', async () => {
    const { functions } = await idleSweep()
    functions.forget()
    expect(functions.isIdle(sweep)).toBe(false)
  })

  it('runs at each of its times beside other writers of the table', async () => {
    const functions = createIdleFunctions(aClock('2025-11-01T00:05:00.000Z'), true)
    await functions.runScheduled(sweep, async () => ({ idleUntil }))
    expect(functions.isIdle(sweep)).toBe(false)
  })

  it('does not keep another function quiet', async () => {
    const { functions } = await idleSweep()
    expect(functions.isIdle(`${sweep}-other`)).toBe(false)
  })
})

describe('a scheduled function', () => {
  it.each([null, {}, { idleUntil: null }, { idleUntil: 'tomorrow' }, 'done'])(
    'that answers %j runs at each of its times',
    async (answer) => {
      expect((await idleSweep(answer)).functions.isIdle(sweep)).toBe(false)
    },
  )

  it('that fails runs again, whatever it answered before', async () => {
    const { functions } = await idleSweep()
    const failure = new Error('killed')
    const run = functions.runScheduled(sweep, () => Promise.reject(failure))
    await expect(run).rejects.toBe(failure)
    expect(functions.isIdle(sweep)).toBe(false)
  })

  it('is not quiet while it runs', async () => {
    const { functions } = await idleSweep()
    await functions.runScheduled(sweep, async () => {
      expect(functions.isIdle(sweep)).toBe(false)
    })
  })
})
