import { describe, expect, it } from 'vitest'
import { parseFilterPattern } from '../../../../../../infra/local/services/cloudwatch/filter-pattern'

describe('a filter pattern', () => {
  it('matches the message of a line in JSON', () => {
    const matches = parseFilterPattern('{ $.message = "missed" }')
    expect(matches('{"level":"INFO","message":"missed"}')).toBe(true)
    expect(matches('{"message":"missed-call"}')).toBe(false)
    expect(matches('missed')).toBe(false)
    expect(matches('{broken "missed"')).toBe(false)
  })

  it('matches one of several messages', () => {
    const matches = parseFilterPattern('{ ($.message = "missed") || ($.message = "failed") }')
    expect(['missed', 'failed', 'sent'].map((word) => matches(JSON.stringify({ message: word })))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('matches one of several terms anywhere in a line', () => {
    const matches = parseFilterPattern('?"Task timed out" ?Runtime')
    expect(matches('2026-11-20 abc Task timed out after 4 seconds')).toBe(true)
    expect(matches('Runtime.ExitError')).toBe(true)
    expect(matches('Task done')).toBe(false)
  })

  it.each(['{ $.level = "ERROR" }', '{ $.bytes > 10 }', 'ERROR WARN', '%regex%'])(
    'of a form that is not emulated is refused: %s',
    (pattern) => {
      expect(() => parseFilterPattern(pattern)).toThrow('cannot read the filter pattern')
    },
  )
})
