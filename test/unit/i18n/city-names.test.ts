import { describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../../shared/domain/values/language'
import { utcOffsetAt } from '../../../shared/domain/values/time/local-time'
import { currentZoneName } from '../../../shared/domain/values/time/renamed-zones'
import { cityOfZone, findZoneByCity } from '../../../shared/i18n/city-names'

const zones = Intl.supportedValuesOf('timeZone').filter(
  (zone) => zone.includes('/') && !zone.startsWith('Etc/'),
)
const days = ['2027-01-15T12:00Z', '2027-07-15T12:00Z'].map((day) => Date.parse(day))
const clocksOf = (zone: string | undefined) => days.map((day) => (zone ? utcOffsetAt(zone, day) : null))

describe('the city of a zone', () => {
  it('leads back to the clock of the zone from every language, so that forms can show it', () => {
    const lost = zones.flatMap((zone) =>
      supportedLanguages.flatMap((language) => {
        const found = findZoneByCity(cityOfZone(zone, language))
        return String(clocksOf(found)) === String(clocksOf(zone)) ? [] : [`${zone} ${language}: ${found}`]
      }),
    )
    expect(lost).toEqual([])
  })

  it('leads back from the last part of the names that browsers know, older and newer', () => {
    const lost = [...zones, ...zones.map(currentZoneName)].filter((zone) => {
      const found = findZoneByCity((zone.split('/').at(-1) ?? '').replaceAll('_', ' '))
      return String(clocksOf(found)) !== String(clocksOf(zone))
    })
    expect(lost).toEqual([])
  })
})
