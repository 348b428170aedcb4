import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFunctions } from './support/permissions'
import { referencedId, resourcesOfType, synthesizeTemplate } from './support/synthesized-template'

interface Alarm {
  AlarmName: string
  AlarmDescription: string
  MetricName?: string
  Metrics?: { Expression?: string; MetricStat?: { Metric: { MetricName: string } } }[]
  Dimensions?: { Name: string; Value: unknown }[]
  AlarmActions?: unknown[]
  OKActions?: unknown[]
  TreatMissingData: string
}

const alarmsOf = (stage: string) =>
  resourcesOfType<Alarm>(synthesizeTemplate(stage), 'AWS::CloudWatch::Alarm')

/** The words that metric filters count, each with the function whose log it is looked for in. */
const countedWords = (): string[] =>
  resourcesOfType<{ FilterPattern: string }>(synthesizeTemplate(), 'AWS::Logs::MetricFilter').flatMap(
    ([, { FilterPattern }]) => /\$\.message = "([^"]+)"/.exec(FilterPattern)?.[1] ?? [],
  )

describe('the words of the log that are counted', () => {
  it('stand in the code of the functions', () => {
    const root = join(import.meta.dirname, '..', '..')
    const code = globSync('{functions,shared}/**/*.{ts,tsx}', { cwd: root })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const words = [...new Set(countedWords())]
    expect(words.length).toBeGreaterThan(15)
    expect(words.filter((word) => !code.includes(`'${word}'`))).toEqual([])
  })
})

describe('alarms', () => {
  it('state in a sentence what they mean to a user', () => {
    for (const [id, { AlarmDescription }] of alarmsOf('test')) {
      expect(AlarmDescription, id).toMatch(/^[A-Z].{30,200}\.$/)
    }
  })

  it('stay off between clinics, when nothing is measured, except the one for the sweep, which always runs', () => {
    const loud = alarmsOf('test').filter(([, { TreatMissingData }]) => TreatMissingData !== 'notBreaching')
    expect(loud.map(([, { AlarmName, TreatMissingData }]) => [AlarmName, TreatMissingData])).toEqual([
      ['dfs-security-clinics-test-sweep-not-running', 'breaching'],
    ])
  })

  it('have names of their own, each with the stage in it', () => {
    const names = alarmsOf('production').map(([, { AlarmName }]) => AlarmName)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^dfs-security-clinics-production(-[a-z]+)+$/)
  })

  it('watch every function for errors', () => {
    const watched = alarmsOf('test')
      .filter(([, { MetricName }]) => MetricName === 'Errors')
      .map(([, { Dimensions }]) => referencedId(Dimensions?.[0]?.Value))
    expect(new Set(watched)).toEqual(new Set(listFunctions(synthesizeTemplate()).map(({ id }) => id)))
  })

  it('watch the concurrent executions of the account, which all functions share, by one metric', () => {
    const throttles = alarmsOf('test').filter(([, { MetricName }]) => MetricName === 'Throttles')
    expect(throttles.map(([, { Dimensions }]) => Dimensions ?? [])).toEqual([[]])
  })

  it.each([
    'IteratorAge',
    '5xx',
    'ApproximateAgeOfOldestMessage',
    'TargetErrorCount',
    'InvocationDroppedCount',
    'ReadThrottleEvents',
    'WriteThrottleEvents',
    'SystemErrors',
    'Reputation.BounceRate',
    'Reputation.ComplaintRate',
    'Send',
    'send-mail missed',
    'send-mail failed',
    'send-mail ambiguous',
    'send-mail over-quota',
    'send-mail account-refused',
    'send-mail ses-unavailable',
    'dispatch missed',
    'sweep summary-late',
    'sweep reconcile-failed',
  ])('watch %s', (metric) => {
    const watched = alarmsOf('test').flatMap(([, { MetricName, Metrics = [] }]) => [
      MetricName,
      ...Metrics.map(({ MetricStat }) => MetricStat?.Metric.MetricName),
    ])
    expect(watched).toContain(metric)
  })

  it('count an operation without calls as no error, so that the sum over all operations is never missing', () => {
    const [, alarm] = alarmsOf('test').find(([, { AlarmName }]) => AlarmName.endsWith('system-errors')) ?? []
    const expression = alarm?.Metrics?.find(({ Expression }) => Expression)?.Expression ?? ''
    expect(expression.split(' + ')).toHaveLength(8)
    for (const term of expression.split(' + ')) expect(term).toMatch(/^FILL\([a-z]+, 0\)$/)
  })

  it('count a message that a function gives back, though its invocation succeeds', () => {
    const filters = resourcesOfType<{
      FilterPattern: string
      MetricTransformations: { MetricName: string }[]
    }>(synthesizeTemplate(), 'AWS::Logs::MetricFilter').filter(
      ([, { FilterPattern }]) => FilterPattern === '{ $.message = "handler-failed" }',
    )
    expect(filters).toHaveLength(listFunctions(synthesizeTemplate()).length)
    expect(alarmsOf('test').map(([, { MetricName }]) => MetricName)).toContain('handler-failed')
  })

  it('warn of the daily quota of the stage', () => {
    const [, quota] = alarmsOf('staging').find(([, { AlarmName }]) => AlarmName.endsWith('quota-used')) ?? []
    expect(quota?.Metrics?.map(({ Expression }) => Expression)).toContain('100 * sent / 200')
  })

  it('in production reach the operators by mail', () => {
    const [topic] = resourcesOfType(synthesizeTemplate('production'), 'AWS::SNS::Topic')
    const [subscription] = resourcesOfType(synthesizeTemplate('production'), 'AWS::SNS::Subscription')
    expect(subscription?.[1]).toMatchObject({ Protocol: 'email', Endpoint: 'operators@dfs.test' })
    for (const [id, { AlarmActions, OKActions }] of alarmsOf('production')) {
      expect(AlarmActions?.map(referencedId), id).toEqual([topic?.[0]])
      expect(OKActions?.map(referencedId), id).toEqual([topic?.[0]])
    }
  })
})
