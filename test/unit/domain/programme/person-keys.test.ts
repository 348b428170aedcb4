import { describe, expect, it } from 'vitest'
import { institutionKey, personKey } from '../../../../shared/domain/programme/person-keys'

describe('keys of people and institutions', () => {
  it('gives one person one key however the address is typed', () => {
    expect(personKey(' Amina@Example.org ', 'secret')).toBe(personKey('amina@example.org', 'secret'))
    expect(personKey('<amina@example.org>', 'secret')).toBe(personKey('amina@example.org', 'secret'))
  })

  it('gives two people two keys, and one person another key with another secret', () => {
    const keys = [
      personKey('a@example.org', 'secret'),
      personKey('b@example.org', 'secret'),
      personKey('a@example.org', 'other'),
    ]
    expect(new Set(keys).size).toBe(3)
    expect(keys.every((key) => Number.isSafeInteger(key))).toBe(true)
  })

  it('gives an institution one key, and those of two countries two', () => {
    expect(institutionKey('SO/central bank')).toBe(institutionKey('SO/central bank'))
    expect(institutionKey('SO/central bank')).not.toBe(institutionKey('KE/central bank'))
  })
})
