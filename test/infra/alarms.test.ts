import { describe, expect, it } from 'vitest'
import { functionsOf } from './support/rights'
import { ofType, synthesised, target } from './support/synthesised'

interface Alarm {
  AlarmDescription: string
  MetricName: string
  Dimensions?: { Name: string; Value: unknown }[]
  AlarmActions?: unknown[]
  TreatMissingData: string
}

const alarmsOf = (stage: string) => ofType<Alarm>(synthesised(stage), 'AWS::CloudWatch::Alarm')

describe('alarms', () => {
  it('say in a sentence what they mean to a user', () => {
    for (const [id, { AlarmDescription }] of alarmsOf('test')) {
      expect(AlarmDescription, id).toMatch(/^[A-Z].{30,200}\.$/)
    }
  })

  it('stay quiet between clinics, when there is nothing to measure', () => {
    for (const [id, { TreatMissingData }] of alarmsOf('test'))
      expect(TreatMissingData, id).toBe('notBreaching')
  })

  it.each(['Errors', 'Throttles'])('watch every function for %s', (metric) => {
    const watched = alarmsOf('test')
      .filter(([, { MetricName }]) => MetricName === metric)
      .map(([, { Dimensions }]) => target(Dimensions?.[0]?.Value))
    expect(new Set(watched)).toEqual(new Set(functionsOf(synthesised()).map(({ id }) => id)))
  })

  it('watch the lag behind the table and errors of the site', () => {
    const metrics = alarmsOf('test').map(([, { MetricName }]) => MetricName)
    expect(metrics).toEqual(expect.arrayContaining(['IteratorAge', '5xx', 'ApproximateAgeOfOldestMessage']))
  })

  it('in production reach the operators by mail', () => {
    const [topic] = ofType(synthesised('production'), 'AWS::SNS::Topic')
    const [subscription] = ofType(synthesised('production'), 'AWS::SNS::Subscription')
    expect(subscription?.[1]).toMatchObject({ Protocol: 'email', Endpoint: 'operators@example.org' })
    for (const [id, { AlarmActions }] of alarmsOf('production')) {
      expect(AlarmActions?.map(target), id).toEqual([topic?.[0]])
    }
  })
})
