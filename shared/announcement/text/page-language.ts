import type { Language } from '../../domain/values/language'
import type { TextToken } from './tokens'

const frequentWords: Record<string, Set<string>> = {
  en: new Set('the of and for to on in is will be at with you this'.split(' ')),
  fr: new Set('le les des du et au aux sur pour une est sera dans par vous cette l d'.split(' ')),
  es: new Set('el los las del y para en por con una se sera al su'.split(' ')),
  pt: new Set('o os as do da dos das e para em por com uma no na sera'.split(' ')),
}
const maxTokens = 4000

/**
 * The language that most of the frequent words of a page belong to.
 * @returns null where no word tells, or where the page is in a language that the product does not have
 */
export const findPageLanguage = (lines: readonly { tokens: TextToken[] }[]): Language | null => {
  const words = lines.flatMap(({ tokens }) => tokens).slice(0, maxTokens)
  const counts = Object.entries(frequentWords).map(([language, frequent]) => ({
    language,
    count: words.filter(({ kind, folded }) => kind === 'word' && frequent.has(folded)).length,
  }))
  const [best] = counts.toSorted((one, other) => other.count - one.count)
  return best && best.count > 0 && (best.language === 'en' || best.language === 'fr') ? best.language : null
}
