import {
  GetSendQuotaCommand,
  SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
} from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BusEvent } from '../../../../../../infra/local/services/eventbridge/bus-event'
import { createSes } from '../../../../../../infra/local/services/ses/ses'
import { openPersistentStore } from '../../../../../../infra/local/storage/persistent-store'
import { addMilliseconds } from '../../../../../../shared/domain/values/time/instant'
import { aClock, clientSettings, serve } from '../serve-service'

const rawMail = (to: string, more = 'Welcome.') =>
  Buffer.from(
    [
      'From: DFS Security Clinics <clinics@example.org>',
      `To: Halima Warsame <${to}>`,
      'Subject: =?utf-8?q?Rappel_=C3=A0_24_h?=',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      more,
    ].join('\r\n'),
  )

const aMail = (to: string, changes: Partial<SendRawEmailCommandInput> = {}): SendRawEmailCommandInput => ({
  RawMessage: { Data: rawMail(to) },
  ConfigurationSetName: 'clinics',
  Tags: [
    { Name: 'clinic', Value: 'SOM-2025' },
    { Name: 'mail', Value: 'm_1' },
  ],
  ...changes,
})

const startFixture = async ({ rate = 14, dailyQuota = 200 } = {}) => {
  const clock = aClock('2025-11-01T00:00:00.000Z')
  const rateClock = { at: 0 }
  const events: BusEvent[] = []
  const ses = createSes({
    clock,
    region: 'eu-central-1',
    account: '123456789012',
    identities: ['example.org'],
    configurationSets: { clinics: ['SEND', 'DELIVERY', 'bounce', 'complaint', 'reject'], silent: [] },
    rate,
    dailyQuota,
    rateClockMs: () => rateClock.at,
    store: openPersistentStore(),
    emit: async (event) => {
      events.push(event)
    },
  })
  const server = await serve(ses.handle)
  const client = new SESClient(clientSettings(server.endpoint))
  const send = (to: string, changes?: Partial<SendRawEmailCommandInput>) =>
    client.send(new SendRawEmailCommand(aMail(to, changes)))
  const pass = async (seconds: number) => {
    clock.set(addMilliseconds(clock.now(), seconds * 1000))
    await ses.runDue()
  }
  const eventTypes = () => events.map(({ detail }) => detail.eventType)
  const quota = () => client.send(new GetSendQuotaCommand({}))
  return { clock, rateClock, ses, send, quota, pass, events, eventTypes, stop: server.stop }
}

let fixture: Awaited<ReturnType<typeof startFixture>>
beforeEach(async () => {
  fixture = await startFixture()
})
afterEach(() => fixture.stop())

describe('SendRawEmail', () => {
  it('keeps an accepted mail with its virtual time, its tags and its whole text', async () => {
    const { MessageId } = await fixture.send('halima@example.org')
    expect(fixture.ses.inbox()).toEqual([
      {
        id: MessageId,
        to: ['halima@example.org'],
        subject: 'Rappel à 24 h',
        raw: rawMail('halima@example.org').toString(),
        tags: { clinic: 'SOM-2025', mail: 'm_1' },
        at: '2025-11-01T00:00:00.000Z',
        outcome: 'delivered',
      },
    ])
  })

  it('sends to the destinations of the call in place of the headers', async () => {
    await fixture.send('halima@example.org', { Destinations: ['omar@example.org'] })
    expect(fixture.ses.inbox().map(({ to }) => to)).toEqual([['omar@example.org']])
  })

  it.each<[string, string, RegExp, Partial<SendRawEmailCommandInput>]>([
    [
      'an unverified sender',
      'MessageRejected',
      /^Email address is not verified\. .* EU-CENTRAL-1: a@example\.net$/,
      { RawMessage: { Data: Buffer.from('From: a@example.net\r\nTo: b@example.org\r\n\r\n.') } },
    ],
    [
      'an unknown configuration set',
      'ConfigurationSetDoesNotExistException',
      /none/,
      { ConfigurationSetName: 'none' },
    ],
    [
      'a tag with an address',
      'InvalidParameterValue',
      /tag/,
      { Tags: [{ Name: 'to', Value: 'a@example.org' }] },
    ],
    [
      'over 10 MiB',
      'InvalidParameterValue',
      /10485760/,
      { RawMessage: { Data: rawMail('a@example.org', 'a'.repeat(10_485_760)) } },
    ],
    [
      'no recipient',
      'InvalidParameterValue',
      /To/,
      { RawMessage: { Data: Buffer.from('From: a@example.org\r\n\r\n.') } },
    ],
    ['a malformed recipient', 'InvalidParameterValue', /domain/, { Destinations: ['halima@localhost'] }],
    [
      'over 50 recipients',
      'MessageRejected',
      /50/,
      { Destinations: Array.from({ length: 51 }, (_, index) => `p${index}@example.org`) },
    ],
  ])('refuses %s', async (_, name, message, changes) => {
    const call = fixture.send('halima@example.org', changes)
    await expect(call).rejects.toMatchObject({ name, message: expect.stringMatching(message) })
    expect(fixture.ses.inbox()).toEqual([])
  })
})

describe('the account', () => {
  it('throttles above its rate in any second, and accepts the mail a second later', async () => {
    const slow = await startFixture({ rate: 2 })
    const both = [await slow.send('a@example.org'), await slow.send('b@example.org')]
    slow.rateClock.at = 999
    const throttled = { name: 'Throttling', message: 'Maximum sending rate exceeded.' }
    await expect(slow.send('c@example.org')).rejects.toMatchObject(throttled)
    slow.rateClock.at = 1000
    await slow.send('c@example.org')
    expect(both).toHaveLength(2)
    expect(slow.ses.inbox()).toHaveLength(3)
    slow.stop()
  })

  it('closes after its daily quota and opens 24 hours later', async () => {
    const small = await startFixture({ dailyQuota: 1 })
    await small.send('a@example.org')
    const closed = { name: 'Throttling', message: 'Daily message quota exceeded.' }
    await expect(small.send('b@example.org')).rejects.toMatchObject(closed)
    await small.pass(86_400)
    small.rateClock.at = 5000
    await small.send('b@example.org')
    expect(small.ses.inbox()).toHaveLength(2)
    small.stop()
  })
})

describe('GetSendQuota', () => {
  it('reports the account’s limits, and the mails of the last 24 hours by the local stack’s clock', async () => {
    const small = await startFixture({ rate: 5, dailyQuota: 200 })
    const limits = { Max24HourSend: 200, MaxSendRate: 5 }
    expect(await small.quota()).toMatchObject({ ...limits, SentLast24Hours: 0 })
    await small.send('a@example.org')
    await small.pass(3_600)
    await small.send('b@example.org', { Destinations: ['b@example.org', 'c@example.org'] })
    expect(await small.quota()).toMatchObject({ ...limits, SentLast24Hours: 3 })
    await small.pass(82_799)
    expect(await small.quota()).toMatchObject({ SentLast24Hours: 3 })
    await small.pass(1)
    expect(await small.quota()).toMatchObject({ SentLast24Hours: 2 })
    await small.pass(3_600)
    expect(await small.quota()).toMatchObject({ SentLast24Hours: 0 })
    small.stop()
  })

  it('counts no mail that was refused, and is itself none', async () => {
    const full = await startFixture({ dailyQuota: 1 })
    await full.send('a@example.org')
    await expect(full.send('b@example.org')).rejects.toMatchObject({ name: 'Throttling' })
    await full.quota()
    expect(await full.quota()).toMatchObject({ Max24HourSend: 1, SentLast24Hours: 1 })
    expect(full.eventTypes()).toEqual(['Send'])
    full.stop()
  })
})

describe('the events of a mail', () => {
  it('report sending at once and delivery a second later, in the form of the event bus', async () => {
    const { MessageId } = await fixture.send('halima@example.org')
    expect(fixture.eventTypes()).toEqual(['Send'])
    expect(fixture.ses.nextDue()).toBe('2025-11-01T00:00:01.000Z')
    await fixture.pass(1)
    expect(fixture.ses.nextDue()).toBeUndefined()
    expect(fixture.events[1]).toMatchObject({
      version: '0',
      'detail-type': 'Email Delivered',
      source: 'aws.ses',
      account: '123456789012',
      time: '2025-11-01T00:00:01Z',
      region: 'eu-central-1',
      resources: ['arn:aws:ses:eu-central-1:123456789012:configuration-set/clinics'],
      detail: {
        eventType: 'Delivery',
        mail: {
          messageId: MessageId,
          source: 'clinics@example.org',
          destination: ['halima@example.org'],
          commonHeaders: { subject: 'Rappel à 24 h' },
          tags: { clinic: ['SOM-2025'], mail: ['m_1'], 'ses:configuration-set': ['clinics'] },
        },
        delivery: { recipients: ['halima@example.org'], timestamp: '2025-11-01T00:00:01.000Z' },
      },
    })
  })

  it.each([
    ['success@simulator.amazonses.com', ['Send', 'Delivery'], 'delivered'],
    ['bounce+day1@simulator.amazonses.com', ['Send', 'Bounce'], 'bounced'],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint'], 'complained'],
    ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce'], 'suppressed'],
  ])('follow the mailbox simulator for %s', async (to, expected, outcome) => {
    await fixture.send(to)
    await fixture.pass(60)
    expect(fixture.eventTypes()).toEqual(expected)
    expect(fixture.ses.inbox().map((mail) => mail.outcome)).toEqual([outcome])
  })

  it('say how a bounce and a suppression differ', async () => {
    await fixture.send('bounce@simulator.amazonses.com')
    await fixture.send('suppressionlist@simulator.amazonses.com')
    await fixture.pass(1)
    const bounces = fixture.events.map(({ detail }) => detail.bounce).filter(Boolean)
    expect(bounces).toMatchObject([
      { bounceType: 'Permanent', bounceSubType: 'General' },
      { bounceType: 'Permanent', bounceSubType: 'Suppressed' },
    ])
  })

  it('stay away when the configuration set has no destination for them', async () => {
    await fixture.send('a@example.org', { ConfigurationSetName: 'silent' })
    await fixture.send('b@example.org', { ConfigurationSetName: undefined })
    await fixture.pass(60)
    expect(fixture.events).toEqual([])
  })
})
