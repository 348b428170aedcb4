import type { Finding } from '../draft-clinic'
import { type CountryMention, findCountries, findImpliedCountries } from '../mentions/country-mentions'
import { regionPattern } from '../mentions/institutions'
import { type TextToken, tokenizeText } from '../text/tokens'

/** The country a page is for, and the finding when it does not say or says several. */
export interface HostCountry {
  country: string | null
  finding: Finding | null
}

/**
 * The evidence is asked in its order: title, co-organisers, the invitation, the place of the zone. The
 * first that names exactly one country decides; one that names a region or several says: no single host.
 * @param evidence texts, the strongest first
 * @param line of the title, for the finding
 */
export const decideHostCountry = (evidence: string[], line: number | null): HostCountry => {
  for (const text of evidence) {
    const tokens = tokenizeText(text)
    const mentions = findCountries(tokens)
    const all = [...new Set(mentions.map(({ code }) => code))]
    const beneficiary = all.length > 1 ? findBeneficiary(tokens, mentions) : null
    const named = beneficiary ? [beneficiary] : all
    const codes = named.length > 0 ? named : [...new Set(findImpliedCountries(tokens))]
    const [country] = codes
    if (country && codes.length === 1) return { country, finding: null }
    if (codes.length > 1)
      return unknownHost(`Several countries are named (${codes.join(', ')}): choose the host, or none`, line)
    const region = regionPattern.exec(text)?.[0]
    if (region)
      return unknownHost(
        `"${region}" is a region or a body of several countries: no single host country`,
        line,
      )
  }
  return unknownHost('The host country is not named', line)
}

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

const unknownHost = (message: string, line: number | null): HostCountry => ({
  country: null,
  finding: { severity: 'warning', code: 'host-unknown', line, message: `${message}.` },
})
