import { describe, expect, it } from 'vitest'
import { findCountries } from '../../../../shared/announcement/mentions/places/country-mentions'
import { tokenizeText } from '../../../../shared/announcement/text/tokens'
import { countryNamesIn } from '../../../../shared/i18n/country-names/country-names'
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
    ['Deutschland', 'DE'],
    ['ÄTHIOPIEN', 'ET'],
    ['Elfenbeinküste', 'CI'],
    ['Demokratische Republik Kongo', 'CD'],
    ['Trinidad und Tobago', 'TT'],
    ['Vereinigte Staaten', 'US'],
    ['Germania', 'DE'],
    ['Stati Uniti', 'US'],
    ['Duitsland', 'DE'],
    ['Almanya', 'DE'],
    ['Việt Nam', 'VN'],
    ['Thụy Sĩ', 'CH'],
    ['Ujerumani', 'DE'],
    ['ኢትዮጵያ', 'ET'],
    ['Soomaaliya', 'SO'],
    ['ایران', 'IR'],
    ['भारत', 'IN'],
    ['ประเทศไทย', 'TH'],
    ['대한민국', 'KR'],
    ['Україна', 'UA'],
    ['O‘zbekiston', 'UZ'],
    ['Монгол', 'MN'],
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
    'Bank von Deutschland',
    'München',
    'Korea',
    'Kongo',
    'SOM',
    '12',
    '-',
  ])('finds no country in "%s"', (cell) => {
    expect(readCountry(cell)).toBeNull()
  })
})

describe('the names of the UN', () => {
  it.each(['en', 'fr', 'es', 'pt', 'ru', 'ar', 'zh'] as const)(
    'are each the country that they name, and no other: %s',
    (language) => {
      const names = [...countryNamesIn(language)]
      expect(names.map(([, name]) => [name, readCountry(name)])).toEqual(
        names.map(([code, name]) => [name, code]),
      )
    },
  )

  it('are found in an announcement, the longest first', () => {
    const codesIn = (line: string) => findCountries(tokenizeText(line)).map(({ code }) => code)
    expect(codesIn('Clinic with the Democratic People’s Republic of Korea, online')).toEqual(['KP'])
    expect(codesIn('United Kingdom of Great Britain and Northern Ireland')).toEqual(['GB'])
    expect(codesIn('Clínica para a Guiné-Bissau, Cabo Verde e Moçambique')).toEqual(['GW', 'CV', 'MZ'])
    expect(codesIn('Семинар: Сирийская Арабская Республика')).toEqual(['SY'])
    expect(codesIn('Réunion de travail avec la Guinée équatoriale')).toEqual(['GQ'])
  })
})
