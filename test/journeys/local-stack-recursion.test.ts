import { describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { consumesQueue, tinyAssembly } from '../support/local-stack/tiny-assembly'
import { lookFunction, readItems, startTinyStack, tinyStackStart } from '../support/local-stack/tiny-stack'

const sender = { source: 'for (const body of event) await send(body)' }
/** Sends each message on to its own queue, one higher, up to 40. */
const countingWorker = (recursiveLoop?: 'Allow' | 'Terminate') => ({
  source: `
    for (const { body } of event.Records) {
      await put('step ' + body.padStart(2, '0'))
      if (Number(body) < 40) await send(String(Number(body) + 1))
    }`,
  ...(recursiveLoop && { recursiveLoop }),
})
const buried = { source: `for (const { body } of event.Records) await put('buried ' + body)` }
const readsLetters = consumesQueue('Buried', { EventSourceArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] } })

const runLoop = async (recursiveLoop?: 'Allow' | 'Terminate') => {
  const functions = {
    Sender: sender,
    Worker: countingWorker(recursiveLoop),
    Buried: buried,
    Look: lookFunction,
  }
  const stack = await startTinyStack(
    tinyAssembly(functions, { Mapping: consumesQueue('Worker'), DeadLetterMapping: readsLetters }),
  )
  await stack.invokeFunction('sender', ['1'])
  await stack.advanceTo(addMilliseconds(tinyStackStart, 2 * MINUTE_MS))
  return { ids: (await readItems(stack)).map(({ id }) => String(id)), problems: stack.problems() }
}

describe('a function that sends messages to its own queue', () => {
  it.each([undefined, 'Terminate'] as const)(
    'is stopped after sixteen invocations, and the message becomes a dead letter (RecursiveLoop %s)',
    async (recursiveLoop) => {
      const { ids, problems } = await runLoop(recursiveLoop)

      expect(ids.filter((id) => id.startsWith('step'))).toHaveLength(16)
      expect(ids).toContain('buried 17')
      expect(problems.join()).toContain('it has invoked itself 16 times through its queue')
    },
  )

  it('continues where the template allows the loop', async () => {
    const { ids, problems } = await runLoop('Allow')

    expect(ids.filter((id) => id.startsWith('step'))).toHaveLength(40)
    expect(problems).toEqual([])
  })
})
