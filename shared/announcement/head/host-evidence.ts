import type { AnnotatedLine } from '../line'
import { englishCountryName } from '../mentions/country-mentions'
import { countriesOfPlace, findPlaceAt } from '../mentions/place-mentions'
import type { OutlineItem } from '../outline/outline-item'
import { decideHostCountry, type HostCountry, type HostEvidence } from './host-country'
import type { TitleReading } from './title'

const maxEvidenceLength = 1500
const maxEvidenceLines = 40
const placeWords = new Set('in at a en em no na to de of'.split(' '))

/**
 * The host country of a page.
 * @param before the items above the first session
 */
export const findHostCountry = (
  title: TitleReading,
  coOrganisers: string[],
  before: OutlineItem[],
  lines: AnnotatedLine[],
): HostCountry => {
  const zoneLine = lines.find(({ zones }) =>
    zones.some(({ places }) => places.flatMap(countriesOfPlace).length > 0),
  )
  const [zoneCountry] = zoneLine?.zones.flatMap(({ places }) => places.flatMap(countriesOfPlace)) ?? []
  const invitation = before
    .filter(({ kind, line }) => kind !== 'person' && line.text.length < maxEvidenceLength)
    .slice(0, maxEvidenceLines)
  return decideHostCountry(
    [
      { text: title.title, line: title.line },
      { text: coOrganisers.join('; '), line: title.line },
      { text: zoneCountry ? (englishCountryName(zoneCountry) ?? '') : '', line: zoneLine?.number ?? null },
      ...invitation.map(({ line }) => ({ text: line.text, line: line.number })),
    ],
    invitation.flatMap(findCityCountries),
    title.line,
  )
}

/** `held in Nairobi`, `Venue: Example Hotel, Lusaka`: the countries of cities behind a word of place, as codes. */
const findCityCountries = ({ line, ...item }: OutlineItem): HostEvidence[] =>
  line.tokens.slice(0, 300).flatMap((token, index) => {
    const before = line.tokens[index - 1]
    const isPlace =
      placeWords.has(before?.folded ?? '') ||
      (before?.text === ',' && (item.kind === 'topic' || line.text.length < 120)) ||
      (item.kind === 'topic' && item.topic === 'place')
    const place = isPlace && token.kind === 'word' ? findPlaceAt(line.tokens, index) : null
    return place ? countriesOfPlace(place).map((text) => ({ text, line: line.number })) : []
  })
