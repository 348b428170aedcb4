import { describe, expect, it } from 'vitest'
import { readCountry } from '../../../../shared/import/countries/read-country'

describe('a cell with a country', () => {
  it.each([
    ['SO', 'SO'],
    [' so ', 'SO'],
    ['Somalia', 'SO'],
    ['somalia', 'SO'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['The Gambia', 'GM'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Tanzanie', 'TZ'],
    ['UK', 'GB'],
    ['Perú', 'PE'],
  ])('reads %s as %s', (cell, code) => {
    expect(readCountry(cell)).toBe(code)
  })

  it.each([
    '',
    'XX',
    'ZZ',
    'Wakanda',
    'East Africa',
    'Somalia and Kenya',
    'Bank of Somalia',
    'SOM',
    '12',
    '-',
  ])('finds no country in "%s"', (cell) => {
    expect(readCountry(cell)).toBeNull()
  })
})
