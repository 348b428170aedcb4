import { describe, expect, it } from 'vitest'
import { type FunctionName, functionVariables } from '../../shared/lambda/environment'
import { findFunction, listFunctions } from './support/permissions'
import { referencedId, resourcesOfType, templateOfStage } from './support/synthesized-template'

const template = templateOfStage()
const functions = listFunctions(template)
const names = Object.keys(functionVariables) as FunctionName[]

describe('functions', () => {
  it('are those of shared/lambda/environment.ts', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s is given its variables and no others', (name) => {
    const given = findFunction(template, name).properties.Environment.Variables
    expect(Object.keys(given).sort()).toEqual([...functionVariables[name]].sort())
  })

  it('share no role', () => {
    const roles = functions.map(({ properties }) => referencedId(properties.Role))
    expect(new Set(roles).size).toBe(functions.length)
  })

  it('run on Node 24 and arm64', () => {
    for (const { properties } of functions) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
    }
  })

  it('log into groups of their own with a limited retention', () => {
    const groups = new Map(resourcesOfType<{ RetentionInDays?: number }>(template, 'AWS::Logs::LogGroup'))
    const used = functions.map(({ properties }) => referencedId(properties.LoggingConfig.LogGroup) ?? '')
    expect(new Set(used).size).toBe(functions.length)
    for (const id of groups.keys()) expect(groups.get(id)?.RetentionInDays, id).toBe(7)
  })

  it('include a sweep that runs every five minutes', () => {
    interface Rule {
      ScheduleExpression?: string
      Targets: { Arn: unknown }[]
    }
    const ticks = resourcesOfType<Rule>(template, 'AWS::Events::Rule').filter(
      ([, rule]) => rule.ScheduleExpression,
    )
    expect(ticks.map(([, rule]) => rule.ScheduleExpression)).toEqual(['rate(5 minutes)'])
    expect(referencedId(ticks[0]?.[1].Targets[0]?.Arn)).toBe(findFunction(template, 'sweep').id)
  })
})
