import type { ProposedFinding } from '../choices'
import {
  type CountryMention,
  englishCountryName,
  findCountries,
  findImpliedCountries,
} from '../mentions/places/country-mentions'
import { regionPattern } from '../mentions/places/institutions'
import { type TextToken, tokenizeText } from '../text/tokens'

/** The country a page is for, and the finding when it does not say or says several. */
export interface HostCountry {
  country: string | null
  /** The line that names it. */
  line: number | null
  finding: ProposedFinding | null
}

/** Where a country stands that may be named for another reason. */
type HostWeakness = 'clock' | 'dateline' | 'sentence'
const weakPlaces: Record<HostWeakness, string> = {
  clock: 'the clock',
  dateline: 'the dateline',
  sentence: 'a sentence about people or other countries',
}

/** A text that may name the host, and its line. */
export interface HostEvidence {
  text: string
  line: number | null
  /** It is taken with a question: people of other countries use the clock of a place too, and write letters from it. */
  weakness?: HostWeakness
  /** A label says that people meet there. */
  isLabelled?: boolean
}

/**
 * The evidence is asked in its order: title, co-organisers, the place of the zone, the invitation. The first
 * that names exactly one country decides; one that names a region or several says that there is no single
 * host, unless a venue in one country is named.
 * @param evidence the strongest first
 * @param places countries of the cities that the invitation names, used where nothing else names a country
 * @param titleLine the line of a finding
 */
export const decideHostCountry = (
  evidence: HostEvidence[],
  places: HostEvidence[],
  titleLine: number | null,
): HostCountry => {
  const venues = uniqueCodes(places)
  for (const { text, line, weakness } of evidence) {
    const tokens = tokenizeText(text)
    const mentions = findCountries(tokens)
    const all = [...new Set(mentions.map(({ code }) => code))]
    const beneficiary = all.length > 1 ? findBeneficiary(tokens, mentions) : null
    const named = beneficiary ? [beneficiary] : all
    const codes = named.length > 0 ? named : [...new Set(findImpliedCountries(tokens))]
    const [country] = codes
    if (country === 'OM' && codes.length === 1 && ammanOrOman.test(text) && !/سلطن|مسقط/u.test(text))
      return unknownHost('Arabic writes Amman and Oman alike', line, ['JO', 'OM'])
    if (country && codes.length === 1 && bareCongo.test(text) && !venues.includes(country))
      return unknownHost('Two countries are called Congo', line, ['CD', 'CG'])
    if (country && codes.length === 1) {
      const labelled = places.find((place) => place.isLabelled && place.text !== country)
      if (labelled) return askBetweenHosts(country, line, labelled)
      return { country, line, finding: weakness ? askAboutHost(country, line, weakness) : null }
    }
    if (codes.length > 1)
      return unknownHost(
        `Several countries are named (${codes.map(nameOf).join(', ')}): choose the host, or none`,
        titleLine,
        codes,
      )
    const region = regionPattern.exec(text)?.[0]
    if (region && venues.length !== 1)
      return unknownHost(
        `"${region}" is a region or a body of several countries: choose a host country, or none`,
        titleLine,
      )
  }
  const [venue] = venues
  if (venue && venues.length === 1) {
    const named = places.filter(({ text }) => text === venue)
    const line = named[0]?.line ?? null
    const isSure = named.some(({ weakness }) => !weakness)
    return { country: venue, line, finding: isSure ? null : askAboutHost(venue, line, 'dateline') }
  }
  return unknownHost('The host country is not named. Choose it, or none', titleLine)
}

const askAboutHost = (country: string, line: number | null, named: HostWeakness): ProposedFinding => ({
  severity: 'warning',
  code: 'host-unknown',
  line,
  message: `Is ${nameOf(country)} the host country? Only ${weakPlaces[named]} names it.`,
  proposals: [
    { label: nameOf(country), country },
    { label: 'Several or none', country: null },
  ],
})

const askBetweenHosts = (country: string, line: number | null, place: HostEvidence): HostCountry => ({
  country,
  line,
  finding: {
    severity: 'warning',
    code: 'host-unknown',
    line: place.line,
    message: `Is ${nameOf(country)} the host country? The place is in ${nameOf(place.text)}.`,
    proposals: [
      { label: nameOf(country), country },
      { label: nameOf(place.text), country: place.text },
      { label: 'Several or none', country: null },
    ],
  },
})

/** `Banque Exemple du Congo`: no republic, no capital and no river bank beside the name. */
const bareCongo =
  /^(?!.*(?:republi|républi|repúbli|democrat|démocrat|democrát|\bD\.?R\.? |\brep\.?(?!\p{L})|brazzaville|kinshasa|DRC|RDC)).*(?<!\p{L})Congo(?!\p{L})/iu
const ammanOrOman = /عم[\u0651\u064E]{0,2}ان/u

const uniqueCodes = (places: HostEvidence[]): string[] => [...new Set(places.map(({ text }) => text))]

/** `ITU-Korea clinic for Ethiopia` is for one of the two, `for Kenya and Uganda` for both. */
const findBeneficiary = (tokens: TextToken[], mentions: CountryMention[]): string | null => {
  const meant = mentions.filter(({ first, next }) => {
    const article = ['the', 'la', 'le', 'el', 'l', "'"].includes(tokens[first - 1]?.folded ?? '') ? 1 : 0
    const after = tokens[next]?.folded ?? ''
    return (
      introducingWords.has(tokens[first - 1 - article]?.folded ?? '') &&
      !['and', ',', '&', 'et', 'y', 'e', '/'].includes(after)
    )
  })
  return meant.length === 1 ? (meant[0]?.code ?? null) : null
}

const introducingWords = new Set('for in pour au en para'.split(' '))

const nameOf = (code: string): string => englishCountryName(code) ?? code

const unknownHost = (message: string, line: number | null, codes: string[] = []): HostCountry => ({
  country: null,
  line: null,
  finding: {
    severity: 'warning',
    code: 'host-unknown',
    line,
    message: `${message}.`,
    proposals:
      codes.length > 0
        ? [
            ...codes.slice(0, 4).map((country) => ({ label: nameOf(country), country })),
            { label: 'Several or none', country: null },
          ]
        : [],
  },
})
