import { describe, expect, it } from 'vitest'
import { ofType, synthesised } from './support/synthesised'

/** The dashboard as CloudWatch gets it; names that only the deployment knows stand as `{Ref}`. */
const bodyOf = (stage: string): string => {
  const [found] = ofType<{ DashboardBody: unknown }>(synthesised(stage), 'AWS::CloudWatch::Dashboard')
  return written(found?.[1].DashboardBody)
}

const written = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('Ref' in value) return `{${value.Ref}}`
  if ('Fn::GetAtt' in value) return `{${(value['Fn::GetAtt'] as string[])[0]}}`
  const [, parts] = (value as { 'Fn::Join': [string, unknown[]] })['Fn::Join']
  return parts.map(written).join('')
}

interface Widget {
  type: string
  properties: { title?: string; metrics?: unknown[][] }
}
const widgets: Widget[] = JSON.parse(bodyOf('test')).widgets
const metricsOf = (title: string): string =>
  JSON.stringify(widgets.find(({ properties }) => properties.title === title)?.properties.metrics)

const ids = (type: string) => ofType(synthesised(), type).map(([id]) => id)

describe('the dashboard', () => {
  it('is one page with the name of the stack', () => {
    const [dashboard] = ofType<{ DashboardName: string }>(synthesised(), 'AWS::CloudWatch::Dashboard')
    expect(dashboard?.[1].DashboardName).toBe('dfs-security-clinics-test')
    expect(ids('AWS::CloudWatch::Dashboard')).toHaveLength(1)
  })

  it.each(ids('AWS::SQS::Queue'))('shows the queue %s', (id) => {
    const title =
      id.includes('DeadLetters') || id.startsWith('Lost') ? 'Dead letters' : 'How long the oldest waits'
    expect(metricsOf(title)).toContain(`{${id}}`)
  })

  it.each(ids('AWS::Lambda::Function'))('shows the function %s', (id) => {
    for (const title of ['Errors of functions', 'Functions that found no place to run'])
      expect(metricsOf(title), title).toContain(`{${id}}`)
  })

  it.each([
    ['Site and console: answers', '5xx'],
    ['Site and console: how long people wait', 'Latency'],
    ['Behind the table', 'IteratorAge'],
    ['SES: what it thinks of us', 'Reputation.BounceRate'],
    ['SES: how much of the day is used', 'Send'],
    ['Schedules', 'TargetErrorCount'],
    ['Mails, by what came of them', 'send-mail accepted'],
    ['Mails, by what came of them', 'send-mail missed'],
    ['Messages to everybody, by what came of them', 'dispatch sent-out'],
    ['Mails, by what SES tells of them', 'Complaint'],
  ])('has a picture "%s" with %s', (title, metric) => {
    expect(metricsOf(title)).toContain(metric)
  })

  it('shows the state of every alarm', () => {
    const [alarms] = widgets.filter(({ type }) => type === 'alarm')
    const shown = JSON.stringify(alarms?.properties)
    for (const id of ids('AWS::CloudWatch::Alarm')) expect(shown).toContain(`{${id}}`)
  })

  it('has a heading on every picture', () => {
    for (const { type, properties } of widgets)
      if (type !== 'text') expect(properties.title).toMatch(/^[A-Z]/)
  })
})
