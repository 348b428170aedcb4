import { describe, expect, it } from 'vitest'
import {
  institutionKey,
  normaliseInstitution,
  personKey,
} from '../../../../shared/domain/programme/person-keys'

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

  it.each([
    ['Central Bank of Somalia', 'central bank somalia '],
    ['Central Bank of Somalia (CBS)', 'CENTRAL BANK OF SOMALIA'],
    ['Autorité de Régulation des Télécommunications', 'Autorite de regulation, télécommunications'],
    [
      'The Gambia Public Utilities Regulatory Authority',
      'Gambia Public Utilities Regulatory Authority (PURA)',
    ],
    ["Banque Centrale d'Haïti", 'banque centrale d’haiti'],
    ['البنك المركزي الصومالي', ' البنك المركزي  الصومالي'],
  ])('takes %s and %s for one institution', (a, b) => {
    expect(institutionKey(a, 'SO')).toBe(institutionKey(b, 'SO'))
  })

  it.each([
    ['Central Bank of Somalia', 'CBS'],
    ['Bank of Africa', 'Bank of Asia'],
    ['Bank 1', 'Bank 2'],
  ])('keeps %s and %s apart: only a person can say that they are one', (a, b) => {
    expect(institutionKey(a, 'SO')).not.toBe(institutionKey(b, 'SO'))
  })

  it('keeps the Central Bank of two countries apart', () => {
    expect(institutionKey('Central Bank', 'SO')).not.toBe(institutionKey('Central Bank', 'KE'))
  })

  it('finds no name in marks, and keeps a name of small words or brackets alone', () => {
    expect(normaliseInstitution(' - ')).toBe('')
    expect(normaliseInstitution('(CBS)')).toBe('cbs')
    expect(normaliseInstitution('De La')).toBe('de la')
  })
})
