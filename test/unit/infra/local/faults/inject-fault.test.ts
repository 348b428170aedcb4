import { describe, expect, it } from 'vitest'
import { type CallFault, injectFault } from '../../../../../infra/local/faults/inject-fault'

/** The outcome of one call to the table, for which functions wait a second. */
const callWithFault = async (fault: CallFault) => {
  const events: string[] = []
  let passed = 0
  const answer = await injectFault(fault, {
    service: 'dynamodb',
    operation: 'GetItem',
    work: async () => {
      events.push('done')
      return { status: 200, headers: {}, body: '{}' }
    },
    kill: () => events.push('killed'),
    now: () => '2025-12-03T06:00:00.000Z',
    virtualSleep: async (milliseconds) => {
      passed += milliseconds
    },
  }).then(
    (response) => (response ? 'answered' : 'broken'),
    ({ code }: { code: string }) => code,
  )
  return { answer, passed, events: events.join() }
}

describe('a call with a fault', () => {
  it.each<[CallFault, Awaited<ReturnType<typeof callWithFault>>]>([
    [
      { kind: 'latency', milliseconds: 900 },
      { answer: 'answered', passed: 900, events: 'done' },
    ],
    [
      { kind: 'latency', milliseconds: 8_000 },
      { answer: 'broken', passed: 1_000, events: 'done' },
    ],
    [
      { kind: 'throttle', milliseconds: 900 },
      { answer: 'ThrottlingException', passed: 900, events: '' },
    ],
    [
      { kind: 'throttle', milliseconds: 8_000 },
      { answer: 'broken', passed: 1_000, events: '' },
    ],
    [{ kind: 'status-500' }, { answer: 'InternalFailure', passed: 0, events: '' }],
    [{ kind: 'status-500-after' }, { answer: 'InternalFailure', passed: 0, events: 'done' }],
    [{ kind: 'reset-before' }, { answer: 'broken', passed: 0, events: '' }],
    [
      { kind: 'reset-after', milliseconds: 8_000 },
      { answer: 'broken', passed: 1_000, events: 'done' },
    ],
    [{ kind: 'kill-before' }, { answer: 'broken', passed: 0, events: 'killed' }],
    [{ kind: 'kill-after' }, { answer: 'broken', passed: 0, events: 'done,killed' }],
  ])('%j', async (fault, end) => {
    expect(await callWithFault(fault)).toEqual(end)
  })
})
