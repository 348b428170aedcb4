import { describe, expect, it } from 'vitest'
import { type FunctionName, functionVariables } from '../../shared/environment'
import { functionNamed, functionsOf } from './support/rights'
import { ofType, synthesised, target } from './support/synthesised'

const template = synthesised()
const functions = functionsOf(template)
const names = Object.keys(functionVariables) as FunctionName[]

describe('functions', () => {
  it('are those of shared/environment.ts', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s is given its variables and no others', (name) => {
    const { NODE_OPTIONS, ...given } = functionNamed(template, name).properties.Environment.Variables
    expect(Object.keys(given).sort()).toEqual([...functionVariables[name]].sort())
    expect(NODE_OPTIONS).toBe('--enable-source-maps')
  })

  it('share no role', () => {
    const roles = functions.map(({ properties }) => target(properties.Role))
    expect(new Set(roles).size).toBe(functions.length)
  })

  it('run on Node 24 and arm64', () => {
    for (const { properties } of functions) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
    }
  })

  it('log into groups of their own that forget', () => {
    const groups = new Map(ofType<{ RetentionInDays?: number }>(template, 'AWS::Logs::LogGroup'))
    const used = functions.map(({ properties }) => target(properties.LoggingConfig.LogGroup) ?? '')
    expect(new Set(used).size).toBe(functions.length)
    for (const id of groups.keys()) expect(groups.get(id)?.RetentionInDays, id).toBe(7)
  })

  it('include a sweep that runs every five minutes', () => {
    interface Rule {
      ScheduleExpression?: string
      Targets: { Arn: unknown }[]
    }
    const ticks = ofType<Rule>(template, 'AWS::Events::Rule').filter(([, rule]) => rule.ScheduleExpression)
    expect(ticks.map(([, rule]) => rule.ScheduleExpression)).toEqual(['rate(5 minutes)'])
    expect(target(ticks[0]?.[1].Targets[0]?.Arn)).toBe(functionNamed(template, 'sweep').id)
  })
})
