import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trackUnknownOutcomes } from '../../../../../infra/local/aws-endpoint/unknown-outcomes'
import { createFaultInjector } from '../../../../../infra/local/faults/fault-injector'
import { readFaultPlan } from '../../../../../infra/local/faults/fault-plan'
import { clientTimeoutFor } from '../../../../../infra/local/faults/inject-fault'
import { createRuleDecisions } from '../../../../../infra/local/faults/rule-decisions'
import { callTimeouts, shortTimeouts } from '../../../../../shared/aws/call-timeouts'
import type { Instant } from '../../../../../shared/domain/values/time/instant'

const planWith = (...rules: object[]) => readFaultPlan(JSON.stringify({ seed: 7, rules }))
/** By a clock that the test moves. */
let now: Instant = '2025-12-03T06:00:00.000Z'
const faultsOf = (...rules: object[]) => createFaultInjector(planWith(...rules), () => now)
const call = { service: 'ses', operation: 'SendRawEmail', caller: 'send-mail' }

describe('a fault plan', () => {
  it.each(readdirSync('samples/faults'))('is read: %s', (file) => {
    expect(readFaultPlan(readFileSync(`samples/faults/${file}`, 'utf8')).rules.length).toBeGreaterThan(0)
  })

  it.each([
    ['{', /^the plan is no JSON/],
    ['[]', /^the plan must be an object$/],
    ['{"seed":7,"rules":[],"speed":1}', /^the plan knows seed and rules only, not speed$/],
    ['{"seed":0.5,"rules":[]}', /^seed must be a whole number$/],
    ['{"seed":7,"rules":[{"rate":1}]}', /^rules\[0\] must have one of service, .*it has none$/],
    ['{"seed":7,"rules":[{"queue":"a","fault":"lose","rate":2}]}', /^rules\[0\]\.rate must be at most 1$/],
    ['{"seed":7,"rules":[{"queue":"a","fault":"lose"}]}', /^rules\[0\]\.rate must be a number from 0 to 1$/],
    [
      '{"seed":7,"rules":[{"stream":true,"fault":"lose","rate":1,"between":["2025-12-03","2025-12-04"]}]}',
      /^rules\[0\]\.between\[0\] must be an instant such as 2025-12-03T05:55:00Z$/,
    ],
    [
      '{"seed":7,"rules":[{"stream":true,"fault":"lose","rate":1,"between":"2025-12-03T05:55:00Z"}]}',
      /^rules\[0\]\.between must be two instants/,
    ],
    [
      '{"seed":7,"rules":[{"stream":true,"fault":"lose","rate":1,"between":["2025-12-03T05:55:00Z"]}]}',
      /^rules\[0\]\.between must be two instants/,
    ],
    [
      '{"seed":7,"rules":[{"stream":true,"fault":"lose","rate":1,"between":["2025-12-03T07:00:00Z","2025-12-03T05:55:00Z"]}]}',
      /^rules\[0\]\.between must begin before it ends$/,
    ],
    [
      '{"seed":7,"rules":[{"stream":true,"fault":"delay","rate":1}]}',
      /^rules\[0\]\.fault must be one of lose/,
    ],
    [
      '{"seed":7,"rules":[{"function":"a","fault":"kill","rate":1,"x":1}]}',
      /^rules\[0\]\.x is none of function/,
    ],
  ])('that is wrong is refused in one sentence that begins with the field: %s', (text, sentence) => {
    expect(() => readFaultPlan(text)).toThrow(sentence)
  })

  it('decides the same for the same seed, and otherwise for another', () => {
    const decisions = (seed: number) => {
      const decisions = createRuleDecisions(seed, 0, 0.5, 10)
      return Array.from({ length: 200 }, () => decisions.shouldInject())
    }
    expect(decisions(7)).toEqual(decisions(7))
    expect(decisions(7)).not.toEqual(decisions(8))
    const injected = decisions(7).filter(Boolean).length
    expect(injected).toBeGreaterThan(70)
    expect(injected).toBeLessThan(130)
  })

  it('lets an outage end: after ten faults in a row a hundred chances pass', () => {
    const decisions = createRuleDecisions(7, 0, 1, 10)
    const injected = Array.from({ length: 220 }, () => decisions.shouldInject()).filter(Boolean)
    expect(injected).toHaveLength(20)
  })

  it('lets one of SES end after three, fewer than pause all sending', () => {
    const rule = { service: 'ses', fault: 'reset-before', rate: 1 } as const
    const faults = faultsOf(rule)
    const kinds = Array.from({ length: 206 }, () => faults.callFault(call)?.kind)
    expect(kinds.filter(Boolean)).toHaveLength(6)
    expect(kinds.slice(0, 4)).toEqual(['reset-before', 'reset-before', 'reset-before', undefined])
  })

  it('refuses mails and no query when the daily quota is reported as used up', () => {
    const quotaCall = { ...call, operation: 'GetSendQuota', caller: 'dispatch' }
    const used = faultsOf({ service: 'ses', fault: 'quota', rate: 1 })
    expect([used.callFault(quotaCall), used.callFault(call)?.kind]).toEqual([undefined, 'quota'])
    const broken = faultsOf({ service: 'ses', fault: 'reset-before', rate: 1 })
    expect([broken.callFault(quotaCall)?.kind, broken.callFault(call)?.kind]).toEqual([
      'reset-before',
      'reset-before',
    ])
  })

  it('injects a fault with a window into every call of the window, and into none outside', () => {
    const between = ['2025-12-03T05:55:00Z', '2025-12-03T07:00:00Z']
    const rules = [
      { service: 'ses', fault: 'account-paused', rate: 1, between },
      { queue: 'urgent', fault: 'lose', rate: 1, between },
      { schedule: true, fault: 'lose', rate: 1, between },
      { stream: true, fault: 'lose', rate: 1, between },
    ]
    const faults = faultsOf(...rules)
    const kinds = (at: Instant) => {
      now = at
      return [
        ...Array.from({ length: 50 }, () => faults.callFault(call)?.kind),
        faults.messageFault('urgent')?.kind,
        faults.deliveriesPerFiring(),
        faults.recordFault(),
      ]
    }
    const paused = Array.from({ length: 50 }, () => 'account-paused')
    const well = Array.from({ length: 50 }, () => undefined)
    expect(kinds('2025-12-03T05:54:59.999Z')).toEqual([...well, undefined, 1, undefined])
    expect(kinds('2025-12-03T05:55:00.000Z')).toEqual([...paused, 'lose', 0, 'lose'])
    expect(kinds('2025-12-03T06:59:59.999Z')).toEqual([...paused, 'lose', 0, 'lose'])
    expect(kinds('2025-12-03T07:00:00.000Z')).toEqual([...well, undefined, 1, undefined])
  })

  it('injects its fault into every call when the work is done all the same', () => {
    const faults = faultsOf({ service: 'ses', fault: 'reset-after', rate: 1 })
    const kinds = Array.from({ length: 50 }, () => faults.callFault(call)?.kind)
    expect(new Set(kinds)).toEqual(new Set(['reset-after']))
    expect(faults.callFault({ ...call, service: 'sqs' })).toBeUndefined()
  })

  it('kills a container once, at one of its calls or before its result is delivered', () => {
    const faults = faultsOf({ function: 'send-mail', fault: 'kill', rate: 1 })
    faults.beginInvocation('send-mail', 'one')
    const kinds = Array.from({ length: 100 }, () => faults.callFault({ ...call, container: 'one' })?.kind)
    expect(kinds.filter(Boolean)).toHaveLength(1)
    expect(faults.diesAfterInvocation('one')).toBe(false)
    faults.beginInvocation('send-mail', 'two')
    expect(faults.diesAfterInvocation('two')).toBe(true)
  })

  it('knows how long the functions wait for an answer', () => {
    const { table, mail, others } = callTimeouts
    const waits: [string, string, { requestTimeout: number }][] = [
      ['dynamodb', 'GetItem', shortTimeouts.oneItem],
      ['dynamodb', 'PutItem', shortTimeouts.oneItem],
      ['dynamodb', 'UpdateItem', shortTimeouts.oneItem],
      ['dynamodb', 'TransactWriteItems', shortTimeouts.transaction],
      ['dynamodb', 'Query', table],
      ['ses', 'SendRawEmail', mail],
      ['sqs', 'SendMessage', others],
      ['scheduler', 'CreateSchedule', others],
      ['secretsmanager', 'GetSecretValue', others],
    ]
    for (const [service, operation, { requestTimeout }] of waits)
      expect(clientTimeoutFor({ service, operation })).toBe(requestTimeout)
  })
})

describe('the count of doubtful calls', () => {
  const signed = (parameters: object) =>
    ({ parameters }) as Parameters<ReturnType<typeof trackUnknownOutcomes>['recordEnd']>[1]
  const taken = { status: 200, body: '<MessageId>ses-1</MessageId>' }
  const write = { service: 'dynamodb', operation: 'PutItem', caller: 'send-mail' }
  const outcome = signed({ Item: { sesMessageId: { S: 'ses-1' } } })

  it.each([
    ['a call that was broken off', undefined, 1],
    ['a 5xx', { status: 500, body: '' }, 1],
    ['a refusal', { status: 400, body: '' }, 0],
    ['a mail whose caller never wrote the outcome down', taken, 1],
  ])('says of %s', (_, answer, count) => {
    const doubtful = trackUnknownOutcomes()
    doubtful.recordEnd(call, signed({}), answer)
    expect(doubtful.count()).toBe(count)
  })

  it('settles with the table’s answer to the caller, also when another worker has written before', () => {
    const doubtful = trackUnknownOutcomes()
    doubtful.recordEnd(call, signed({}), taken)
    doubtful.recordEnd({ ...write, caller: 'record-mail-feedback' }, outcome, { status: 200, body: '{}' })
    doubtful.recordEnd(write, outcome, { status: 500, body: '' })
    expect(doubtful.count()).toBe(1)
    doubtful.recordEnd(write, outcome, { status: 400, body: '{}' })
    expect(doubtful.count()).toBe(0)
  })
})
