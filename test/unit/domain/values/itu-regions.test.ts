import { describe, expect, it } from 'vitest'
import { countryCodes } from '../../../../shared/announcement/mentions/places/country-mentions'
import { type ItuRegion, regionOfCountry } from '../../../../shared/domain/values/itu-regions'

const hosts: [string, ItuRegion][] = [
  ['SO', 'Arab States'],
  ['SD', 'Arab States'],
  ['MR', 'Arab States'],
  ['KM', 'Arab States'],
  ['DJ', 'Arab States'],
  ['PS', 'Arab States'],
  ['SS', 'Africa'],
  ['LS', 'Africa'],
  ['RW', 'Africa'],
  ['CV', 'Africa'],
  ['PE', 'Americas'],
  ['PK', 'Asia and the Pacific'],
  ['IR', 'Asia and the Pacific'],
  ['AF', 'Asia and the Pacific'],
  ['MN', 'Asia and the Pacific'],
  ['AM', 'CIS'],
  ['UZ', 'CIS'],
  ['GE', 'Europe'],
  ['MD', 'Europe'],
  ['UA', 'Europe'],
  ['TR', 'Europe'],
  ['IL', 'Europe'],
]

describe('ITU regions', () => {
  it.each(hosts)('puts %s into %s', (country, region) => {
    expect(regionOfCountry(country)).toBe(region)
  })

  it('knows the region of every country of ISO 3166-1 but uninhabited and disputed territories', () => {
    expect(countryCodes.filter((code) => regionOfCountry(code) === null)).toEqual(
      expect.arrayContaining(['AQ', 'BV']),
    )
    expect(countryCodes.filter((code) => regionOfCountry(code) === null).length).toBeLessThanOrEqual(10)
  })

  it('counts 193 Member States and the State of Palestine by region as ITU does', () => {
    const members = 'Africa 44, Americas 35, Arab States 22, Asia and the Pacific 39, CIS 9, Europe 46'
    const territories = new Set(
      'RE SH YT AI AW BL BM BQ CW FK GF GL GP KY MF MQ MS PM PR SX TC VG VI EH AS CK GU HK MO MP NC NF NU PF TK TW WF AX FO GG GI IM JE SJ'.split(
        ' ',
      ),
    )
    const counts = Map.groupBy(
      countryCodes.filter((code) => !territories.has(code) && regionOfCountry(code)),
      (code) => regionOfCountry(code) ?? '',
    )
    expect(
      [...counts]
        .map(([region, codes]) => `${region} ${codes.length}`)
        .toSorted()
        .join(', '),
    ).toBe(members)
  })
})
