import { describe, expect, it } from 'vitest'
import type { BusEvent } from '../../../../../../infra/local/services/eventbridge/bus-event'
import { createEventBus, type EventRule } from '../../../../../../infra/local/services/eventbridge/event-bus'
import { matchesPattern } from '../../../../../../infra/local/services/eventbridge/event-pattern'
import { aClock } from '../serve-service'

const anEvent = (changes: Partial<BusEvent> = {}): BusEvent => ({
  version: '0',
  id: 'e1',
  'detail-type': 'Email Bounced',
  source: 'aws.ses',
  account: '123456789012',
  time: '2025-11-01T00:00:01Z',
  region: 'eu-central-1',
  resources: ['arn:aws:ses:eu-central-1:123456789012:configuration-set/clinics'],
  detail: {
    eventType: 'Bounce',
    mail: { tags: { 'ses:configuration-set': ['clinics'], kind: ['reminder-day'] } },
    bounce: { bouncedRecipients: [{ emailAddress: 'halima@example.org' }] },
  },
  ...changes,
})

describe('an event pattern', () => {
  it.each([
    ['one of the alternatives', { source: ['aws.s3', 'aws.ses'] }],
    [
      'an element of an array deep inside',
      { detail: { mail: { tags: { 'ses:configuration-set': ['clinics'] } } } },
    ],
    [
      'a field of objects in an array',
      { detail: { bounce: { bouncedRecipients: { emailAddress: [{ suffix: '.org' }] } } } },
    ],
    ['a prefix', { resources: [{ prefix: 'arn:aws:ses:' }] }],
    ['a wildcard', { resources: [{ wildcard: 'arn:aws:ses:*:configuration-set/*' }] }],
    ['letters of any case', { 'detail-type': [{ 'equals-ignore-case': 'EMAIL BOUNCED' }] }],
    ['anything but', { detail: { eventType: [{ 'anything-but': ['Open', 'Click'] }] } }],
    ['what exists and what does not', { source: [{ exists: true }], detail: { open: [{ exists: false }] } }],
  ])('matches by %s', (_, pattern) => {
    expect(matchesPattern(pattern, anEvent())).toBe(true)
  })

  it.each([
    ['another value', { source: ['aws.s3'] }],
    ['a missing field', { detail: { complaint: { userAgent: ['x'] } } }],
    ['one of two fields', { source: ['aws.ses'], 'detail-type': ['Email Sent'] }],
    ['what is excluded', { detail: { eventType: [{ 'anything-but': 'Bounce' }] } }],
  ])('does not match by %s', (_, pattern) => {
    expect(matchesPattern(pattern, anEvent())).toBe(false)
  })

  it('names an operator that the local stack has not', () => {
    expect(() => matchesPattern({ time: [{ numeric: ['>', 1] }] }, anEvent())).toThrow(/numeric/)
  })
})

const aBus = (rules: Omit<EventRule, 'name'>[], refusing = false, disabled: string[] = []) => {
  const clock = aClock('2025-11-01T00:00:00.000Z')
  const delivered: { arn: string; body: string }[] = []
  const dead: { queueArn: string; body: string }[] = []
  const bus = createEventBus({
    clock,
    region: 'eu-central-1',
    account: '123456789012',
    rules: rules.map((rule) => ({ name: rule.arn, ...rule })),
    isEnabled: (name) => !disabled.includes(name),
    deliver: async ({ arn }, body) => {
      if (refusing) throw new Error('not allowed')
      delivered.push({ arn, body })
    },
    deadLetter: async (queueArn, body) => {
      dead.push({ queueArn, body })
    },
  })
  return { clock, bus, delivered, dead }
}

describe('the event bus', () => {
  it('delivers an event to the targets of the rules that match', async () => {
    const { bus, delivered } = aBus([
      { arn: 'arn:feedback', pattern: { source: ['aws.ses'] }, targets: [{ arn: 'arn:queue' }] },
      { arn: 'arn:other', pattern: { source: ['aws.s3'] }, targets: [{ arn: 'arn:other-queue' }] },
    ])
    await bus.emit(anEvent())
    expect(delivered).toEqual([{ arn: 'arn:queue', body: JSON.stringify(anEvent()) }])
  })

  it('sends an event that a target refuses to its dead-letter queue', async () => {
    const targets = [{ arn: 'arn:queue', deadLetterArn: 'arn:dead' }]
    const { bus, dead } = aBus([{ arn: 'arn:feedback', pattern: { source: ['aws.ses'] }, targets }], true)
    await bus.emit(anEvent())
    expect(dead).toEqual([{ queueArn: 'arn:dead', body: JSON.stringify(anEvent()) }])
  })

  it('runs a rate from instant to instant, with the event of AWS', async () => {
    const rule = { arn: 'arn:tick', schedule: 'rate(5 minutes)', targets: [{ arn: 'arn:sweep' }] }
    const { bus, clock, delivered } = aBus([rule])
    const due: (string | undefined)[] = []
    for (const _ of [1, 2]) {
      due.push(bus.nextDue())
      clock.set(bus.nextDue() ?? '')
      await bus.runDue()
    }
    expect(due).toEqual(['2025-11-01T00:05:00.000Z', '2025-11-01T00:10:00.000Z'])
    expect(delivered.map(({ body }) => JSON.parse(body))).toMatchObject([
      {
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        time: '2025-11-01T00:05:00Z',
        resources: ['arn:tick'],
      },
      { time: '2025-11-01T00:10:00Z' },
    ])
  })

  it('delivers nothing of a disabled rule, and its times pass', async () => {
    const targets = [{ arn: 'arn:target' }]
    const disabled: string[] = ['arn:tick', 'arn:feedback']
    const rules = [
      { arn: 'arn:tick', schedule: 'rate(5 minutes)', targets },
      { arn: 'arn:feedback', pattern: { source: ['aws.ses'] }, targets },
    ]
    const { bus, clock, delivered } = aBus(rules, false, disabled)
    await bus.emit(anEvent())
    clock.set('2025-11-01T00:05:00.000Z')
    await bus.runDue()
    expect([delivered, bus.nextDue()]).toEqual([[], '2025-11-01T00:10:00.000Z'])
    disabled.length = 0
    await bus.emit(anEvent())
    clock.set('2025-11-01T00:10:00.000Z')
    await bus.runDue()
    expect(delivered).toHaveLength(2)
  })

  it('refuses a schedule that it cannot keep', () => {
    const rule = { arn: 'arn:tick', schedule: 'cron(0 6 * * ? *)', targets: [] }
    expect(() => aBus([rule])).toThrow(/cron\(0 6/)
  })
})
