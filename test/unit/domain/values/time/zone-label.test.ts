import { describe, expect, it } from 'vitest'
import { describeZone, englishCityOfZone } from '../../../../../shared/domain/values/time/zone-label'

describe('the English name of a zone', () => {
  it.each([
    ['Africa/Asmera', 'Asmara'],
    ['America/Godthab', 'Nuuk'],
    ['Asia/Calcutta', 'Kolkata'],
    ['Asia/Saigon', 'Ho Chi Minh City'],
    ['Asia/Rangoon', 'Yangon'],
    ['Europe/Kiev', 'Kyiv'],
    ['Pacific/Truk', 'Chuuk'],
    ['Pacific/Ponape', 'Pohnpei'],
    ['Africa/El_Aaiun', 'El Aaiún'],
    ['Antarctica/DumontDUrville', 'Dumont d’Urville'],
    ['America/Argentina/La_Rioja', 'La Rioja'],
  ])('of %s is %s', (zone, city) => {
    expect(englishCityOfZone(zone)).toBe(city)
  })

  it('is given with the offset, and is the offset alone where the zone has no place', () => {
    const at = Date.parse('2026-12-10T08:00:00.000Z')
    expect(describeZone('Africa/Asmera', at)).toBe('Asmara time (UTC+03:00)')
    expect(describeZone('Etc/GMT-3', at)).toBe('UTC+03:00')
    expect(describeZone('UTC', at)).toBe('UTC')
  })

  it('is readable for every zone that the runtime lists', () => {
    const cities = Intl.supportedValuesOf('timeZone').map(englishCityOfZone)
    expect(cities.filter((city) => /_|[a-z][A-Z]/.test(city) && city !== 'McMurdo')).toEqual([])
  })
})
