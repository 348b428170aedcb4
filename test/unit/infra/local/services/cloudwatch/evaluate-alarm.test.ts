import { describe, expect, it } from 'vitest'
import {
  type AlarmRules,
  evaluateAlarm,
} from '../../../../../../infra/local/services/cloudwatch/evaluate-alarm'

const above = (evaluationPeriods: number, missing: AlarmRules['missing']): AlarmRules => ({
  evaluationPeriods,
  threshold: 0,
  comparison: 'GreaterThanThreshold',
  missing,
})
/** `0` is in order, `X` breaches, `-` is missing; the newest last, as in AWS's table. */
const stateOf = (periods: string, rules: AlarmRules) => {
  const values = periods
    .split(' ')
    .map((sign) => (sign === '-' ? undefined : sign === 'X' ? 1 : 0))
    .reverse()
  return evaluateAlarm(rules, (ago) => values[ago], 'OK')
}

// The table of the CloudWatch user guide: three periods of three, five looked at; `ignore` keeps the state OK.
describe('an alarm over three periods', () => {
  it.each([
    ['0 - X - X', 'OK', 'OK', 'OK', 'OK'],
    ['- - - - 0', 'OK', 'OK', 'OK', 'OK'],
    ['- - - - -', 'INSUFFICIENT_DATA', 'OK', 'ALARM', 'OK'],
    ['0 X X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['- - X - -', 'ALARM', 'OK', 'ALARM', 'OK'],
  ])('with %s is %s, %s, %s or %s, as missing values are treated', (periods, ...expected) => {
    const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const
    expect(treatments.map((missing) => stateOf(periods, above(3, missing)))).toEqual(expected)
  })
})

describe('an alarm over one period', () => {
  it('of a sparse metric stays on for two periods after the last value', () => {
    const states = ['- - X', '- X -', 'X - -', '- - -'].map((periods) =>
      stateOf(periods, above(1, 'notBreaching')),
    )
    expect(states).toEqual(['ALARM', 'ALARM', 'ALARM', 'OK'])
  })

  it('goes off at a value above its threshold, not at the threshold itself', () => {
    expect(stateOf('- - 0', above(1, 'notBreaching'))).toBe('OK')
  })

  it('may go off below a threshold and when nothing is measured', () => {
    const rules: AlarmRules = {
      evaluationPeriods: 3,
      threshold: 1,
      comparison: 'LessThanThreshold',
      missing: 'breaching',
    }
    expect(['- - - - X', '- - - - -', 'X - - - -'].map((periods) => stateOf(periods, rules))).toEqual([
      'OK',
      'ALARM',
      'OK',
    ])
  })
})
