import { describe, expect, it } from 'vitest'
import { mayReceive } from '../../../../../shared/domain/mail/sending/allowed-recipients'

const patterns = ['*@example.org', 'success+*@simulator.amazonses.com', 'One.Person@itu.example']

describe('the allow-list of a test stage', () => {
  it.each([
    'ayaan@example.org',
    'Ayaan@Example.ORG',
    'success+17@simulator.amazonses.com',
    'one.person@itu.example',
  ])('lets mail go to %s', (email) => {
    expect(mayReceive(email, patterns)).toBe(true)
  })

  // Each matches a pattern except for its beginning, its end, or a character that is special in regular expressions.
  it.each([
    'ayaan@example.org.evil.example',
    'ayaan@notexample.org',
    'ayaan@examplexorg',
    'x-success+17@simulator.amazonses.com',
    'successs17@simulator.amazonses.com',
    'onexperson@itu.example',
    'another.one.person@itu.example',
    'one.person@itu.example.com',
    'one.person@itu.example\nayaan@elsewhere.example',
    '',
  ])('lets none go to %j', (email) => {
    expect(mayReceive(email, patterns)).toBe(false)
  })

  it('allows no address when it is empty, and all addresses with `everyone`', () => {
    expect(mayReceive('ayaan@example.org', [])).toBe(false)
    expect(mayReceive('ayaan@elsewhere.example', ['everyone'])).toBe(true)
  })
})
