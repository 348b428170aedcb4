import type { AnnotatedLine } from '../line'
import { englishCountryName, findCountries } from '../mentions/places/country-mentions'
import { countriesOfPlace, findPlaceAt } from '../mentions/places/place-mentions'
import type { ZoneMention } from '../mentions/zone-mention'
import type { OutlineItem } from '../outline/outline-item'
import { sentenceAround } from '../text/sentence-cues'
import { type TextToken, tokenizeText } from '../text/tokens'
import { decideHostCountry, type HostCountry, type HostEvidence } from './host-country'
import type { TitleReading } from './title/find-title'

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
  const zoneLine = lines.find(({ zones }) => zones.some((zone) => countryOfZone(zone) !== undefined))
  const [zoneCountry] = zoneLine?.zones.flatMap((zone) => countryOfZone(zone) ?? []) ?? []
  const invitation = before
    .filter(({ kind, line }) => kind !== 'person' && line.text.length < maxEvidenceLength)
    .slice(0, maxEvidenceLines)
  const hosting = before.find(({ line }) => countryHosting(line) !== undefined)?.line
  return decideHostCountry(
    [
      ...(hosting
        ? [{ text: englishCountryName(countryHosting(hosting) ?? '') ?? '', line: hosting.number }]
        : []),
      { text: title.title, line: title.line },
      { text: coOrganisers.join('; '), line: title.line },
      {
        text: zoneCountry ? (englishCountryName(zoneCountry) ?? '') : '',
        line: zoneLine?.number ?? null,
        ...(invitation.some(({ line }) => namesCountryBesideClock(line, zoneCountry))
          ? {}
          : { weakness: 'clock' }),
      },
      ...invitation.map(({ line }) => ({
        text: withoutDateline(line.text),
        line: line.number,
        ...(namesOriginOnly(line) ? { weakness: 'sentence' as const } : {}),
      })),
    ],
    invitation.flatMap((item) => [...findCityCountries(item), ...findLabelledCountries(item)]),
    title.line,
  )
}

/** `Experts from Estonia`, `countries such as Ghana`: the country is not said to be where or for whom. */
const namesOriginOnly = ({ tokens }: AnnotatedLine): boolean => {
  const named = findCountries(tokens)
  return named.length > 0 && named.every(({ first }) => originWords.has(tokens[first - 1]?.folded ?? ''))
}
const originWords = new Set('from like including with as than between depuis desde comme como из'.split(' '))

/** The country of `Nairobi time`; none where one time is offered for places of several countries. */
const countryOfZone = ({ places }: ZoneMention): string | undefined => {
  const countries = places.map((place) => countriesOfPlace(place)[0])
  return new Set(countries).size === 1 ? countries[0] : undefined
}

/** The country itself or a city of it stands where no clock is told. */
const namesCountryBesideClock = ({ tokens, zones }: AnnotatedLine, country: string | undefined): boolean =>
  tokens.some(({ kind }, index) => {
    const isOfClock = zones.some(({ first, next }) => index >= first && index < next)
    const place = kind === 'word' && !isOfClock ? findPlaceAt(tokens, index) : null
    return place !== null && countriesOfPlace(place)[0] === country
  })

const maxHostingLine = 200
const hostWords =
  /(?:hosted by|host(?: country)?\s?:|accueillie? par|pays hôte\s?:|organizad[oa] por|país (?:anfitrión|anfitrião)\s?:)\s(?:the |la |le |el |l['’])?$/iu

/** The country of `Hosted by Samoa`, where nothing but the country is named. */
const countryHosting = ({ tokens, text }: AnnotatedLine): string | undefined => {
  if (text.length > maxHostingLine || !/host|accueilli|organizad/iu.test(text)) return undefined
  const [country] = findCountries(tokens)
  const first = country && tokens[country.first]
  const after = country && tokens[country.next]
  return first && hostWords.test(text.slice(Math.max(0, first.at - 40), first.at)) && after?.kind !== 'word'
    ? country.code
    : undefined
}

/** `held in Nairobi`, `Venue: Example Hotel, Lusaka`: the countries of cities behind a word of place, as codes. Those of a clock do not count. */
const findCityCountries = ({ line, ...item }: OutlineItem): HostEvidence[] =>
  line.tokens.slice(0, 300).flatMap((token, index) => {
    const before = line.tokens[index - 1]
    if (line.zones.some(({ first, next }) => index >= first && index < next)) return []
    const isPlace =
      placeWords.has(before?.folded ?? '') ||
      (before?.text === ',' && (item.kind === 'topic' || line.text.length < 120)) ||
      (item.kind === 'topic' && item.topic === 'place')
    const place = isPlace && token.kind === 'word' ? findPlaceAt(line.tokens, index) : null
    if (!place) return []
    const weak = isInDateline(line, token) || metPattern.test(sentenceAround(line.text, token.at, token.end))
    return countriesOfPlace(place).map((text) => ({
      text,
      line: line.number,
      ...(weak ? { weakness: 'dateline' as const } : {}),
    }))
  })

/** `Venue: Example Hub, Mauritius`: the countries at the end of a part of what a label of the place says. */
const findLabelledCountries = (item: OutlineItem): HostEvidence[] =>
  item.kind === 'topic' && item.topic === 'place'
    ? item.rest
        .slice(0, maxLabelledText)
        .split(/[,;()|]/u)
        .filter((part) => !roomWord.test(part))
        .flatMap((part) => {
          const tokens = tokenizeText(part)
          return findCountries(tokens)
            .filter(({ next }) => next === tokens.length)
            .map(({ code }) => ({ text: code, line: item.line.number, isLabelled: true }))
        })
    : []
const maxLabelledText = 300
const roomWord = /(?<!\p{L})(?:salle|sala|room|hall)(?!\p{L})/iu

/** `Dakar, Senegal, 12 February 2027 – `: where a text was written. */
const datelinePattern = /^[^.;:–—]{2,60}\d{4}\)?\s?[:–—-]\s?/u
const withoutDateline = (text: string): string => text.replace(datelinePattern, '')
const isInDateline = ({ text, dates }: AnnotatedLine, { at }: TextToken): boolean =>
  at < (datelinePattern.exec(text)?.[0].length ?? 0) ||
  (dates.length === 1 && text.length <= maxDateline && (dates[0]?.end ?? 0) >= text.length - 2)
const maxDateline = 50

/** Where people met before. */
const metPattern =
  /(?<!\p{L})(?:met|gathered|took place|(?:was|were) held|se sont réuni\p{L}*|s['’]est tenue?|se reunieron|se celebró)(?!\p{L})/iu
