import { describe, expect, it } from 'vitest'
import type { QueueDepthReport } from '../../../../shared/ports/stage-operation'
import { checkStage } from '../../../../shared/use-cases/operation/check-stage'

const queue = (name: string, visible: number, inFlight = 0): QueueDepthReport => ({
  name,
  isDeadLetterQueue: false,
  visible,
  inFlight,
  delayed: 0,
})
const deadLetterQueue = (name: string, visible: number) => ({
  ...queue(name, visible),
  isDeadLetterQueue: true,
})
const check = (depths: QueueDepthReport[], sentInLastDay = 0, before: string[] = []) =>
  checkStage(
    {
      queueMonitor: { readDepths: async () => depths },
      mailQuota: { read: async () => ({ perDay: 1000, sentInLastDay }) },
    },
    new Set(before),
  )

describe('the check of a stage', () => {
  it('finds nothing while every queue is empty, and says that the stage is idle', async () => {
    expect(await check([queue('urgent', 0), deadLetterQueue('bulk', 0)])).toEqual({
      findings: [],
      unconsumed: new Set(),
      isIdle: true,
    })
  })

  it('tells of the first dead letter, at each run', async () => {
    const { findings, isIdle } = await check([
      queue('urgent', 0),
      deadLetterQueue('bulk', 2),
      deadLetterQueue('urgent', 1),
    ])
    expect(findings).toEqual([
      { type: 'dead-letters', queue: 'bulk', count: 2 },
      { type: 'dead-letters', queue: 'urgent', count: 1 },
    ])
    expect(isIdle).toBe(false)
  })

  it('tells of a queue whose messages nobody took in two runs', async () => {
    const first = await check([queue('urgent', 3)])
    expect([first.findings, [...first.unconsumed]]).toEqual([[], ['urgent']])
    const second = await check([queue('urgent', 4)], 0, [...first.unconsumed])
    expect(second.findings).toEqual([{ type: 'queue-not-consumed', queue: 'urgent', count: 4 }])
  })

  it('says nothing of a queue that has many messages and is being worked off', async () => {
    const { findings, unconsumed } = await check([queue('bulk', 9000, 20)], 0, ['bulk'])
    expect([findings, [...unconsumed]]).toEqual([[], []])
  })

  it('does not mind another queue that waits for the first time', async () => {
    expect((await check([queue('bulk', 1)], 0, ['urgent'])).findings).toEqual([])
  })

  it.each([
    [900, []],
    [901, [{ type: 'quota-nearly-used', sent: 901, quota: 1000 }]],
  ])('with %i of 1000 mails sent finds %j', async (sent, expected) => {
    expect((await check([], sent)).findings).toEqual(expected)
  })
})
