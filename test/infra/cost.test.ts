import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stageSettings } from '../../infra/config/stages'
import { formatCost, monthlyCost } from '../../infra/cost/monthly-cost'
import { priceList } from '../../infra/cost/price-list'
import { resourcesOfType, templateOfStage } from './support/synthesized-template'

const template = templateOfStage('production')
const idle = monthlyCost(template, { registrants: 0, clinics: 0 })
const lineOf = (what: string) => idle.find((line) => line.what === what)
const sum = (lines: typeof idle) => lines.reduce((total, { list }) => total + list, 0)

describe('the cost of a month', () => {
  it('counts the alarms, secrets and queues of the template', () => {
    const alarms = resourcesOfType<{ Metrics?: { MetricStat?: object }[] }>(
      template,
      'AWS::CloudWatch::Alarm',
    )
    const metrics = alarms.flatMap(
      ([, { Metrics }]) => Metrics?.filter(({ MetricStat }) => MetricStat) ?? [{}],
    )
    expect(lineOf('CloudWatch alarms')).toMatchObject({
      amount: `${metrics.length} metrics`,
      list: metrics.length * priceList.alarmMetric.month,
    })
    expect(lineOf('Secrets')?.amount).toBe(
      String(resourcesOfType(template, 'AWS::SecretsManager::Secret').length),
    )
    // Five at each mail queue, whose mapping has a maximum, and two at each of the others.
    expect(lineOf('SQS requests')?.amount).toMatch(/^5 queues, 16 pollers, /)
  })

  it('grows with each resource that is billed while nothing happens', () => {
    const Resources = {
      ...template.Resources,
      Another: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
    }
    expect(sum(monthlyCost({ Resources }, { registrants: 0, clinics: 0 })) - sum(idle)).toBeCloseTo(0.4)
  })

  it('counts six write units a registration and three a mail', () => {
    const busy = monthlyCost(template, { registrants: 1000, clinics: 20 })
    expect(busy.find(({ what }) => what === 'Table writes')?.amount).toBe(`${1000 * 6 + 6000 * 3} units`)
    expect(sum(busy)).toBeGreaterThan(sum(idle))
  })

  it('never costs more with free tiers than without', () => {
    for (const { what, list, withFreeTiers } of idle) expect(withFreeTiers, what).toBeLessThanOrEqual(list)
  })

  it.each([[{ registrants: 0, clinics: 0 }], [{ registrants: 1000, clinics: 20 }]])(
    'stands in docs/cost.md as it is computed for %j',
    (activity) => {
      const document = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cost.md'), 'utf8')
      expect(document).toContain(formatCost(monthlyCost(template, activity)))
      expect(Object.keys(stageSettings)).toContain('production')
    },
  )
})
