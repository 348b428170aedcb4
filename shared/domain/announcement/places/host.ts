import type { Finding } from '../draft'
import { type Token, tokensOf } from '../page/words'
import { type CountryMention, countriesImplied, countriesIn } from './countries'
import { regions } from './institutions'

/** The country a page is for, and the finding when it does not say or says several. */
export interface Host {
  country: string | null
  finding: Finding | null
}

/**
 * The evidence is asked in its order: title, co-organisers, the invitation, the place of the zone. The
 * first that names exactly one country decides; one that names a region or several says: no single host.
 * @param evidence texts, the strongest first
 * @param line of the title, for the finding
 */
export const hostOf = (evidence: string[], line: number | null): Host => {
  for (const text of evidence) {
    const tokens = tokensOf(text)
    const mentions = countriesIn(tokens)
    const all = [...new Set(mentions.map(({ code }) => code))]
    const meant = all.length > 1 ? forWhom(tokens, mentions) : null
    const named = meant ? [meant] : all
    const codes = named.length > 0 ? named : [...new Set(countriesImplied(tokens))]
    const [country] = codes
    if (country && codes.length === 1) return { country, finding: null }
    if (codes.length > 1)
      return none(`Several countries are named (${codes.join(', ')}): choose the host, or none`, line)
    const region = regions.exec(text)?.[0]
    if (region)
      return none(`"${region}" is a region or a body of several countries: no single host country`, line)
  }
  return none('The host country is not named', line)
}

/** `ITU-Korea clinic for Ethiopia` is for one of the two, `for Kenya and Uganda` for both. */
const forWhom = (tokens: Token[], mentions: CountryMention[]): string | null => {
  const meant = mentions.filter(({ first, next }) => {
    const article = ['the', 'la', 'le', 'el', 'l', "'"].includes(tokens[first - 1]?.folded ?? '') ? 1 : 0
    const after = tokens[next]?.folded ?? ''
    return (
      introduces.has(tokens[first - 1 - article]?.folded ?? '') &&
      !['and', ',', '&', 'et', 'y', 'e', '/'].includes(after)
    )
  })
  return meant.length === 1 ? (meant[0]?.code ?? null) : null
}

const introduces = new Set('for in pour au en para'.split(' '))

const none = (message: string, line: number | null): Host => ({
  country: null,
  finding: { severity: 'warning', code: 'host-unknown', line, message: `${message}.` },
})
