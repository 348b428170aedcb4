import { describe, expect, it } from 'vitest'
import { zoneOfWindowsName } from '../../../../../shared/announcement/text/layout/windows-zones'

/** Source: Unicode CLDR 48.2, supplemental/windowsZones, territory 001. */
const zones = [
  ['E. Africa Standard Time', 'Africa/Nairobi'],
  ['W. Central Africa Standard Time', 'Africa/Lagos'],
  ['South Africa Standard Time', 'Africa/Johannesburg'],
  ['South Sudan Standard Time', 'Africa/Juba'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['Central Asia Standard Time', 'Asia/Bishkek'],
  ['Mountain Standard Time (Mexico)', 'America/Mazatlan'],
  ['Russia Time Zone 10', 'Asia/Srednekolymsk'],
  ['UTC+13', 'Etc/GMT-13'],
]

describe('the zone of a Windows name', () => {
  it.each(zones)('%s is %s, however it is written', (name, zone) => {
    expect([name, ` ${name.toUpperCase()} `].map(zoneOfWindowsName)).toEqual([zone, zone])
  })

  it.each(['Nairobi', 'E. Africa Time', '', 'UTC'])('is unknown for other names: %s', (name) => {
    expect(zoneOfWindowsName(name)).toBeUndefined()
  })
})
