import { describe, expect, it } from 'vitest'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import {
  resourcesOfType,
  synthesizeWith,
  type Template,
  templateOfStage,
} from './support/synthesized-template'

const templates = new Map<string, Template>()
const stageWithDashboard = (stage: string): Template => {
  const template = templates.get(stage) ?? synthesizeWith({ ...loadStageSettings(stage), dashboard: true })
  templates.set(stage, template)
  return template
}

/** The dashboard as CloudWatch gets it; names that only the deployment knows are `{Ref}`. */
const bodyOf = (stage: string): string => {
  const [found] = resourcesOfType<{ DashboardBody: unknown }>(
    stageWithDashboard(stage),
    'AWS::CloudWatch::Dashboard',
  )
  return renderBody(found?.[1].DashboardBody)
}

const renderBody = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('Ref' in value) return `{${value.Ref}}`
  if ('Fn::GetAtt' in value) return `{${(value['Fn::GetAtt'] as string[])[0]}}`
  const [, parts] = (value as { 'Fn::Join': [string, unknown[]] })['Fn::Join']
  return parts.map(renderBody).join('')
}

interface Widget {
  type: string
  properties: { title?: string; metrics?: unknown[][] }
}
const widgets: Widget[] = JSON.parse(bodyOf('test')).widgets
const metricsOf = (title: string): string =>
  JSON.stringify(widgets.find(({ properties }) => properties.title === title)?.properties.metrics)

const ids = (type: string) => resourcesOfType(templateOfStage(), type).map(([id]) => id)

describe('the dashboard', () => {
  it('is one page with the names of the stack and its region', () => {
    const [dashboard] = resourcesOfType<{ DashboardName: unknown }>(
      stageWithDashboard('test'),
      'AWS::CloudWatch::Dashboard',
    )
    expect(renderBody(dashboard?.[1].DashboardName)).toBe('dfs-security-clinics-test-{AWS::Region}')
    expect(resourcesOfType(stageWithDashboard('test'), 'AWS::CloudWatch::Dashboard')).toHaveLength(1)
  })

  it.each(ids('AWS::SQS::Queue'))('shows the queue %s', (id) => {
    const title = id.includes('DeadLetters') ? 'Dead letters' : 'Age of oldest message'
    expect(metricsOf(title)).toContain(`{${id}}`)
  })

  it.each(ids('AWS::Lambda::Function'))('shows the function %s', (id) => {
    for (const title of ['Errors', 'Throttles']) expect(metricsOf(title), title).toContain(`{${id}}`)
  })

  it.each([
    ['Site and console: responses', '5xx'],
    ['Site and console: latency', 'Latency'],
    ['Stream iterator age', 'IteratorAge'],
    ['SES reputation', 'Reputation.BounceRate'],
    ['SES daily quota used', 'Send'],
    ['Schedules', 'TargetErrorCount'],
    ['Mails by outcome', 'send-mail accepted'],
    ['Mails by outcome', 'send-mail missed'],
    ['Dispatches by outcome', 'dispatch fanned-out'],
    ['Mails by SES event', 'Complaint'],
  ])('has a picture "%s" with %s', (title, metric) => {
    expect(metricsOf(title)).toContain(metric)
  })

  it('shows the state of every alarm', () => {
    const [alarms] = widgets.filter(({ type }) => type === 'alarm')
    const shown = JSON.stringify(alarms?.properties)
    for (const id of ids('AWS::CloudWatch::Alarm')) expect(shown).toContain(`{${id}}`)
  })

  it('exists only where the settings ask for it, since it costs 3 USD a month', () => {
    expect(ids('AWS::CloudWatch::Dashboard')).toEqual([])
  })

  it('has a heading on every picture', () => {
    const pictures = widgets.filter(({ type }) => type !== 'text')
    expect(pictures.length).toBeGreaterThan(5)
    for (const { properties } of pictures) expect(properties.title).toMatch(/^[A-Z]/)
  })
})
