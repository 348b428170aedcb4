import { describe, expect, it } from 'vitest'
import { type CheckedStage, configureCheckAws } from '../../../../cli/commands/check-aws'
import type { AlarmTopic } from '../../../../shared/ports/aws-account'
import { loadDeployableSettings } from '../../../infra/support/deployable-settings'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'

const settings = loadDeployableSettings('production')
const domain = settings.mail.domain
const topicArn = 'arn:aws:sns:eu-central-1:123456789012:AlarmMailTopic'
const alarms = 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:dfs-security-clinics-production-*'
const policyFor = (sourceArn: string) =>
  JSON.stringify({
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: topicArn,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: topicArn,
        Condition: {
          StringEquals: { 'aws:SourceAccount': '123456789012' },
          ArnLike: { 'aws:SourceArn': sourceArn },
        },
      },
    ],
  })

interface ReadBack {
  identity: Awaited<ReturnType<CheckedStage['account']['readIdentity']>>
  sending: Awaited<ReturnType<CheckedStage['account']['readSendingAccount']>>
  concurrency: number
  topic: AlarmTopic | undefined
  secretProblem: string | null
  /** How the clock of a function differs from that of this machine. */
  clock: { aheadMs: number; tzVersion: string }
  /** After how many looks the event of the mail is there. */
  eventAfter: number
  cname: Record<string, string[]>
  txt: Record<string, string[]>
  mx: Record<string, string[]>
  addresses: Record<string, string[]>
  /** What the call of this name throws. */
  refusals: Partial<Record<keyof CheckedStage['account'], Error>>
}
const start = '2026-11-20T09:00:00.000Z'
const aReadBack = (changes: Partial<ReadBack> = {}): ReadBack => ({
  identity: {
    isVerified: true,
    dkimTokens: ['one', 'two'],
    dkimStatus: 'SUCCESS',
    mailFromDomain: `bounces.${domain}`,
    mailFromStatus: 'SUCCESS',
  },
  sending: {
    isOutOfSandbox: true,
    isSendingEnabled: true,
    enforcementStatus: 'HEALTHY',
    ratePerSecond: 14,
    dailyQuota: 50_000,
  },
  concurrency: 1000,
  topic: {
    topicArn,
    policy: policyFor(alarms),
    subscriptions: [{ endpoint: 'operators@dfs.test', isConfirmed: true }],
  },
  secretProblem: null,
  clock: { aheadMs: 5_000, tzVersion: '2025b' },
  eventAfter: 2,
  cname: {
    [`one._domainkey.${domain}`]: ['one.dkim.amazonses.com'],
    [`two._domainkey.${domain}`]: ['two.dkim.amazonses.com.'],
  },
  txt: {
    [`bounces.${domain}`]: ['v=spf1 include:amazonses.com ~all'],
    [`_dmarc.${domain}`]: ['v=DMARC1; p=quarantine; adkim=r; aspf=r'],
  },
  mx: { [`bounces.${domain}`]: ['feedback-smtp.eu-central-1.amazonses.com'] },
  addresses: { [settings.site?.domain ?? '']: ['192.0.2.1'] },
  refusals: {},
  ...changes,
})

const check = async (changes: Partial<ReadBack> = {}, args: string[] = ['--json']) => {
  const readBack = aReadBack(changes)
  let at = Date.parse(start)
  let looks = 0
  const removed: string[] = []
  const answer =
    <Value>(call: keyof CheckedStage['account'], value: Value) =>
    async (): Promise<Value> => {
      if (readBack.refusals[call]) throw readBack.refusals[call]
      return value
    }
  const stage: CheckedStage = {
    settings,
    account: {
      readIdentity: answer('readIdentity', readBack.identity),
      readSendingAccount: answer('readSendingAccount', readBack.sending),
      readConcurrencyLimit: answer('readConcurrencyLimit', readBack.concurrency),
      readAlarmTopic: answer('readAlarmTopic', readBack.topic),
      readSecrets: answer('readSecrets', [{ name: 'Secret', problem: readBack.secretProblem }]),
      readFunctionClock: async () => ({
        now: new Date(at + readBack.clock.aheadMs).toISOString(),
        tzVersion: await answer('readFunctionClock', readBack.clock.tzVersion)(),
      }),
      sendToSimulator: answer('sendToSimulator', {
        sesMessageId: '0107-1',
        isDelivered: async () => ++looks > readBack.eventAfter,
        remove: async () => void removed.push('0107-1'),
      }),
    },
    dns: {
      cname: async (name) => readBack.cname[name] ?? [],
      txt: async (name) => readBack.txt[name] ?? [],
      mx: async (name) => readBack.mx[name] ?? [],
      addresses: async (name) => readBack.addresses[name] ?? [],
    },
    sleep: async (milliseconds) => {
      at += milliseconds
    },
  }
  const commands = onlyCommand('check-aws', (command, io) => configureCheckAws(command, io, () => stage))
  const run = await runCli(['check-aws', '--stage', 'production', ...args], {
    commands,
    now: () => new Date(at).toISOString(),
  })
  return { ...run, removed, waited: at - Date.parse(start) }
}

interface Row {
  name: string
  state: string
  found: string
  fix?: string
}
const failedRows = (text: string): Row[] =>
  (JSON.parse(text).checks as Row[]).filter(({ state }) => state !== 'ok')

const { identity, sending, topic, cname, txt } = aReadBack()
const withTopic = (changes: Partial<AlarmTopic>) => ({ topic: topic && { ...topic, ...changes } })

describe('clinic check-aws', () => {
  it('finds nothing wrong with a stage that is as its settings want it', async () => {
    const { status, text, errors, removed } = await check()
    expect([status, errors, failedRows(text)]).toEqual([0, [], []])
    expect(JSON.parse(text)).toMatchObject({ stage: 'production', isReady: true })
    expect(removed).toEqual(['0107-1'])
  })

  it.each<[string, Partial<ReadBack>, string]>([
    ['SES identity', { identity: { ...identity, isVerified: false } }, 'is not verified'],
    ['SES account', { sending: { ...sending, isOutOfSandbox: false } }, 'in the sandbox'],
    ['SES account', { sending: { ...sending, isSendingEnabled: false } }, 'sending disabled'],
    ['SES account', { sending: { ...sending, enforcementStatus: 'PROBATION' } }, 'PROBATION'],
    ['SES rate and quota', { sending: { ...sending, ratePerSecond: 13.9 } }, '13.9 a second'],
    ['SES rate and quota', { sending: { ...sending, dailyQuota: 49_999 } }, '49999 a day'],
    ['SES rate and quota', { sending: { ...sending, dailyQuota: Number.NaN } }, 'NaN a day'],
    ['an e-mail and its event', { eventAfter: 1_000 }, 'no delivery was recorded'],
    ['DKIM records', { identity: { ...identity, dkimStatus: 'PENDING' } }, 'SES says PENDING'],
    ['DKIM records', { identity: { ...identity, dkimTokens: [] } }, '0 records'],
    [
      'DKIM records',
      { cname: { ...cname, [`two._domainkey.${domain}`]: ['two.dkim.example.net'] } },
      `missing: two._domainkey.${domain}`,
    ],
    ['MAIL FROM records', { mx: {} }, 'has no MX of SES'],
    ['MAIL FROM records', { txt: { ...txt, [`bounces.${domain}`]: ['v=spf1 -all'] } }, 'has no SPF of SES'],
    ['MAIL FROM records', { identity: { ...identity, mailFromDomain: null } }, 'SES uses its own domain'],
    ['MAIL FROM records', { identity: { ...identity, mailFromStatus: 'FAILED' } }, 'SES says FAILED'],
    ['DMARC record', { txt: { ...txt, [`_dmarc.${domain}`]: [] } }, 'none'],
    ['DMARC record', { txt: { ...txt, [`_dmarc.${domain}`]: ['v=DMARC1'] } }, 'none'],
    [
      'DMARC record',
      { txt: { ...txt, [`_dmarc.${domain}`]: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } },
      'only one may exist',
    ],
    ["site's address", { addresses: {} }, 'leads nowhere'],
    ['Lambda concurrency', { concurrency: 10 }, '10 in the account; the settings need 31'],
    [
      'alarm recipients',
      withTopic({ subscriptions: [{ endpoint: 'operators@dfs.test', isConfirmed: false }] }),
      'not confirmed: operators@dfs.test',
    ],
    ['alarm recipients', withTopic({ subscriptions: [] }), 'not confirmed: operators@dfs.test'],
    ['alarms may publish', withTopic({ policy: policyFor(`${alarms}-other`) }), 'may not publish'],
    ['alarms may publish', withTopic({ policy: '{"Statement":[]}' }), 'may not publish'],
    ['secrets', { secretProblem: 'the token of the Zoom app has not been put in' }, 'has not been put in'],
    ['clock and tz data', { clock: { aheadMs: 90_000, tzVersion: '2025b' } }, '90 s apart'],
    ['clock and tz data', { clock: { aheadMs: -61_000, tzVersion: '2025b' } }, '61 s apart'],
    ['clock and tz data', { clock: { aheadMs: 0, tzVersion: '2024a' } }, 'tz data 2024a'],
  ])('fails with "%s" alone when %j', async (name, changes, found) => {
    const { status, text, errors } = await check(changes)
    const rows = failedRows(text)
    expect(rows.map((row) => [row.name, row.state])).toEqual([[name, 'wrong']])
    expect(rows[0]?.found).toContain(found)
    expect(rows[0]?.fix?.length).toBeGreaterThan(20)
    expect([status, errors]).toEqual([1, [`1 of 13 checks failed: ${name}`]])
  })

  it.each<[keyof CheckedStage['account'], number]>([
    ['readIdentity', 3],
    ['readSendingAccount', 2],
    ['readConcurrencyLimit', 1],
    ['readAlarmTopic', 2],
    ['readSecrets', 1],
    ['readFunctionClock', 1],
    ['sendToSimulator', 1],
  ])('does not guess when AWS refuses %s, and goes on with the other checks', async (call, count) => {
    const { status, text } = await check({ refusals: { [call]: new Error('AccessDenied') } })
    expect(failedRows(text).map(({ state, found }) => [state, found])).toEqual(
      Array.from({ length: count }, () => ['not known', 'Error: AccessDenied']),
    )
    expect(status).toBe(1)
  })

  it('says of what the local stack has not that it is not here, and does not fail by it', async () => {
    const refusals = { readConcurrencyLimit: new Error('The local stack has no limit of executions.') }
    const { status, text } = await check({ refusals })
    expect(failedRows(text).map(({ name, state }) => [name, state])).toEqual([
      ['Lambda concurrency', 'not here'],
    ])
    expect(status).toBe(0)
  })

  it('waits two minutes for the event, and removes what the mail left even when it does not come', async () => {
    const { removed, waited } = await check({ eventAfter: 1_000 })
    expect([removed, waited]).toEqual([['0107-1'], 120_000])
  })

  it('prints a table that says how to fix what is wrong', async () => {
    const { text } = await check({ concurrency: 10 }, [])
    expect(text).toMatch(/^check +state +found +fix$/m)
    expect(text).toMatch(/^SES identity +ok +clinics\.dfs\.test is verified$/m)
    expect(text).toMatch(/^Lambda concurrency +wrong +10 in the account.* aws service-quotas request/m)
  })
})
