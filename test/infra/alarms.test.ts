import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CRASH_WORD, type LogAlarm, logAlarms } from '../../infra/config/log-alarms'
import { listFunctions } from './support/permissions'
import { referencedId, resourcesOfType, templateOfStage } from './support/synthesized-template'

interface Alarm {
  AlarmName: string
  AlarmDescription: string
  MetricName?: string
  Metrics?: unknown[]
  Threshold: number
  EvaluationPeriods: number
  Period: number
  Statistic: string
  Dimensions?: { Name: string; Value: unknown }[]
  AlarmActions?: unknown[]
  OKActions?: unknown[]
  TreatMissingData: string
}
interface Filter {
  FilterPattern: string
  LogGroupName: unknown
  MetricTransformations: [{ MetricName: string; MetricNamespace: string; MetricValue: string }]
}

const alarmsOf = (stage: string) => resourcesOfType<Alarm>(templateOfStage(stage), 'AWS::CloudWatch::Alarm')
const template = templateOfStage()
const filters = resourcesOfType<Filter>(template, 'AWS::Logs::MetricFilter').map(([, filter]) => filter)
const alarms: [string, LogAlarm][] = Object.entries(logAlarms)
const shortName = ({ AlarmName }: Alarm) => AlarmName.replace(/^dfs-security-clinics-[a-z]+-/, '')
const findAlarm = (name: string) =>
  alarmsOf('test')
    .map(([, alarm]) => alarm)
    .find((alarm) => shortName(alarm) === name)

describe('the words of the log that are counted', () => {
  const words = alarms.flatMap(([, { words }]) => Object.keys(words))

  it('stand in the code of the functions', () => {
    const root = join(import.meta.dirname, '..', '..')
    const code = globSync('{functions,shared}/**/*.{ts,tsx}', { cwd: root })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    expect(words.length).toBeGreaterThan(15)
    expect(words.filter((word) => word !== CRASH_WORD && !code.includes(`'${word}'`))).toEqual([])
  })

  it('belong to one alarm each', () => {
    expect(new Set(words).size).toBe(words.length)
  })

  it.each(alarms)('%s: are looked for in the log of each function that writes them', (id, { words }) => {
    const groups = new Map(
      listFunctions(template).map(({ name, properties }) => [
        name,
        referencedId(properties.LoggingConfig.LogGroup),
      ]),
    )
    for (const [word, { functions }] of Object.entries(words)) {
      const pattern = word === CRASH_WORD ? '?"Task timed out"' : `$.message = "${word}"`
      const found = filters.filter(
        ({ FilterPattern, MetricTransformations }) =>
          FilterPattern.includes(pattern) && MetricTransformations[0].MetricName === id,
      )
      expect(new Set(found.map(({ LogGroupName }) => referencedId(LogGroupName))), word).toEqual(
        new Set(functions.map((name) => groups.get(name))),
      )
    }
  })

  it.each(alarms)('%s: set the alarm off with one line, or with as many as they need', (id, { words }) => {
    const alarm = findAlarm(id)
    for (const [word, { lines = 1 }] of Object.entries(words)) {
      const pattern = word === CRASH_WORD ? '?"Task timed out"' : `$.message = "${word}"`
      for (const { FilterPattern, MetricTransformations } of filters) {
        const [{ MetricName, MetricValue }] = MetricTransformations
        if (MetricName !== id || !FilterPattern.includes(pattern)) continue
        const limit = alarm?.Threshold ?? Number.NaN
        expect(Number(MetricValue) * lines, word).toBeGreaterThan(limit)
        expect(Number(MetricValue) * (lines - 1), word).toBeLessThanOrEqual(limit)
      }
    }
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

  it('read one metric each, at most ten in all, which CloudWatch bills nobody for', () => {
    expect(alarmsOf('test').flatMap(([, { Metrics }]) => Metrics ?? [])).toEqual([])
    expect(alarmsOf('test').length).toBeLessThanOrEqual(10)
  })

  it('tell what is late or failed within a quarter of an hour', () => {
    // SES publishes its reputation metrics each hour.
    const alarms = alarmsOf('test').filter(([, { AlarmName }]) => !AlarmName.includes('mail-health'))
    expect(alarms.length).toBeGreaterThan(3)
    for (const [, { AlarmName, EvaluationPeriods, Period }] of alarms)
      expect(EvaluationPeriods * Period, AlarmName).toBeLessThanOrEqual(15 * 60)
  })

  it('watch the concurrent executions of the account, which all functions share, by one metric', () => {
    const throttles = alarmsOf('test').filter(([, { MetricName }]) => MetricName === 'Throttles')
    expect(throttles.map(([, { Dimensions }]) => Dimensions ?? [])).toEqual([[]])
  })

  it.each(['Invocations', '5xx', 'Reputation.BounceRate', 'Reputation.ComplaintRate'])(
    'watch %s, which no log tells',
    (metric) => {
      expect(alarmsOf('test').map(([, { MetricName }]) => MetricName)).toContain(metric)
    },
  )

  it('in production reach the operators by mail', () => {
    const [topic] = resourcesOfType(templateOfStage('production'), 'AWS::SNS::Topic')
    const [subscription] = resourcesOfType(templateOfStage('production'), 'AWS::SNS::Subscription')
    expect(subscription?.[1]).toMatchObject({ Protocol: 'email', Endpoint: 'operators@dfs.test' })
    for (const [id, { AlarmActions, OKActions }] of alarmsOf('production')) {
      expect(AlarmActions?.map(referencedId), id).toEqual([topic?.[0]])
      expect(OKActions?.map(referencedId), id).toEqual([topic?.[0]])
    }
  })
})
